package org.decamp.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.Exporter;
import org.decamp.exporter.Selection;
import org.decamp.exporter.archive.html.HtmlExporter;
import org.decamp.job.Progress;
import org.decamp.vault.Passphrase;
import org.decamp.vault.Vault;
import org.decamp.vault.VaultReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Writes the HTML archive of a vault, step by step in this process, and prints what each step takes
 * and what each message weighs. The process is cold; the file cache is what it is.
 *
 * <p>Arguments: the vault, a file with its passphrase, the archive to write (it must not exist).
 */
public final class ArchiveBenchmark {

  /** One step of an export. */
  private interface Step<T> {
    T run() throws Exception;
  }

  private static final double TICKS_PER_SECOND = 100;

  private ArchiveBenchmark() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws Exception {
    Path archive = Path.of(arguments[2]);
    char[] passphrase = Files.readString(Path.of(arguments[1])).strip().toCharArray();
    Exporter exporter = new HtmlExporter();
    Progress silent = Progress.silent();
    try (Vault vault = Vault.open(Path.of(arguments[0]), new Passphrase(passphrase))) {
      VaultReader reader = vault.reader();
      double cpu = cpu();
      long start = System.nanoTime();
      ExportPlan plan = timed("plan", () -> exporter.plan(Selection.ALL, reader, silent));
      timed("write", () -> exporter.write(plan, reader, archive, silent));
      timed("read back", () -> exporter.readBack(archive, silent));
      long messages = plan.parts().stream().mapToLong(ExportPlan.Part::messages).sum();
      double wall = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "all        %6.2f CPU s %6.2f s, %.0f messages/s, at most %s%n",
          cpu() - cpu,
          wall,
          messages / wall,
          peakRss());
      System.out.printf(
          Locale.ROOT,
          "a message: %.1f bytes of pages, %.1f of index%n",
          bytes(archive.resolve("conversations")) / (double) messages,
          bytes(archive.resolve("search")) / (double) messages);
      threads();
      markup(archive);
    }
  }

  /** What the threads of this process took that are still there, those of the compilers too. */
  @SuppressWarnings("SystemOut")
  private static void threads() throws IOException {
    try (Stream<Path> tasks = Files.list(Path.of("/proc/self/task"))) {
      for (Path task : tasks.toList()) {
        String stat = Files.readString(task.resolve("stat"), StandardCharsets.ISO_8859_1);
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        double seconds =
            (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
        if (seconds > 0.1) {
          String name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
          System.out.printf(Locale.ROOT, "%-15s %6.2f CPU s%n", name, seconds);
        }
      }
    }
  }

  @SuppressWarnings("SystemOut")
  private static <T> T timed(String name, Step<T> step) throws Exception {
    double cpu = cpu();
    long start = System.nanoTime();
    T result = step.run();
    double wall = (System.nanoTime() - start) / 1e9;
    System.out.printf(Locale.ROOT, "%-10s %6.2f CPU s %6.2f s%n", name, cpu() - cpu, wall);
    return result;
  }

  /** What the pages of messages weigh beside the words that a reader sees. */
  @SuppressWarnings("SystemOut")
  private static void markup(Path archive) throws IOException {
    long bytes = 0;
    long words = 0;
    long messages = 0;
    try (Stream<Path> files = Files.walk(archive.resolve("conversations"))) {
      List<Path> pages =
          files
              .filter(file -> file.getFileName().toString().matches("[0-9]+[.]html"))
              .sorted()
              .limit(200)
              .toList();
      for (Path page : pages) {
        Document read = Jsoup.parse(page);
        bytes += Files.size(page);
        messages += read.select("article").size();
        words +=
            read.select("article p, article bdi, article .link").eachText().stream()
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%.1f bytes of pages a message, %.1f of them markup%n",
        bytes / (double) messages,
        (bytes - words) / (double) messages);
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(ArchiveBenchmark::size).sum();
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String peakRss() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MiB";
      }
    }
    return "?";
  }

  private static double cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }
}
