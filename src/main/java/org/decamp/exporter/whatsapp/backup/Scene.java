package org.decamp.exporter.whatsapp.backup;

import org.decamp.exporter.Fates;
import org.decamp.exporter.SubjectTally;
import org.decamp.exporter.whatsapp.msgstore.Msgstore;
import org.decamp.mapping.WhatsAppChats.ChatLocale;

/**
 * What all conversations of one pass share.
 *
 * @param there what is there already
 * @param cast who is who
 * @param chats which chat is whose
 * @param numbers for new rows
 * @param origin says where things come from
 * @param locale whose words stand for what has none
 * @param rows takes what comes in
 * @param fates counts what became of each object
 * @param duplicates counts what is there already
 * @param homeless counts what has no place
 * @param tally counts what came into chats
 */
record Scene(
    Msgstore there,
    Cast cast,
    Chats chats,
    Numbers numbers,
    Origin origin,
    ChatLocale locale,
    Rows rows,
    Fates fates,
    SubjectTally duplicates,
    SubjectTally homeless,
    Tally tally) {

  @Override
  public String toString() {
    return "(scene)";
  }
}
