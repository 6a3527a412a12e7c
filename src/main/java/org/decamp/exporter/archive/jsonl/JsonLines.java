package org.decamp.exporter.archive.jsonl;

import java.io.IOException;
import java.io.OutputStream;
import org.decamp.job.Problem;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;

/**
 * A JSON Lines file being written: one object per line, UTF-8, the first one a header that names
 * the format and its version.
 */
final class JsonLines implements AutoCloseable {

  private static final JsonFactory JSON =
      new JsonFactoryBuilder().rootValueSeparator((String) null).build();

  private final JsonGenerator json;

  /** Writes the properties of one object. */
  @FunctionalInterface
  interface Line {

    /** Writes names and values; the braces are written around them. */
    void write(JsonGenerator json) throws IOException, Problem;
  }

  /**
   * Begins a file.
   *
   * @param header further properties of the header
   */
  JsonLines(OutputStream out, String format, Line header) throws IOException, Problem {
    this.json = JSON.createGenerator(ObjectWriteContext.empty(), out);
    add(j -> {
      j.writeStringProperty("format", format);
      j.writeNumberProperty("version", Layout.VERSION);
      header.write(j);
    });
  }

  /** Begins a file whose header says no more than format and version. */
  JsonLines(OutputStream out, String format) throws IOException, Problem {
    this(out, format, _ -> {});
  }

  /** Adds a line. */
  void add(Line line) throws IOException, Problem {
    try {
      json.writeStartObject();
      line.write(json);
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() throws IOException {
    try {
      json.close();
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }
}
