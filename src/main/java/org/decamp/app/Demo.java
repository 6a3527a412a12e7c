package org.decamp.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.decamp.exporter.ReadBack;
import org.decamp.importer.ImportOptions;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.vault.Passphrase;

/**
 * Shows the whole way on the fictional examples: import into a fresh vault, export as web pages,
 * verify. Everything stays in one folder, so that a newcomer can look at it and throw it away.
 */
public final class Demo {

  /** Syllables of the invented passphrase; 10 of 70 give 61 bits. */
  private static final int SYLLABLES = 10;

  private static final String CONSONANTS = "bdfgklmnprstvz";
  private static final String VOWELS = "aeiou";

  private final Decamp decamp;

  Demo(Decamp decamp) {
    this.decamp = decamp;
  }

  /**
   * What the demonstration left behind.
   *
   * @param vault the vault
   * @param passphrase of that vault; shown, because the examples are fictional
   * @param migrated what import and export did
   * @param verified what the archive holds
   */
  public record Report(Path vault, String passphrase, Migrate.Report migrated, ReadBack verified) {
    @Override
    public String toString() {
      return "(demo report)";
    }
  }

  /**
   * Runs it.
   *
   * @param examples folder with the parts of the example export
   * @param folder does not exist yet
   */
  public Report run(Path examples, Path folder, Progress progress) throws IOException, Problem {
    decamp.exporting().requireFree(folder);
    List<Path> parts = parts(examples);
    Files.createDirectories(folder);
    String passphrase = invent(new SecureRandom());
    Path archive = folder.resolve("archive");
    VaultDoor door = decamp.door(folder.resolve("vault"), knowing(passphrase), PlaceWatch.NONE);
    Migrate.Report migrated =
        decamp
            .migrating()
            .run(
                parts,
                ImportOptions.DEFAULT,
                Joining.KEEP_APART,
                door,
                decamp.exporting().target("html"),
                Choice.ALL,
                archive,
                progress);
    ReadBack verified = decamp.verifying().run(archive, ArchiveKeys.NONE, progress);
    return new Report(door.directory(), passphrase, migrated, verified);
  }

  private static List<Path> parts(Path examples) throws IOException, Problem {
    if (Files.isDirectory(examples)) {
      try (Stream<Path> files = Files.list(examples)) {
        List<Path> parts =
            files
                .filter(f -> f.toString().toLowerCase(Locale.ROOT).endsWith(".zip"))
                .sorted()
                .toList();
        if (!parts.isEmpty()) {
          return parts;
        }
      }
    }
    throw new Problem.MissingInput(
        "there are no example exports in " + examples,
        "Name the folder that holds them with --examples DIR.");
  }

  private static String invent(SecureRandom random) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < SYLLABLES; i++) {
      if (i > 0 && i % 2 == 0) {
        words.append('-');
      }
      words.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
      words.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
    }
    return words.toString();
  }

  private static SecretSource knowing(String passphrase) {
    return new SecretSource() {
      @Override
      public Passphrase existing() {
        return new Passphrase(passphrase.toCharArray());
      }

      @Override
      public Passphrase chosen(Purpose purpose) {
        return existing();
      }

      @Override
      public int attempts() {
        return 1;
      }
    };
  }
}
