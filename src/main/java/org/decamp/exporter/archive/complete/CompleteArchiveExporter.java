package org.decamp.exporter.archive.complete;

import java.util.List;
import java.util.Locale;
import org.decamp.exporter.Exporter;
import org.decamp.exporter.archive.ArchiveExporter;
import org.decamp.exporter.archive.html.HtmlForm;
import org.decamp.exporter.archive.jsonl.JsonlForm;

/** The target {@code archive}: both forms in one folder, media written once. */
public final class CompleteArchiveExporter extends ArchiveExporter {

  /** Found by {@link java.util.ServiceLoader}. */
  public CompleteArchiveExporter() {
    this(Locale.ENGLISH);
  }

  private CompleteArchiveExporter(Locale language) {
    super(
        "archive",
        "html and jsonl together in one folder, media written once",
        List.of(HtmlForm.kind(language), JsonlForm.KIND));
  }

  @Override
  public Exporter in(Locale language) {
    return new CompleteArchiveExporter(language);
  }
}
