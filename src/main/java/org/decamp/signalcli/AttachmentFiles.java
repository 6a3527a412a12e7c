package org.decamp.signalcli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** Looks at attachments before signal-cli stumbles over them ({@code signal-cli}, section 8.3). */
final class AttachmentFiles {

  private static final int MOST = 32;
  private static final long LARGEST = 100_000_000;

  private AttachmentFiles() {}

  /** All their bytes, or empty if one is missing, empty, too large, or they are too many. */
  static OptionalLong size(List<Path> files) {
    if (files.size() > MOST) {
      return OptionalLong.empty();
    }
    long sum = 0;
    for (Path file : files) {
      long size = size(file);
      if (size == 0 || size > LARGEST) {
        return OptionalLong.empty();
      }
      sum += size;
    }
    return OptionalLong.of(sum);
  }

  private static long size(Path file) {
    try {
      return Files.isRegularFile(file) && Files.isReadable(file) ? Files.size(file) : 0;
    } catch (IOException _) {
      return 0;
    }
  }

  /** As signal-cli takes them: whatever folder it runs in. */
  static List<String> paths(List<Path> files) {
    return files.stream().map(file -> file.toAbsolutePath().toString()).toList();
  }
}
