package org.decamp.exporter.archive.jsonl;

import java.util.List;
import org.decamp.exporter.archive.ArchiveExporter;

/** The target {@code jsonl}. */
public final class JsonlExporter extends ArchiveExporter {

  /** Found by {@link java.util.ServiceLoader}. */
  public JsonlExporter() {
    super(
        JsonlForm.ID,
        "a folder of JSON Lines files for programs, with media beside",
        List.of(JsonlForm.KIND));
  }
}
