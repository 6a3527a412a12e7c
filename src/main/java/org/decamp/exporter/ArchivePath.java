package org.decamp.exporter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Arithmetic on the relative paths of an archive; it never looks at a disk. */
public final class ArchivePath {

  private static final Pattern SAFE =
      Pattern.compile("(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*");

  private ArchivePath() {}

  /**
   * Returns the path if a file may be written there on every system.
   *
   * @throws IllegalArgumentException if not: a bug, for Decamp chooses these names
   */
  public static String requireSafe(String path) {
    if (!SAFE.matcher(path).matches()) {
      throw new IllegalArgumentException("not a safe name for a file of an archive");
    }
    return path;
  }

  /** Whether the path is of names alone, so that it cannot lead out of an archive. */
  public static boolean isPlain(String path) {
    return resolve("", path).filter(path::equals).isPresent();
  }

  /**
   * Follows a link.
   *
   * @param from the path of the file that the link stands in
   * @param link a relative path that may hold {@code .} and {@code ..}
   * @return the path of what it leads to; empty if that is no file inside the archive
   */
  public static Optional<String> resolve(String from, String link) {
    if (link.isEmpty() || link.startsWith("/") || link.indexOf('\\') >= 0 || hasNul(link)) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    if (from.indexOf('/') >= 0) {
      names.addAll(List.of(folder(from).split("/")));
    }
    String last = "";
    for (String name : link.split("/", -1)) {
      last = name;
      switch (name) {
        case "", "." -> {}
        case ".." -> {
          if (names.isEmpty()) {
            return Optional.empty();
          }
          names.removeLast();
        }
        default -> names.add(name);
      }
    }
    boolean file = !last.isEmpty() && !last.equals(".") && !last.equals("..");
    return file ? Optional.of(String.join("/", names)) : Optional.empty();
  }

  /** The path of the folder that a file lies in, with {@code /} at its end; empty for the root. */
  public static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** The last name of a path. */
  public static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static boolean hasNul(String path) {
    return path.indexOf('\0') >= 0;
  }
}
