package org.decamp.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.decamp.exporter.deltachat.CoreComparison;
import org.decamp.exporter.deltachat.DeltaChatCore;
import org.decamp.exporter.deltachat.DeltaChatScene;
import org.decamp.testing.export.ExportShape;
import org.decamp.vault.Vault;

/**
 * Imports an export, measures {@code decamp export deltachat} into a backup of the core's as the
 * user runs it, from outside, and has the newest core show everything. Prints a line of a Markdown
 * table.
 *
 * <p>Arguments: an empty directory, how many messages the export has, how many media of 20 kB.
 */
public final class DeltaChatBenchmark {

  private DeltaChatBenchmark() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws Exception {
    int messages = Integer.parseInt(arguments[1]);
    MeasuredDecamp decamp = MeasuredDecamp.in(Path.of(arguments[0]));
    decamp.importing(ExportShape.of(messages, 1).withMedia(Integer.parseInt(arguments[2]), 20_000));
    Path backup = DeltaChatScene.backup(DeltaChatCore.USUAL, decamp.directory(), null);
    Path out = decamp.directory().resolve("delta-chat-backup-new.tar");
    MeasuredProcess measured =
        decamp.run(
            List.of("export", "deltachat", "--backup", backup.toString(), "-o", out.toString()));
    System.out.printf(
        Locale.ROOT,
        "| %,d | %.1f s | %.1f s | %.0f MiB | %.1f MB |%n",
        messages,
        measured.cpuSeconds(),
        measured.wallSeconds(),
        measured.peakRssMiB(),
        Files.size(out) / 1e6);
    compare(decamp, out);
  }

  @SuppressWarnings("SystemOut")
  private static void compare(MeasuredDecamp decamp, Path out) throws Exception {
    try (Vault opened = decamp.open();
        DeltaChatCore core =
            DeltaChatCore.start(DeltaChatCore.NEWEST, decamp.directory().resolve("judge"))) {
      long start = System.nanoTime();
      int account = core.restored(out, null);
      System.out.printf(Locale.ROOT, "restored in %.1f s%n", (System.nanoTime() - start) / 1e9);
      CoreComparison comparison = new CoreComparison(core, account);
      comparison.compare(opened.reader());
      System.out.printf(
          Locale.ROOT,
          "shown as in the vault: %,d files, %,d reactions, %,d notices%n",
          comparison.files,
          comparison.reactions,
          comparison.notices);
    }
  }
}
