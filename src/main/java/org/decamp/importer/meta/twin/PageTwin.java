package org.decamp.importer.meta.twin;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PushbackReader;
import java.nio.charset.StandardCharsets;
import org.decamp.importer.meta.html.PageFacts;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.mapping.Mappings;
import org.decamp.source.SourceEntry;

/**
 * Writes the synthetic twin of an HTML page: the same tags, classes, nesting, lengths, sorts of
 * characters, clocks and days between times, and no content. Two times of a page stay as far apart
 * as they were, but for the secret number of days that all are moved by.
 */
public final class PageTwin {

  /** As far as a page is looked ahead to see what a bracket begins. */
  static final int AHEAD = 16;

  private final Mappings mappings;
  private final Progress progress;

  /** With the names that are structure. */
  public PageTwin(Mappings mappings, Progress progress) {
    this.mappings = mappings;
    this.progress = progress;
  }

  /** Reads the page twice and writes its twin; the output stays open. */
  public void write(SourceEntry entry, OutputStream out) throws IOException, Problem {
    PageFacts facts;
    try (InputStream in = entry.open()) {
      facts = PageFacts.of(in, mappings.pageWords(), progress);
    }
    PageDisguise disguise = new PageDisguise(mappings, new Disguise(mappings), facts);
    BufferedWriter writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    try (PushbackReader in =
        new PushbackReader(
            new BufferedReader(
                new InputStreamReader(entry.open(), StandardCharsets.UTF_8), 1 << 16),
            AHEAD)) {
      new PageTwinWriter(in, writer, disguise, progress).write();
    }
    writer.flush();
  }
}
