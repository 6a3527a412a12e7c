package org.decamp.exporter.archive.bag;

import gov.loc.repository.bagit.domain.Bag;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.decamp.exporter.ExportJob;
import org.decamp.exporter.Exporter;
import org.decamp.exporter.ReadBack;
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
import org.decamp.vault.custody.ImportSource;
import org.decamp.vault.key.KdfCost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The published example in a real vault, and a bag of it for each test. */
abstract class ExampleBag {

  @TempDir static Path vaults;
  private static Optional<Vault> opened = Optional.empty();

  @TempDir Path temp;
  Path bag = Path.of("");

  @BeforeAll
  static void importTheExample() throws Exception {
    List<Path> parts;
    try (Stream<Path> files = Files.list(Path.of("examples"))) {
      parts = files.filter(f -> f.toString().endsWith(".zip")).sorted().toList();
    }
    Vault vault =
        Vault.create(
            vaults.resolve("vault"),
            new Passphrase("only for this test".toCharArray()),
            new KdfCost(8192, 1, 1));
    opened = Optional.of(vault);
    try (SourceTree tree = SourceTrees.open(parts, Limits.DEFAULT, Progress.silent());
        Ingest ingest =
            vault.ingest(
                tree.containers().stream()
                    .map(c -> new ImportSource(c.number(), c.name(), ImportSource.Kind.ZIP, 1))
                    .toList())) {
      Ledger ledger = new Ledger();
      new MetaImporter().read(tree, ImportOptions.DEFAULT, ingest, ledger, Progress.silent());
      ingest.finish(ledger.balance());
    }
  }

  @AfterAll
  static void close() throws Exception {
    if (opened.isPresent()) {
      opened.get().close();
    }
  }

  @BeforeEach
  void aBag() throws Exception {
    bag = temp.resolve("bag");
    export(new BagExporter(), Selection.ALL, bag);
  }

  static Vault vault() {
    return opened.orElseThrow();
  }

  static void export(Exporter exporter, Selection selection, Path to) throws Exception {
    var _ = new ExportJob(exporter, vault().reader()).run(selection, to, Progress.silent());
  }

  ReadBack verify() throws IOException, Problem {
    return new BagExporter().readBack(bag, Progress.silent());
  }

  /** What the validator of the Library of Congress says. */
  static void validate(Path folder) throws Exception {
    Bag read = new BagReader().read(folder);
    try (BagVerifier verifier = new BagVerifier()) {
      verifier.isValid(read, false);
    }
  }
}
