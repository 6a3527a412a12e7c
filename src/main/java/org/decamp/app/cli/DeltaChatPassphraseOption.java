package org.decamp.app.cli;

import java.util.Optional;
import org.decamp.exporter.deltachat.PassphraseSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the passphrase of a protected backup of Delta Chat comes from, if nobody types it. */
final class DeltaChatPassphraseOption {

  @Option(
      names = "--backup-passphrase-file",
      paramLabel = "FILE",
      description =
          "read the passphrase of a protected backup of Delta Chat from the first line of FILE, or"
              + " of standard input if FILE is -; else it is asked for. Backups of the app have"
              + " none")
  private @Nullable String file;

  boolean given() {
    return file != null;
  }

  PassphraseSource source(Session session) {
    return DeltaChatPassphrases.existing(session, Optional.ofNullable(file));
  }
}
