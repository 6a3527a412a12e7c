package org.decamp.exporter.deltachat;

import java.time.Instant;
import org.decamp.exporter.Fates;
import org.decamp.exporter.deltachat.file.Profile;
import org.decamp.exporter.deltachat.store.Rows;

/**
 * What all conversations of one pass share.
 *
 * @param profile what is there already
 * @param cast who is who
 * @param secrets for everything made up
 * @param numbers for new rows
 * @param origin says where things come from
 * @param rows takes what comes in
 * @param fates counts what became of each object
 * @param tally counts what came into chats
 * @param now no entry is later
 * @param fleeting whether the profile deletes old messages
 */
record Scene(
    Profile profile,
    Cast cast,
    DeltaChatSecrets secrets,
    Numbers numbers,
    Origin origin,
    Rows rows,
    Fates fates,
    Tally tally,
    Instant now,
    boolean fleeting) {

  @Override
  public String toString() {
    return "(scene)";
  }
}
