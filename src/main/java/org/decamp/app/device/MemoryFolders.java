package org.decamp.app.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Folders of this machine whose files lie in memory and on no drive. The system may still move
 * memory to its swap space.
 */
public final class MemoryFolders {

  private static final Set<String> IN_MEMORY = Set.of("tmpfs", "ramfs");

  private MemoryFolders() {}

  /** Those that the user may write into, the more private first; none on many systems. */
  public static List<Path> of(Map<String, String> environment) {
    List<Path> candidates = new ArrayList<>();
    String own = environment.getOrDefault("XDG_RUNTIME_DIR", "");
    if (own.startsWith("/")) {
      candidates.add(Path.of(own));
    }
    candidates.add(Path.of("/dev/shm"));
    return candidates.stream().filter(MemoryFolders::isOne).toList();
  }

  /** The kind of the file system decides, not the name of the folder. */
  static boolean isOne(Path folder) {
    try {
      return Files.isDirectory(folder)
          && Files.isWritable(folder)
          && IN_MEMORY.contains(Files.getFileStore(folder).type());
    } catch (IOException _) {
      return false;
    }
  }
}
