package org.decamp.importer.meta;

import java.io.IOException;
import java.util.Optional;
import org.decamp.importer.ImportOptions;
import org.decamp.importer.ImportSink;
import org.decamp.importer.Importer;
import org.decamp.importer.Recognition;
import org.decamp.importer.Surveyor;
import org.decamp.importer.meta.layout.ExportView;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.Ledger;
import org.decamp.mapping.Mappings;
import org.decamp.source.SourceTree;
import org.jspecify.annotations.Nullable;

/** Reads the message exports of Instagram and Messenger, of any generation. */
public final class MetaImporter implements Importer {

  private @Nullable Mappings mappings;

  /** With the data files that came with the program. */
  public MetaImporter() {}

  /** With other data files. */
  public MetaImporter(Mappings mappings) {
    this.mappings = mappings;
  }

  @Override
  public String id() {
    return "meta";
  }

  @Override
  public Recognition recognise(SourceTree tree) throws IOException, Problem {
    return new MetaRecognition(tree, ExportView.of(tree, mappings()), mappings()).describe();
  }

  @Override
  public void read(
      SourceTree tree, ImportOptions options, ImportSink sink, Ledger ledger, Progress progress)
      throws IOException, Problem {
    new MetaRun(mappings(), tree, options, sink, ledger, progress).run();
  }

  @Override
  public Optional<Surveyor> surveyor() throws Problem {
    return Optional.of(new MetaSurveyor(mappings()));
  }

  /** Loaded on first use: listing the importers must not read files. */
  private Mappings mappings() throws Problem {
    if (mappings == null) {
      mappings = Mappings.builtIn();
    }
    return mappings;
  }
}
