package org.decamp.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file by which a desktop shows a program in its menu. */
record MenuEntry(List<String> lines) {

  static MenuEntry in(Path root) throws IOException {
    return new MenuEntry(Files.readAllLines(root.resolve("usr/share/applications/decamp.desktop")));
  }

  String value(String key) {
    return lines.stream()
        .filter(line -> line.startsWith(key + "="))
        .map(line -> line.substring(key.length() + 1))
        .findFirst()
        .orElseThrow();
  }
}
