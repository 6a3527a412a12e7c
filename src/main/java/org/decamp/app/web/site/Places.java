package org.decamp.app.web.site;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the user's files may be looked for; nothing outside is ever shown.
 *
 * @param roots folders that may be looked into, links resolved, the likeliest first
 * @param likely folders that downloads lie in as a rule, all of them below a root
 */
public record Places(List<Path> roots, List<Path> likely) {

  private static final Pattern USER_DIR =
      Pattern.compile("XDG_(?:DOWNLOAD|DESKTOP|DOCUMENTS)_DIR=\"\\$HOME/([^\"]+)\"");

  public Places {
    roots = List.copyOf(roots);
    likely = List.copyOf(likely);
  }

  /**
   * Those of this computer.
   *
   * @param home of the user
   * @param more folders that the user named when the program was started
   */
  public static Places of(Path home, List<Path> more) {
    Set<Path> roots = new LinkedHashSet<>();
    more.forEach(folder -> add(roots, folder));
    add(roots, home);
    String user = String.valueOf(home.getFileName());
    for (String media : List.of("/media/" + user, "/run/media/" + user, "/Volumes")) {
      add(roots, Path.of(media));
    }
    if (!home.startsWith("/")) {
      FileSystems.getDefault().getRootDirectories().forEach(drive -> add(roots, drive));
    }
    Set<Path> likely = new LinkedHashSet<>();
    more.forEach(folder -> add(likely, folder));
    for (String name : named(home)) {
      add(likely, home.resolve(name));
    }
    return new Places(List.copyOf(roots), List.copyOf(likely));
  }

  /** What this system calls the folders, in the order of how likely they are. */
  private static List<String> named(Path home) {
    List<String> names = new ArrayList<>(List.of("Downloads", "Desktop", "Documents"));
    try {
      for (String line : Files.readAllLines(home.resolve(".config/user-dirs.dirs"))) {
        Matcher dir = USER_DIR.matcher(line.strip());
        if (dir.matches()) {
          names.add(dir.group(1));
        }
      }
    } catch (IOException _) {
      // Few systems have that file; the usual names remain.
    }
    return names;
  }

  private static void add(Set<Path> all, Path folder) {
    try {
      Path real = folder.toRealPath();
      if (Files.isDirectory(real)) {
        all.add(real);
      }
    } catch (IOException _) {
      // A folder that is not there is no place to look.
    }
  }

  /** Whether a real path may be shown. */
  public boolean covers(Path real) {
    return roots.stream().anyMatch(real::startsWith);
  }
}
