package org.decamp.app.cli;

/**
 * How a person is asked for a passphrase.
 *
 * @param question for an existing one
 * @param withoutIt what happens when it is forgotten
 * @param option how scripts say it
 */
record PassphraseWording(String question, String withoutIt, String option) {

  static final PassphraseWording OF_VAULT =
      new PassphraseWording(
          "Passphrase of your vault: ",
          "Nobody can recover it: without it, or a recovery key, the vault cannot be opened.",
          "--passphrase-file FILE");

  static final PassphraseWording OF_ARCHIVE =
      new PassphraseWording(
          "Passphrase of the archive: ",
          "Nobody can recover it: without it the archive cannot be opened.",
          "--archive-passphrase-file FILE");
}
