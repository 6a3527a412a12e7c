package org.decamp.exporter.archive.complete;

import java.util.List;
import org.decamp.exporter.archive.ArchiveExporter;
import org.decamp.exporter.archive.html.HtmlForm;
import org.decamp.exporter.archive.jsonl.JsonlForm;

/** The target {@code archive}: both forms in one folder, media written once. */
public final class CompleteArchiveExporter extends ArchiveExporter {

  /** Found by {@link java.util.ServiceLoader}. */
  public CompleteArchiveExporter() {
    super(
        "archive",
        "html and jsonl together in one folder, media written once",
        List.of(HtmlForm.KIND, JsonlForm.KIND));
  }
}
