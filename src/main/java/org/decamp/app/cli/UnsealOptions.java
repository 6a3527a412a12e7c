package org.decamp.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.decamp.app.ArchiveKeys;
import org.decamp.job.Problem;
import org.decamp.vault.Passphrase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What opens an encrypted archive. */
final class UnsealOptions {

  @Option(
      names = "--identity",
      paramLabel = "FILE",
      description =
          "for an encrypted archive: the file with your secret key, as age-keygen wrote it;"
              + " without it the passphrase is asked for")
  private @Nullable Path identity;

  @Mixin private final ArchivePassphraseOptions passphrase = new ArchivePassphraseOptions();

  /** Nobody is asked before a key is needed. */
  ArchiveKeys keys(Session session) throws Problem.Usage {
    PassphraseSource source = session.archivePassphrases(passphrase.place());
    return new ArchiveKeys() {
      @Override
      public Optional<Path> identity() {
        return Optional.ofNullable(identity);
      }

      @Override
      public Passphrase passphrase() throws Problem {
        return source.existing();
      }

      @Override
      public int attempts() {
        return source.attempts();
      }
    };
  }
}
