package org.decamp.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.decamp.importer.ImportSink.MediaFacts;
import org.decamp.importer.ImportSink.MediaProbe;
import org.decamp.job.Progress;
import org.decamp.ledger.Ledger;
import org.decamp.model.PrivateText;
import org.decamp.vault.Ingest;
import org.decamp.vault.Passphrase;
import org.decamp.vault.SearchQuery;
import org.decamp.vault.SearchableVault.HitCursor;
import org.decamp.vault.TimeRange;
import org.decamp.vault.Vault;
import org.decamp.vault.key.KdfCost;

/**
 * One thing done with a vault in a fresh process, and how long it took: the steps of {@link
 * VaultBenchmark}. The passphrase costs the least that is allowed, which stands for nothing.
 *
 * <p>Arguments: the vault's directory, then {@code fill} with numbers of messages and of media,
 * {@code search} with a word, {@code check} or {@code read}.
 */
public final class VaultFigures {

  /** What each of the media begins with and repeats. */
  static final String PATTERN = "a pattern that no encryption leaves standing ";

  private static final int MEDIUM = 1_000_000;
  private static final double MEGA = 1e6;

  private VaultFigures() {}

  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[0]);
    switch (arguments[1]) {
      case "fill" ->
          fill(directory, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
      case "search" -> search(directory, arguments[2]);
      case "check" -> check(directory);
      case "read" -> read(directory);
      default -> throw new IllegalArgumentException(arguments[1]);
    }
  }

  private static Passphrase passphrase() {
    return new Passphrase("benchmark only".toCharArray());
  }

  /** Prints a word to search for. */
  @SuppressWarnings("SystemOut")
  private static void fill(Path directory, int messages, int media) throws Exception {
    Random random = new Random(11);
    byte[] content = new byte[MEDIUM];
    byte[] pattern = PATTERN.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    try (Vault vault = Vault.create(directory, passphrase(), new KdfCost(8192, 1, 1))) {
      try (Ingest ingest = vault.ingest()) {
        for (int i = 0; i < media; i++) {
          random.nextBytes(content);
          System.arraycopy(pattern, 0, content, 0, pattern.length);
          ingest.storeMedia(new ByteArrayInputStream(content), new NoProbe());
        }
        ingest.finish(new Ledger().balance());
      }
      System.out.print(VaultIngest.fill(vault, messages));
    }
  }

  @SuppressWarnings("SystemOut")
  private static void search(Path directory, String word) throws Exception {
    long begin = System.nanoTime();
    try (Vault vault = Vault.open(directory, passphrase())) {
      row("opening", begin);
      begin = System.nanoTime();
      int conversations = vault.reader().conversations().size();
      row("listing " + conversations + " conversations", begin);
      for (String which : new String[] {"cold", "again"}) {
        begin = System.nanoTime();
        try (HitCursor hits =
            vault
                .reader()
                .search(
                    new SearchQuery(
                        new PrivateText(word),
                        Optional.empty(),
                        Optional.empty(),
                        TimeRange.ALL))) {
          boolean found = hits.next().isPresent();
          row("first hit of a rare word, " + which + (found ? "" : " (none)"), begin);
          int more = 1;
          while (hits.next().isPresent()) {
            more++;
          }
          row("all " + more + " hits, " + which, begin);
        }
      }
    }
  }

  private static void check(Path directory) throws Exception {
    try (Vault vault = Vault.open(directory, passphrase())) {
      double cpu = cpu();
      long begin = System.nanoTime();
      if (!vault.check(Progress.silent()).clean()) {
        throw new IllegalStateException("the vault is damaged");
      }
      double used = cpu() - cpu;
      speed(String.format(Locale.ROOT, "check (%.2f CPU s)", used), begin, directory);
    }
  }

  private static double cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  /** The floor of a check: the same files, only read. */
  private static void read(Path directory) throws Exception {
    byte[] buffer = new byte[1 << 16];
    long begin = System.nanoTime();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          while (in.read(buffer) >= 0) {
            Arrays.fill(buffer, 0, 1, (byte) 0);
          }
        }
      }
    }
    speed("only reading the files", begin, directory);
  }

  private static void speed(String what, long begin, Path directory) throws Exception {
    double seconds = (System.nanoTime() - begin) / 1e9;
    long bytes = 0;
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    double size = bytes / MEGA;
    row(String.format(Locale.ROOT, "%s of %.0f MB: %.0f MB/s", what, size, size / seconds), begin);
  }

  @SuppressWarnings("SystemOut")
  private static void row(String what, long begin) {
    System.out.printf(Locale.ROOT, "| %s | %.0f ms |%n", what, (System.nanoTime() - begin) / MEGA);
  }

  private static final class NoProbe implements MediaProbe {
    @Override
    public void update(byte[] bytes, int offset, int length) {}

    @Override
    public MediaFacts facts() {
      return new MediaFacts("image/jpeg", Optional.empty(), Optional.empty());
    }
  }
}
