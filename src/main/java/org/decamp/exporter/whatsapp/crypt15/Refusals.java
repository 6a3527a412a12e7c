package org.decamp.exporter.whatsapp.crypt15;

import org.decamp.job.Problem;

/** What is said of files that cannot be opened, and what to do about each. */
final class Refusals {

  private static final String NEW_BACKUP =
      "In WhatsApp: Settings, Chats, Chat backup, End-to-end encrypted backup, with a 64-digit key;"
          + " then make a backup and give Decamp msgstore.db.crypt15.";

  private Refusals() {}

  static Problem.BadInput notABackup() {
    return new Problem.BadInput(
        "this is not an encrypted backup of WhatsApp's",
        "Give the file msgstore.db.crypt15 from the phone's folder WhatsApp/Databases.");
  }

  static Problem.BadInput passkey() {
    return new Problem.BadInput(
        "this backup is protected by a passkey, which opens nothing without WhatsApp's servers",
        NEW_BACKUP);
  }

  static Problem.WrongSecret password() {
    return new Problem.WrongSecret(
        "the key does not open this backup, which is protected by a password: only WhatsApp's servers"
            + " turn that into a key",
        NEW_BACKUP);
  }

  static Problem.BadInput crypt14() {
    return new Problem.BadInput(
        "this backup is not end-to-end encrypted (crypt14): its key lies where only WhatsApp gets",
        NEW_BACKUP);
  }

  static Problem.BadInput crypt12() {
    return new Problem.BadInput(
        "this backup is of an old kind (crypt12), whose key lies where only WhatsApp gets",
        "Restore it in WhatsApp. " + NEW_BACKUP);
  }

  static Problem.BadInput increment() {
    return new Problem.BadInput(
        "the key opens the backup, but it is not the newest: there are incremental ones"
            + " (msgstore-increment-...)",
        "In WhatsApp make a full backup by hand: Settings, Chats, Chat backup, Back up. Then copy the"
            + " folder again.");
  }

  static Problem.BadInput cutOff() {
    return new Problem.BadInput(
        "the backup is cut off", "Copy it from the phone again and compare the sizes.");
  }

  /** The key fits, and the content does not. */
  static Problem.BadInput damaged() {
    return new Problem.BadInput(
        "the backup is damaged or cut off; the key is the right one",
        "Copy it from the phone again and compare the sizes.");
  }

  /** The content is proven, its checksum is not that of the file. */
  static Problem.BadInput checksum() {
    return new Problem.BadInput(
        "the backup is damaged in its header or its checksum",
        "Copy it from the phone again and compare the sizes.");
  }

  /** The checksum says that nothing is damaged. */
  static Problem.WrongSecret wrongKey() {
    return new Problem.WrongSecret(
        "the key does not open this backup",
        "Compare all 64 digits; if the key was changed in WhatsApp, make a new backup with it.");
  }

  static Problem.WrongSecret wrongKeyOrDamaged() {
    return new Problem.WrongSecret(
        "the key does not open this backup, or the backup is damaged",
        "Compare all 64 digits, then copy the file from the phone again.");
  }

  static Problem.WrongSecret notAKey() {
    return new Problem.WrongSecret(
        "this is not a key of an encrypted backup",
        "A key has 64 digits, 0 to 9 and a to f; spaces, dashes and colons do not matter.");
  }

  static Problem.WrongSecret oldKey() {
    return new Problem.WrongSecret(
        "this is the key of backups that are not end-to-end encrypted (crypt12, crypt14)",
        NEW_BACKUP);
  }
}
