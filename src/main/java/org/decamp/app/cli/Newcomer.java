package org.decamp.app.cli;

/** What somebody reads who starts Decamp for the first time. */
final class Newcomer {

  private Newcomer() {}

  static final String TEXT =
      """
      Decamp moves your conversations out of Instagram, encrypted all the way.

      1. Ask Meta for your messages: in the Instagram app or on accountscenter.instagram.com
           Accounts Centre > Your information and permissions > Export your information
           choose:  export to device, only Messages, format JSON,
                    date range All time, media quality High
         Meta tells you when it is ready (hours to days). Download every ZIP part and
         leave the files as they are.

      2. Bring them in and make an archive that you can read in any browser:
           decamp import instagram-*.zip
           decamp export html -o my-archive

         Your conversations are kept in an encrypted vault; you choose its passphrase.
         The archive is NOT encrypted: anyone who gets that folder can read it.

      The same on pages in your browser:          decamp web
      See it first with invented conversations:   decamp demo
      Look inside the vault:                      decamp list
      All commands, and help on one of them:      decamp --help, decamp import --help
      """;
}
