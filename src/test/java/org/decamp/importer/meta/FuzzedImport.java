package org.decamp.importer.meta;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.decamp.importer.ImportOptions;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.Ledger;
import org.decamp.source.SourceTree;
import org.decamp.testing.MemoryVault;

/**
 * Imports whatever bytes a fuzzer makes and insists on what holds for all input: it ends soon, in
 * memory bounded by its size, with balanced books or with a problem of ours.
 */
final class FuzzedImport {

  private static final long SECONDS = 60;
  private static final long FREE_BYTES = 128L << 20;
  private static final long BYTES_PER_BYTE = 4_000;

  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final ExecutorService WORKER =
      Executors.newSingleThreadExecutor(
          job -> Thread.ofPlatform().daemon().name("fuzzed-import").unstarted(job));

  private static final MetaImporter IMPORTER = new MetaImporter();

  private FuzzedImport() {}

  /** Opens a tree that is made from the fuzzer's bytes. */
  interface Opener {
    SourceTree open() throws IOException, Problem;
  }

  /**
   * Imports.
   *
   * @param size how many bytes of input the import may be measured by
   */
  static void of(long size, Opener opener) {
    long most = FREE_BYTES + size * BYTES_PER_BYTE;
    long allocated = allocated(opener);
    if (allocated > most) {
      // Whatever came first loaded classes, which the fuzzer rewrites at great cost.
      allocated = allocated(opener);
    }
    if (allocated > most) {
      throw new AssertionError(allocated + " bytes were allocated for " + size);
    }
  }

  private static long allocated(Opener opener) {
    Future<Long> job = WORKER.submit(measured(opener));
    try {
      return job.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("the import hangs", e);
    } catch (ExecutionException e) {
      throw new AssertionError("the import failed with what is not ours", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private static Callable<Long> measured(Opener opener) {
    return () -> {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      try (SourceTree tree = opener.open()) {
        Ledger ledger = new Ledger();
        IMPORTER.read(tree, ImportOptions.DEFAULT, new MemoryVault(), ledger, Progress.silent());
        ledger.balance();
      } catch (Problem | IOException e) {
        // The contract's own ways of saying no.
      }
      return THREADS.getCurrentThreadAllocatedBytes() - before;
    };
  }
}
