package org.decamp.exporter.archive.mbox;

import java.util.List;
import java.util.Locale;
import org.decamp.exporter.Exporter;
import org.decamp.exporter.archive.ArchiveExporter;

/** The target {@code mbox}. */
public final class MboxExporter extends ArchiveExporter {

  /** Found by {@link java.util.ServiceLoader}. */
  public MboxExporter() {
    this(Locale.ENGLISH);
  }

  private MboxExporter(Locale language) {
    super(
        MboxForm.ID,
        "a folder of mailboxes for mail programs, one per conversation, media attached",
        List.of(MboxForm.kind(language)));
  }

  @Override
  public Exporter in(Locale language) {
    return new MboxExporter(language);
  }
}
