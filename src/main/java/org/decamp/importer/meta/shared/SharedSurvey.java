package org.decamp.importer.meta.shared;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.decamp.importer.meta.layout.ExportFile;
import org.decamp.importer.meta.text.FileEncoding;
import org.decamp.importer.meta.thread.ThreadSurvey;
import org.decamp.importer.meta.thread.WatchedStream;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.source.SourceFailure;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Where the conversations of a file lie that holds several, and what names them: a first reading,
 * because the file must be known as a whole before the first of its conversations is stored. Holds
 * a few hundred bytes per conversation, whatever the size of the file.
 *
 * @param slices the conversations, in the order of the file
 * @param sha256 of what could be read, 64 lower-case hexadecimal digits
 * @param size how many bytes could be read
 * @param encoding how its strings are encoded
 * @param broken whether the file breaks off or is damaged
 */
public record SharedSurvey(
    List<Slice> slices, String sha256, long size, FileEncoding encoding, boolean broken) {

  public SharedSurvey {
    slices = List.copyOf(slices);
  }

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

  /**
   * A conversation.
   *
   * @param offset first byte in the file
   * @param length bytes
   * @param thread what names it
   */
  public record Slice(long offset, long length, ThreadSurvey thread) {}

  /**
   * Reads a file to its end or to where it breaks. Conversations are the elements of a list, be it
   * the file or a value in it, or the file itself.
   *
   * @throws Problem if it cannot be read for another reason than damage, or the job is cancelled
   */
  public static SharedSurvey of(ExportFile file, Progress progress) throws IOException, Problem {
    try (WatchedStream in = new WatchedStream(file.entry().open(), Long.MAX_VALUE)) {
      Found found = new Found(progress);
      boolean broken = false;
      try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
        found.read(parser);
      } catch (JacksonException e) {
        broken = true;
      }
      try {
        in.drain();
      } catch (IOException remembered) {
        broken = true;
      }
      if (in.failure().isPresent()) {
        SourceFailure.unlessDamage(file.entry(), in.failure().get());
        broken = true;
      }
      found.end(in.count());
      return new SharedSurvey(
          found.slices,
          HexFormat.of().formatHex(in.sha256()),
          in.count(),
          in.scan().encoding(),
          broken);
    }
  }

  private static final class Found {
    private final Progress progress;
    private final List<Slice> slices = new ArrayList<>();
    private ThreadSurvey open = new ThreadSurvey();
    private long begin;

    Found(Progress progress) {
      this.progress = progress;
    }

    void read(JsonParser parser) throws Problem {
      switch (parser.nextToken()) {
        case START_ARRAY -> elements(parser);
        case START_OBJECT -> object(parser);
        case null, default -> {}
      }
    }

    private void object(JsonParser parser) throws Problem {
      begin = parser.currentTokenLocation().getByteOffset();
      for (String key = parser.nextName(); key != null; key = parser.nextName()) {
        JsonToken token = parser.nextToken();
        if (!open.field(key, parser) && token == JsonToken.START_ARRAY) {
          elements(parser);
        } else {
          parser.skipChildren();
        }
      }
      close(parser);
    }

    private void elements(JsonParser parser) throws Problem {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
          progress.checkCancelled();
          open = new ThreadSurvey();
          begin = parser.currentTokenLocation().getByteOffset();
          open.read(parser);
          close(parser);
        } else {
          parser.skipChildren();
        }
      }
    }

    private void close(JsonParser parser) {
      end(parser.currentLocation().getByteOffset());
    }

    /** Ends the conversation that is open, if there is one. */
    void end(long at) {
      if (open.isThread() && begin >= 0) {
        slices.add(new Slice(begin, at - begin, open));
      }
      open = new ThreadSurvey();
    }
  }
}
