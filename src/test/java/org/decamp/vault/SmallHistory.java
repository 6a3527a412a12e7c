package org.decamp.vault;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.decamp.importer.ImportSink.MediaFacts;
import org.decamp.importer.ImportSink.MediaProbe;
import org.decamp.job.Problem;
import org.decamp.ledger.Ledger;
import org.decamp.model.StoredMedia;
import org.decamp.vault.ExportFile.Said;

/**
 * A short life of an account that has all that a vault does at once: two exports between which a
 * friend changed her name, pages of the same days, small and large media. As a program it creates a
 * vault if there is none and imports everything; made to be killed.
 */
final class SmallHistory {

  private static final Instant START = Instant.parse("2021-06-01T08:00:00Z");
  private static final List<String> THREADS = List.of("17", "18", "19");
  private static final int CONTENTS = 6;

  private SmallHistory() {}

  /** Opens the vault, or creates it where a creation was not finished. */
  static Vault open(Path directory) throws Problem {
    return Vault.exists(directory)
        ? Vault.open(directory, CheapVault.passphrase())
        : CheapVault.create(directory);
  }

  /** Imports everything; what is there already changes nothing. */
  static void importAll(Vault vault) throws Exception {
    List<ExportFile> files = files();
    try (Ingest ingest = vault.ingest()) {
      for (int i = 0; i < files.size(); i++) {
        if (i < CONTENTS) {
          ingest.storeMedia(new ByteArrayInputStream(content(i)), new NoProbe());
        }
        files.get(i).push(ingest);
      }
      ingest.finish(new Ledger().balance());
    }
  }

  private static List<ExportFile> files() {
    List<ExportFile> files = new ArrayList<>();
    for (String thread : THREADS) {
      files.add(ExportFile.exact(thread, "2021", List.of("Mara", "Anna Old"), said(0, 120)));
      files.add(
          new ExportFile(
              thread,
              "2022",
              Optional.of(ZoneId.of("America/Los_Angeles")),
              List.of("Mara", "Anna New"),
              said(60, 200)));
      files.add(ExportFile.exact(thread, "2023", List.of("Mara", "Anna New"), said(100, 260)));
    }
    return files;
  }

  private static List<Said> said(int from, int until) {
    List<Said> said = new ArrayList<>();
    for (int i = from; i < until; i++) {
      said.add(new Said(START.plusSeconds(i * 61L), i % 2, "what was said as number " + i));
    }
    return said;
  }

  /** Every other one is small enough for the database. */
  private static byte[] content(int number) {
    byte[] content = new byte[number % 2 == 0 ? 900 : 150_000];
    new Random(number).nextBytes(content);
    return content;
  }

  /** All that a person can get out of the vault, as one text. */
  static String digest(Vault vault) throws Exception {
    StringBuilder digest = new StringBuilder(VaultDigest.of(vault));
    for (int i = 0; i < CONTENTS; i++) {
      byte[] content = content(i);
      StoredMedia media;
      try (Ingest ingest = vault.ingest()) {
        media = ingest.storeMedia(new ByteArrayInputStream(content), new NoProbe());
      }
      try (InputStream in = vault.reader().openMedia(media.id())) {
        digest.append(Arrays.equals(in.readAllBytes(), content) ? '+' : '-');
      }
    }
    return digest.toString();
  }

  private static final class NoProbe implements MediaProbe {
    @Override
    public void update(byte[] bytes, int offset, int length) {}

    @Override
    public MediaFacts facts() {
      return new MediaFacts("image/jpeg", Optional.empty(), Optional.empty());
    }
  }

  /**
   * The command that does it in a process of its own.
   *
   * @param before what runs the Java program, as words of a command line
   */
  static ProcessBuilder child(Path directory, List<String> before) {
    List<String> command = new ArrayList<>(before);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-cp",
            System.getProperty("java.class.path"),
            SmallHistory.class.getName(),
            directory.toString()));
    return new ProcessBuilder(command);
  }

  public static void main(String[] arguments) throws Exception {
    System.out.write('!');
    System.out.flush();
    try (Vault vault = open(Path.of(arguments[0]))) {
      importAll(vault);
    }
  }
}
