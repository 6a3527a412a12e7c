package org.decamp.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.decamp.app.SecretSource;
import org.decamp.exporter.ArchiveTarget;
import org.decamp.exporter.Exporter;
import org.decamp.exporter.sealed.Recipients;
import org.decamp.exporter.sealed.SealedExporter;
import org.decamp.job.Problem;
import org.decamp.vault.Passphrase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether an archive is to be one encrypted file, and who can open it. */
final class SealOptions {

  /** Largest file that is taken for a list of public keys, bytes. */
  private static final long LARGEST = 1 << 20;

  @Option(
      names = "--encrypt",
      description =
          "write the archive as one encrypted file (age), never readable on the disk; decamp open"
              + " reads it. Its passphrase is asked for, unless a recipient is named")
  private boolean encrypt;

  @Option(
      names = "--recipient",
      paramLabel = "KEY",
      description = "with --encrypt: who can open it, a public key age1...; may be repeated")
  private List<String> recipients = new ArrayList<>();

  @Option(
      names = "--recipients-file",
      paramLabel = "FILE",
      description = "with --encrypt: public keys in a file, one on a line")
  private @Nullable Path recipientsFile;

  @Mixin private final ArchivePassphraseOptions passphrase = new ArchivePassphraseOptions();

  boolean given() {
    return encrypt;
  }

  /**
   * Makes sure that the options fit together and the target, before anything is asked or read.
   *
   * @throws Problem.Usage if they do not
   */
  void require(Exporter target) throws Problem.Usage {
    if (!encrypt && (toKeys() || passphrase.given())) {
      throw new Problem.Usage(
          "recipients and passphrases of an archive are for --encrypt", "Add --encrypt.");
    }
    if (toKeys() && passphrase.given()) {
      throw new Problem.Usage(
          "an archive is for recipients or for a passphrase, not for both",
          "Leave one of them out.");
    }
    if (encrypt && !(target instanceof ArchiveTarget)) {
      throw new Problem.Usage(
          "--encrypt is for archives; " + target.id() + " is none", "Leave --encrypt out.");
    }
  }

  /**
   * Makes sure that none of the options is given.
   *
   * @throws Problem.Usage if one is
   */
  void requireNone() throws Problem.Usage {
    if (encrypt || toKeys() || passphrase.given()) {
      throw new Problem.Usage(
          "--encrypt is for archives; a backup of a messenger is encrypted as that messenger does it",
          "Leave --encrypt out.");
    }
  }

  /** The target, sealed; a person is asked for a new passphrase if it takes one. */
  SealedExporter seal(Exporter target, Session session) throws Problem {
    require(target);
    return new SealedExporter((ArchiveTarget) target, recipients(session));
  }

  private boolean toKeys() {
    return !recipients.isEmpty() || recipientsFile != null;
  }

  private Recipients recipients(Session session) throws Problem {
    if (toKeys()) {
      List<String> keys = new ArrayList<>(recipients);
      if (recipientsFile != null) {
        keys.addAll(keysIn(recipientsFile));
      }
      return Recipients.ofKeys(keys);
    }
    PassphraseSource source = session.archivePassphrases(passphrase.place());
    try (Passphrase chosen = source.chosen(SecretSource.Purpose.NEW_ARCHIVE)) {
      return Recipients.ofPassphrase(chosen);
    }
  }

  private static List<String> keysIn(Path file) throws Problem {
    try {
      if (Files.size(file) > LARGEST) {
        throw new Problem.Usage("the file of recipients is too large", "One public key on a line.");
      }
      return Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException _) {
      throw new Problem.MissingInput(
          "the file of recipients cannot be read", "Check the path that --recipients-file names.");
    }
  }
}
