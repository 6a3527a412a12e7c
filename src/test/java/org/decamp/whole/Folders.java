package org.decamp.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.decamp.model.Digests;

/** Compares and searches folders, also while another process writes into them. */
public final class Folders {

  private Folders() {}

  /** The SHA-256 of every file below, by relative path. */
  public static SortedMap<String, String> digests(Path folder) throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    for (Path file : files(folder)) {
      digests.put(
          folder.relativize(file).toString(),
          HexFormat.of().formatHex(Digests.sha256(Files.readAllBytes(file))));
    }
    return digests;
  }

  /** The files below whose bytes hold the marker, in UTF-8 or UTF-16. */
  public static List<Path> filesHolding(Path folder, String marker) throws IOException {
    String utf8 = latin1(marker.getBytes(StandardCharsets.UTF_8));
    String utf16 = latin1(marker.getBytes(StandardCharsets.UTF_16LE));
    List<Path> holding = new ArrayList<>();
    for (Path file : files(folder)) {
      String bytes = latin1(bytesOrNone(file));
      if (bytes.contains(utf8) || bytes.contains(utf16)) {
        holding.add(file);
      }
    }
    return holding;
  }

  /** The files below that begin with a deflated stream of a text with the marker. */
  public static List<Path> filesThatInflateTo(Path folder, String marker) throws IOException {
    List<Path> holding = new ArrayList<>();
    for (Path file : files(folder)) {
      if (latin1(inflated(bytesOrNone(file))).contains(marker)) {
        holding.add(file);
      }
    }
    return holding;
  }

  private static byte[] inflated(byte[] bytes) {
    byte[] text = new byte[1 << 16];
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(bytes);
      int length = inflater.inflate(text);
      return Arrays.copyOf(text, length);
    } catch (DataFormatException e) {
      return new byte[0];
    } finally {
      inflater.end();
    }
  }

  /** All files below. */
  public static List<Path> below(Path folder) throws IOException {
    return files(folder);
  }

  /** A file that is gone holds nothing: the other process moved or deleted it. */
  private static byte[] bytesOrNone(Path file) throws IOException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return new byte[0];
    }
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    } catch (UncheckedIOException e) {
      // The folder changed under the walk; what vanished holds nothing.
      return List.of();
    }
  }
}
