package org.decamp.exporter.sealed;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.decamp.exporter.ArchiveFiles;
import org.decamp.exporter.ZipFiles;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.source.FileBytes;
import org.decamp.vault.Passphrase;

/** An age file that holds an archive, still closed. */
public final class AgeFile {

  private static final String SEALED = "what is sealed in the file";

  /** Chunks that are kept opened while an archive is read: pages, and the places of media. */
  private static final int CACHED = 16;

  private static final int MARK = 32;

  private final Path file;
  private final AgeHeader header;

  private AgeFile(Path file, AgeHeader header) {
    this.file = file;
    this.header = header;
  }

  /** Whether the path is a file that says of itself that it is one of age's. */
  public static boolean isOne(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return AgeHeader.begins(in.readNBytes(MARK));
    }
  }

  /**
   * Reads the header.
   *
   * @throws Problem.BadInput if it is damaged, armored or of another version
   */
  public static AgeFile at(Path file) throws IOException, Problem.BadInput {
    try (FileBytes bytes = FileBytes.open(file)) {
      return new AgeFile(file, AgeHeader.read(bytes));
    }
  }

  /** Whether a passphrase opens it, and no key does. */
  public boolean isForPassphrase() throws Problem.BadInput {
    return header.passphrase().isPresent();
  }

  /**
   * Opens it with a passphrase, which takes about a second and up to 1 GiB of memory.
   *
   * @param passphrase not kept
   * @throws Problem.WrongSecret if it is another one, or the file is for keys
   * @throws Problem.BadInput if the file is damaged
   */
  public ArchiveFiles open(Passphrase passphrase, Progress progress) throws IOException, Problem {
    Optional<PassphraseStanza> stanza = header.passphrase();
    if (stanza.isEmpty()) {
      throw new Problem.WrongSecret(
          "the file is for keys and has no passphrase", "Name your key with --identity FILE.");
    }
    return open(List.of(stanza.get().reader(passphrase)), progress)
        .orElseThrow(() ->
            new Problem.WrongSecret(
                "the passphrase does not open the file",
                "Check it; capitals and the layout of the keyboard matter."));
  }

  /**
   * Opens it with a key.
   *
   * @throws Problem.WrongSecret if it is not sealed to one of them
   * @throws Problem.BadInput if the file is damaged
   */
  public ArchiveFiles open(Identities identities, Progress progress) throws IOException, Problem {
    Optional<ArchiveFiles> opened = open(identities.readers(), progress);
    if (opened.isEmpty()) {
      throw new Problem.WrongSecret(
          "no key of the identity file opens the file",
          isForPassphrase()
              ? "It is for a passphrase: leave --identity out."
              : "Name the identity file whose public key it was sealed to.");
    }
    return opened.get();
  }

  Optional<ArchiveFiles> open(List<RecipientStanzaReader> readers, Progress progress)
      throws IOException, Problem {
    Optional<AgeHeader.Opened> opened = header.open(readers);
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    FileBytes bytes = FileBytes.open(file);
    boolean done = false;
    try {
      PayloadBytes payload =
          PayloadBytes.open(bytes, opened.get().cipher(), opened.get().start(), CACHED);
      Optional<ArchiveFiles> files = Optional.of(ZipFiles.of(SEALED, payload, progress));
      done = true;
      return files;
    } catch (DamagedSealException e) {
      throw e.problem();
    } finally {
      if (!done) {
        opened.get().cipher().close();
        bytes.close();
      }
    }
  }

  /**
   * What to tell a person of bytes that are not what was sealed; empty for other troubles of
   * reading.
   */
  public static Optional<Problem.BadInput> damage(IOException e) {
    return e instanceof DamagedSealException damaged
        ? Optional.of(damaged.problem())
        : ZipFiles.damage(SEALED, e);
  }
}
