package org.decamp.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.decamp.exporter.deltachat.PassphraseSource;
import org.decamp.job.Problem;
import org.decamp.model.PrivateText;
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
      names = "--into",
      paramLabel = "CONVERSATION=CONTACT",
      description =
          "for deltachat: put a conversation of two into your own chat with that contact of the"
              + " backup, given by name or address. Everything else becomes chats that can only"
              + " be read. May be repeated")
  private List<String> into = List.of();

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
    return backup != null || !into.isEmpty() || protects() || passphrase.given();
  }

  /** The backup to go into. */
  Optional<Path> backup() {
    return Optional.ofNullable(backup);
  }

  /** Which conversations go into chats that are there already: with whom. */
  Map<String, PrivateText> into() throws Problem.Usage {
    Map<String, PrivateText> all = new LinkedHashMap<>();
    for (String one : into) {
      int equals = one.lastIndexOf('=');
      if (equals <= 0
          || equals == one.length() - 1
          || all.put(one.substring(0, equals), new PrivateText(one.substring(equals + 1)))
              != null) {
        throw new Problem.Usage(
            "--into does not say once which conversation goes to whom",
            "Write it as --into \"CONVERSATION=CONTACT\"; decamp list shows the conversations.");
      }
    }
    return all;
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
