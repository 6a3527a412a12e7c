package org.decamp.app;

import java.nio.file.Path;
import java.util.Optional;
import org.decamp.job.Problem;
import org.decamp.vault.Passphrase;

/** Who can open an archive that is encrypted: somebody with a key, or somebody who knows. */
public interface ArchiveKeys {

  /** Nobody; for archives that are not encrypted. */
  ArchiveKeys NONE =
      new ArchiveKeys() {
        @Override
        public Optional<Path> identity() {
          return Optional.empty();
        }

        @Override
        public Passphrase passphrase() throws Problem {
          throw new Problem.Usage("the archive is encrypted", "Say what opens it.");
        }

        @Override
        public int attempts() {
          return 1;
        }
      };

  /** The file with secret keys of age, if one was named. */
  Optional<Path> identity();

  /**
   * The passphrase, once more if the last one did not fit; the caller wipes it.
   *
   * @throws Problem.Usage if there is nobody to ask
   */
  Passphrase passphrase() throws Problem;

  /** How often it may be asked for. */
  int attempts();
}
