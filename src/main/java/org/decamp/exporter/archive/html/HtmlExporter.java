package org.decamp.exporter.archive.html;

import java.util.List;
import org.decamp.exporter.archive.ArchiveExporter;

/** The target {@code html}. */
public final class HtmlExporter extends ArchiveExporter {

  /** Found by {@link java.util.ServiceLoader}. */
  public HtmlExporter() {
    super(HtmlForm.ID, "a folder of pages to read in any browser, offline", List.of(HtmlForm.KIND));
  }
}
