package org.decamp.exporter.signal.contacts;

import org.decamp.model.PrivateText;
import org.decamp.model.SignalConversation;

/**
 * A group of the backup.
 *
 * @param group what to decide in order to link a conversation to it
 * @param title what it is called; may be empty
 */
public record BackupGroup(SignalConversation.Group group, PrivateText title) {

  /**
   * A group by its master key.
   *
   * @param masterKey as {@link org.decamp.exporter.signal.frame.RecipientFacts#groupKey()} has it
   */
  public static BackupGroup of(PrivateText masterKey, PrivateText title) {
    return new BackupGroup(GroupIds.of(masterKey), title);
  }
}
