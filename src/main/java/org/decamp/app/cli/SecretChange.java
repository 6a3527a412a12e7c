package org.decamp.app.cli;

import java.util.Locale;

/** What became of the secrets of a vault. */
enum SecretChange {
  PASSPHRASE_CHANGED("The vault opens with the new passphrase from now on."),
  PASSPHRASE_ADDED("The vault opens with the further passphrase, too."),
  PASSPHRASE_REMOVED("The vault no longer opens with that passphrase."),
  RECOVERY_KEY_REMOVED("The vault no longer opens with a recovery key.");

  /** Old headers hold the same master key under the old secrets; nothing here can reach them. */
  static final String OLDER_COPIES =
      "Older copies of the vault, such as backups, are not changed by this.";

  final String sentence;

  SecretChange(String sentence) {
    this.sentence = sentence;
  }

  /** For programs. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
