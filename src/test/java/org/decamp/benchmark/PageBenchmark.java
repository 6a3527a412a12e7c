package org.decamp.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import org.decamp.importer.ImportOptions;
import org.decamp.importer.meta.MetaImporter;
import org.decamp.job.Progress;
import org.decamp.ledger.Ledger;
import org.decamp.source.Limits;
import org.decamp.source.SourceTree;
import org.decamp.source.SourceTrees;
import org.decamp.testing.export.Era;
import org.decamp.testing.export.ExportGenerator;
import org.decamp.testing.export.ExportShape;
import org.decamp.testing.export.GeneratedExport;
import org.decamp.testing.export.PageFormat;
import org.decamp.testing.export.PageStyle;
import org.decamp.vault.Ingest;
import org.decamp.vault.Passphrase;
import org.decamp.vault.Vault;

/**
 * Imports a generated export of HTML pages into new vaults, in this process, and prints messages
 * per second of wall time and of CPU time.
 *
 * <p>Arguments: an empty directory, the number of messages, the most messages of a page, runs.
 */
public final class PageBenchmark {

  private static final Progress SILENT =
      new Progress() {
        @Override
        public void report(Event event) {}

        @Override
        public void checkCancelled() {}
      };

  private PageBenchmark() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[0]);
    int messages = Integer.parseInt(arguments[1]);
    PageFormat format =
        new PageFormat(Era.INSTAGRAM_G3, PageStyle.CURRENT, Integer.parseInt(arguments[2]));
    ExportShape shape =
        ExportShape.of(messages, 1).withConversations(3, messages / 2).withMedia(0, 0);
    GeneratedExport export = ExportGenerator.generate(shape, format, directory.resolve("export"));
    for (int run = 0; run < Integer.parseInt(arguments[3]); run++) {
      double cpu = cpu();
      long start = System.nanoTime();
      Ledger ledger = new Ledger();
      Passphrase passphrase = new Passphrase("benchmark only".toCharArray());
      try (Vault vault = Vault.create(directory.resolve("vault" + run), passphrase);
          Ingest ingest = vault.ingest();
          SourceTree tree = SourceTrees.open(export.parts(), Limits.DEFAULT, SILENT)) {
        new MetaImporter().read(tree, ImportOptions.DEFAULT, ingest, ledger, SILENT);
        ingest.finish(ledger.balance());
      }
      double wall = (System.nanoTime() - start) / 1e9;
      double spent = cpu() - cpu;
      System.out.printf(
          "%d messages: %.2f s, %.0f/s; CPU %.2f s, %.0f/s; heap at most %d MiB%n",
          messages, wall, messages / wall, spent, messages / spent, peakHeap() >> 20);
    }
  }

  private static double cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }

  /** The sum of the peaks of all pools. */
  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(p -> p.getType() == MemoryType.HEAP)
        .mapToLong(p -> p.getPeakUsage().getUsed())
        .sum();
  }
}
