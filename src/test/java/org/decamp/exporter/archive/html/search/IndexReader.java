package org.decamp.exporter.archive.html.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Reads an index by {@code docs/html-search.md} and nothing else, all of it into memory. */
final class IndexReader {

  private static final Pattern SCRIPT =
      Pattern.compile("decamp\\.chunk\\(\"([a-z]+(?:-[0-9]+)?)\",\"([A-Za-z0-9+/=]*)\"\\);\n");

  final List<Found> messages = new ArrayList<>();
  final Map<String, List<Integer>> terms = new TreeMap<>();
  final List<Integer> sizes = new ArrayList<>();
  private final Path folder;

  /** A message of the index. */
  record Found(long second, String title, String sender, String link, int state, String text) {}

  private IndexReader(Path folder) {
    this.folder = folder;
  }

  static IndexReader read(Path archive) {
    IndexReader reader = new IndexReader(archive.resolve("search"));
    try {
      reader.all();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reader;
  }

  private void all() throws IOException {
    DataInputStream map = chunk("map");
    check(number(map) == 1);
    long count = number(map);
    int conversations = (int) number(map);
    int people = (int) number(map);
    ByteArrayOutputStream allNames = new ByteArrayOutputStream();
    long nameChunks = number(map);
    for (int n = 0; n < nameChunks; n++) {
      allNames.write(chunk("names-" + n).readAllBytes());
    }
    DataInputStream names = new DataInputStream(new ByteArrayInputStream(allNames.toByteArray()));
    List<String[]> places = new ArrayList<>();
    for (int n = 0; n < conversations; n++) {
      places.add(new String[] {text(names), text(names)});
    }
    List<String> senders = new ArrayList<>();
    for (int n = 0; n < people; n++) {
      senders.add(text(names));
    }
    check(names.read() < 0);
    long textChunks = number(map);
    long second = 0;
    for (int n = 0; n < textChunks; n++) {
      long size = number(map);
      long difference = number(map);
      second += (difference >>> 1) ^ -(difference & 1);
      texts(n, size, second, places, senders);
    }
    check(messages.size() == count);
    long wordChunks = number(map);
    for (int n = 0; n < wordChunks; n++) {
      words(n, text(map));
    }
    check(map.read() < 0);
  }

  private void texts(
      int n, long size, long start, List<String[]> conversations, List<String> senders)
      throws IOException {
    DataInputStream in = chunk("texts-" + n);
    check(number(in) == size);
    List<String[]> places = new ArrayList<>();
    for (long left = number(in); left > 0; left--) {
      String[] conversation = conversations.get((int) number(in));
      places.add(
          new String[] {conversation[1], "conversations/" + conversation[0] + "/" + text(in)});
    }
    long[][] columns = new long[4][(int) size];
    for (long[] column : columns) {
      for (int i = 0; i < size; i++) {
        column[i] = number(in);
      }
    }
    List<String> anchors = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      anchors.add(text(in));
    }
    long second = start;
    for (int i = 0; i < size; i++) {
      second += columns[0][i];
      String[] place = places.get((int) columns[1][i]);
      messages.add(
          new Found(
              second,
              place[0],
              senders.get((int) columns[2][i]),
              place[1] + "#" + anchors.get(i),
              (int) columns[3][i],
              text(in)));
    }
    check(in.read() < 0);
  }

  private void words(int n, String first) throws IOException {
    DataInputStream in = chunk("words-" + n);
    String term = "";
    while (in.available() > 0) {
      int same = (int) number(in);
      term = term.substring(0, same) + text(in);
      if (!first.isEmpty()) {
        check(term.equals(first));
        first = "";
      }
      List<Integer> list = terms.computeIfAbsent(term, _ -> new ArrayList<>());
      int message = -1;
      for (long left = number(in); left > 0; left--) {
        message += (int) number(in) + 1;
        check(list.isEmpty() || list.getLast() < message);
        list.add(message);
      }
    }
  }

  private DataInputStream chunk(String id) throws IOException {
    byte[] file = Files.readAllBytes(folder.resolve(id + ".js"));
    sizes.add(file.length);
    Matcher script = SCRIPT.matcher(new String(file, StandardCharsets.US_ASCII));
    check(script.matches() && script.group(1).equals(id));
    byte[] packed = Base64.getDecoder().decode(script.group(2));
    try (InflaterInputStream inflated =
        new InflaterInputStream(new ByteArrayInputStream(packed), new Inflater(true))) {
      return new DataInputStream(new ByteArrayInputStream(inflated.readAllBytes()));
    }
  }

  private static long number(DataInputStream in) throws IOException {
    long value = 0;
    int shift = 0;
    int b;
    do {
      b = in.readUnsignedByte();
      value |= (long) (b & 0x7F) << shift;
      shift += 7;
    } while (b > 0x7F);
    return value;
  }

  private static String text(DataInputStream in) throws IOException {
    byte[] utf8 = new byte[(int) number(in)];
    in.readFully(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private static void check(boolean condition) {
    if (!condition) {
      throw new IllegalStateException("the index is not as documented");
    }
  }
}
