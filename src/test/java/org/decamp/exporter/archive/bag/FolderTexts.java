package org.decamp.exporter.archive.bag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a folder with their hashes. */
final class FolderTexts {

  private FolderTexts() {}

  static SortedMap<String, String> hashes(Path folder, String algorithm)
      throws IOException, NoSuchAlgorithmException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        byte[] hash = MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(file));
        files.put(folder.relativize(file).toString(), HexFormat.of().formatHex(hash));
      }
    }
    return files;
  }
}
