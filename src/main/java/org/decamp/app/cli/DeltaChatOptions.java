package org.decamp.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.decamp.exporter.deltachat.PassphraseSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which backup of Delta Chat a command reads, and how what it writes is protected. */
final class DeltaChatOptions {

  @Option(
      names = "--backup",
      paramLabel = "FILE",
      description = "for deltachat: your backup delta-chat-backup-....tar; only read")
  private @Nullable Path backup;

  @Option(
      names = "--protect",
      description =
          "for deltachat: ask for a passphrase that protects the database of what is written,"
              + " though not its media. The app cannot restore that; its core can, by"
              + " import_backup")
  private boolean protect;

  @Option(
      names = "--new-passphrase-file",
      paramLabel = "FILE",
      description = "like --protect, with the passphrase on the first line of FILE")
  private @Nullable String newPassphrase;

  @Mixin private final DeltaChatPassphraseOption passphrase = new DeltaChatPassphraseOption();

  /** Whether any of these was given. */
  boolean given() {
    return backup != null || protects() || passphrase.given();
  }

  /** The backup to go into. */
  Optional<Path> backup() {
    return Optional.ofNullable(backup);
  }

  /** Whether what is written gets a passphrase of its own. */
  boolean protects() {
    return protect || newPassphrase != null;
  }

  /** Who knows the passphrase of the backup. */
  PassphraseSource existing(Session session) {
    return passphrase.source(session);
  }

  /** Who chooses that of what is written. */
  PassphraseSource chosen(Session session) {
    return DeltaChatPassphrases.chosen(session, Optional.ofNullable(newPassphrase));
  }
}
