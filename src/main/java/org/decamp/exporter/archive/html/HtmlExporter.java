package org.decamp.exporter.archive.html;

import java.util.List;
import java.util.Locale;
import org.decamp.exporter.Exporter;
import org.decamp.exporter.archive.ArchiveExporter;

/** The target {@code html}. */
public final class HtmlExporter extends ArchiveExporter {

  /** Found by {@link java.util.ServiceLoader}. */
  public HtmlExporter() {
    this(Locale.ENGLISH);
  }

  private HtmlExporter(Locale language) {
    super(
        HtmlForm.ID,
        "a folder of pages to read in any browser, offline",
        List.of(HtmlForm.kind(language)));
  }

  @Override
  public Exporter in(Locale language) {
    return new HtmlExporter(language);
  }
}
