package org.decamp.importer.meta.twin;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;
import org.decamp.importer.meta.survey.KeyBook;
import org.decamp.importer.meta.survey.NamesSeen;
import org.decamp.importer.meta.survey.PathShapes;
import org.decamp.importer.meta.text.FileEncoding;
import org.decamp.importer.meta.thread.WatchedStream;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.mapping.Mappings;
import org.decamp.source.SourceEntry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes the synthetic twin of a JSON file: the same keys, order, nesting, lengths, sorts of
 * characters, escapes and stretches between times, and no content. The secret that it is made with
 * is random and forgotten, so there is no way back, and no two twins are alike.
 */
public final class JsonTwin {

  private final Mappings mappings;
  private final Progress progress;

  /** With the names that are structure. */
  public JsonTwin(Mappings mappings, Progress progress) {
    this.mappings = mappings;
    this.progress = progress;
  }

  /**
   * Reads the file twice and writes its twin; the output stays open.
   *
   * @throws Problem.BadInput if it is no JSON
   */
  public void write(SourceEntry entry, OutputStream out) throws IOException, Problem {
    KeyBook book = new KeyBook(mappings);
    NamesSeen names = new NamesSeen(mappings.knownNames());
    Set<String> unlisted = new HashSet<>();
    FileEncoding encoding = look(entry, book, names, unlisted);
    boolean crowd = unlisted.size() > KeyBook.MOST_UNKNOWN;
    try (InputStream in = new BufferedInputStream(entry.open(), 1 << 16)) {
      BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16);
      new TwinWriter(
              in,
              buffered,
              new Disguise(mappings),
              key -> book.lists(key) || (!crowd && names.tellable(key)),
              encoding != FileEncoding.CLEAN,
              progress)
          .write();
      buffered.flush();
    }
  }

  /** Finds the encoding, what people are called, and the keys that no mapping lists. */
  private FileEncoding look(SourceEntry entry, KeyBook book, NamesSeen names, Set<String> unlisted)
      throws IOException, Problem {
    PathShapes shapes = new PathShapes(mappings);
    for (String name : entry.path().split("/", -1)) {
      if (!shapes.known(name)) {
        names.add(name);
      }
    }
    JsonFactory json = JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();
    try (WatchedStream in = new WatchedStream(entry.open(), Long.MAX_VALUE)) {
      try (JsonParser parser = json.createParser(ObjectReadContext.empty(), in)) {
        String key = "";
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
          progress.checkCancelled();
          if (token == JsonToken.PROPERTY_NAME) {
            key = parser.currentName();
            if (!book.lists(key) && unlisted.size() <= KeyBook.MOST_UNKNOWN) {
              unlisted.add(key);
            }
          } else if (token == JsonToken.VALUE_STRING) {
            names.value(key, parser.getString());
          }
        }
      } catch (JacksonException e) {
        // A twin of a broken file is broken in the same place.
      }
      in.drain();
      return in.scan().encoding();
    }
  }
}
