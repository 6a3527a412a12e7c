package org.decamp.exporter.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.decamp.exporter.ExportJob;
import org.decamp.exporter.Exporter;
import org.decamp.exporter.Selection;
import org.decamp.importer.ImportOptions;
import org.decamp.importer.meta.MetaImporter;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.Ledger;
import org.decamp.source.Limits;
import org.decamp.source.SourceTree;
import org.decamp.source.SourceTrees;
import org.decamp.vault.Ingest;
import org.decamp.vault.Passphrase;
import org.decamp.vault.Vault;

/** The published example, the whole way: from its ZIPs through a real vault into an archive. */
public final class ExampleArchive {

  private ExampleArchive() {}

  /** Writes the archive of a target; the vault lies beside it. */
  public static ExportJob.Result write(Exporter exporter, Path vault, Path archive)
      throws IOException, Problem {
    List<Path> parts;
    try (Stream<Path> files = Files.list(Path.of("examples"))) {
      parts = files.filter(f -> f.toString().endsWith(".zip")).sorted().toList();
    }
    try (Vault created = Vault.create(vault, new Passphrase("only for this test".toCharArray()));
        SourceTree tree = SourceTrees.open(parts, Limits.DEFAULT, Progress.silent())) {
      Ledger ledger = new Ledger();
      try (Ingest ingest = created.ingest()) {
        new MetaImporter().read(tree, ImportOptions.DEFAULT, ingest, ledger, Progress.silent());
        ingest.finish(ledger.balance());
      }
      return new ExportJob(exporter, created.reader())
          .run(Selection.ALL, archive, Progress.silent());
    }
  }
}
