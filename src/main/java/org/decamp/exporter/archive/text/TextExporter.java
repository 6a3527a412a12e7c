package org.decamp.exporter.archive.text;

import java.util.List;
import java.util.Locale;
import org.decamp.exporter.Exporter;
import org.decamp.exporter.archive.ArchiveExporter;

/** The target {@code text}. */
public final class TextExporter extends ArchiveExporter {

  /** Found by {@link java.util.ServiceLoader}. */
  public TextExporter() {
    this(Locale.ENGLISH);
  }

  private TextExporter(Locale language) {
    super(
        TextForm.ID,
        "a folder of plain text files, one per conversation, media beside",
        List.of(TextForm.kind(language)));
  }

  @Override
  public Exporter in(Locale language) {
    return new TextExporter(language);
  }
}
