package org.decamp.benchmark.floor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Passes over every token of the inflated message files, and takes the characters of every string
 * value, which is what forces the parser to decode them. No ZIP, no objects, no repair. Prints how
 * many tokens.
 */
public final class ParseFloor {

  private ParseFloor() {}

  /** Argument: the file of {@link FloorInput#inflated}. */
  public static void main(String[] args) throws IOException {
    long tokens = 0;
    long characters = 0;
    try (InputStream in = Files.newInputStream(Path.of(args[0]));
        JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        tokens++;
        if (token == JsonToken.VALUE_STRING) {
          characters += parser.getStringLength();
        }
      }
    }
    System.out.println(tokens + " " + characters);
  }
}
