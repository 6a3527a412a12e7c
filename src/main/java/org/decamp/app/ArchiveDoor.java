package org.decamp.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.decamp.exporter.ArchiveFiles;
import org.decamp.exporter.DiskFiles;
import org.decamp.exporter.archive.xdc.XdcFile;
import org.decamp.exporter.sealed.AgeFile;
import org.decamp.exporter.sealed.Identities;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.vault.Passphrase;

/** The way into an archive, whether it is a folder, an app or sealed. */
public final class ArchiveDoor {

  private final ArchiveKeys keys;

  public ArchiveDoor(ArchiveKeys keys) {
    this.keys = keys;
  }

  /**
   * Opens the archive; what it holds was not verified.
   *
   * @throws Problem.MissingInput if there is nothing at that place
   * @throws Problem.WrongSecret if no key or passphrase fits
   * @throws Problem.BadInput if it is damaged, or neither a folder nor an age file
   */
  public ArchiveFiles open(Path artefact, Progress progress) throws IOException, Problem {
    if (!Files.exists(artefact)) {
      throw new Problem.MissingInput(
          "there is nothing at " + artefact, "Give what decamp export wrote.");
    }
    if (Files.isDirectory(artefact)) {
      return new DiskFiles(artefact);
    }
    if (XdcFile.isOne(artefact)) {
      return XdcFile.open(artefact, progress);
    }
    if (!AgeFile.isOne(artefact)) {
      throw new Problem.BadInput(
          artefact + " is neither a folder nor an age file", "Give what decamp export wrote.");
    }
    AgeFile file = AgeFile.at(artefact);
    Optional<Path> identity = keys.identity();
    if (identity.isPresent()) {
      return file.open(Identities.read(identity.get()), progress);
    }
    if (!file.isForPassphrase()) {
      throw new Problem.Usage(
          "the file opens with a key", "Name the file that holds your key with --identity FILE.");
    }
    return byPassphrase(file, progress);
  }

  private ArchiveFiles byPassphrase(AgeFile file, Progress progress) throws IOException, Problem {
    for (int attempt = 1; ; attempt++) {
      try (Passphrase passphrase = keys.passphrase()) {
        return file.open(passphrase, progress);
      } catch (Problem.WrongSecret e) {
        if (attempt >= keys.attempts()) {
          throw e;
        }
      }
    }
  }
}
