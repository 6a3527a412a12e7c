package org.decamp.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.decamp.exporter.PartialOutput;
import org.decamp.job.Problem;
import org.decamp.model.Decisions;
import org.decamp.model.PrivateText;
import org.decamp.people.PeopleDirectory;
import org.decamp.people.file.PeopleFile;
import org.decamp.people.file.PeopleFileReader;
import org.decamp.people.file.PeopleFileWriter;

/** Brings what was decided about people into a file and back. */
public final class PeopleInFile {

  private final OpenVault vault;

  public PeopleInFile(OpenVault vault) {
    this.vault = vault;
  }

  /**
   * What a file brought.
   *
   * @param changed whether anything is different now
   * @param decisions all that is decided now
   */
  public record Imported(boolean changed, Decisions decisions) {}

  /**
   * Makes sure that nothing is in the way.
   *
   * @throws Problem.CannotWrite if the file exists
   */
  public static void requireFree(Path file) throws Problem {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new Problem.CannotWrite(
          file + " exists already", "Name another file, or move it away first.");
    }
  }

  /**
   * Writes a new file; it appears whole or not at all.
   *
   * @throws Problem.CannotWrite if it exists or its folder does not
   */
  public void write(Path file) throws IOException, Problem {
    PeopleDirectory directory = PeopleDirectory.of(vault.reader());
    try (PartialOutput output = new PartialOutput(file)) {
      PeopleFileWriter.write(directory, Files.newOutputStream(output.path()));
      output.publish();
    }
  }

  /**
   * Takes the file's word in place of everything that was decided before. All of it is checked
   * first; doing it again changes nothing.
   *
   * @throws Problem.BadInput if anything in it is wrong; then nothing is changed
   */
  public Imported read(Path file) throws IOException, Problem {
    if (!Files.isRegularFile(file)) {
      throw new Problem.MissingInput(
          "there is no file " + file, "Make one first: decamp people export FILE");
    }
    if (Files.size(file) > PeopleFileReader.MAX_BYTES) {
      throw new Problem.BadInput(
          "the file is far larger than a people file can be",
          "Name a file that decamp people export has made.");
    }
    PeopleDirectory directory = PeopleDirectory.of(vault.reader());
    PeopleFile content;
    try (InputStream in = Files.newInputStream(file)) {
      content = PeopleFileReader.read(in, directory);
    }
    boolean changed = !content.decisions().equals(vault.reader().decisions());
    if (changed) {
      vault.decide(content.decisions());
    }
    for (Map.Entry<String, PrivateText> owner : content.sortedOwners().entrySet()) {
      if (!vault.reader().owner(owner.getKey()).equals(Optional.of(owner.getValue()))) {
        vault.setOwner(owner.getKey(), owner.getValue());
        changed = true;
      }
    }
    return new Imported(changed, content.decisions());
  }
}
