package org.decamp.exporter.signal.contacts;

import java.util.List;

/**
 * The people and groups of one backup.
 *
 * @param contacts in the order of the backup
 * @param groups in the order of the backup
 * @param unusable how many contacts have neither an account nor a phone number that Decamp could
 *     name them by
 */
public record AddressBook(List<BackupContact> contacts, List<BackupGroup> groups, int unusable) {

  public AddressBook {
    contacts = List.copyOf(contacts);
    groups = List.copyOf(groups);
  }
}
