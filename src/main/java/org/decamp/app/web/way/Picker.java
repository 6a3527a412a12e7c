package org.decamp.app.web.way;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decamp.app.web.site.Fault;
import org.decamp.app.web.site.Form;
import org.decamp.app.web.site.Places;

/**
 * Looks into one folder after another for the user, names only. It never leaves the places that may
 * be looked at: what a browser names must be a name in the folder that is shown, and where that
 * leads, links resolved, must lie within.
 */
final class Picker {

  /** Names of one folder that are shown. */
  private static final int MOST = 2000;

  private final Places places;
  private final Predicate<String> wanted;
  private Path folder;

  /**
   * @param wanted which names of files may be chosen, in small letters
   */
  Picker(Places places, Predicate<String> wanted) {
    this.places = places;
    this.wanted = wanted;
    this.folder =
        Stream.concat(places.likely().stream(), places.roots().stream())
            .findFirst()
            .orElse(Path.of(""));
  }

  /** The folder that is shown. */
  Path folder() {
    return folder;
  }

  /** What is in it. */
  PickerView view(Set<Path> chosen) {
    List<String> folders = new ArrayList<>();
    List<String> files = new ArrayList<>();
    boolean cut = false;
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = name(entry);
        if (name.startsWith(".")) {
          continue;
        }
        if (folders.size() + files.size() == MOST) {
          cut = true;
          break;
        }
        if (Files.isDirectory(entry)) {
          folders.add(name);
        } else if (wanted.test(name.toLowerCase(Locale.ROOT))) {
          files.add(name);
        }
      }
    } catch (IOException | DirectoryIteratorException _) {
      // A folder that may not be read looks empty, and one can go on from it.
    }
    folders.sort(String.CASE_INSENSITIVE_ORDER);
    files.sort(String.CASE_INSENSITIVE_ORDER);
    Set<String> ticked =
        files.stream().filter(f -> chosen.contains(folder.resolve(f))).collect(Collectors.toSet());
    return new PickerView(folder.toString(), canGoUp(), likely(), folders, files, ticked, cut);
  }

  private List<String> likely() {
    return places.likely().stream().map(Picker::name).toList();
  }

  private boolean canGoUp() {
    Path parent = folder.getParent();
    return parent != null && places.covers(parent);
  }

  /**
   * Goes where a form says, if it says so.
   *
   * @return whether it did
   * @throws Fault if that is not within the places
   */
  boolean move(Form form) throws Fault {
    if (form.has("up")) {
      Path parent = folder.getParent();
      go(parent == null ? folder : parent);
      return true;
    }
    if (form.has("jump")) {
      go(likely(form.text("jump")));
      return true;
    }
    if (form.has("open")) {
      go(inside(form.text("open")));
      return true;
    }
    return false;
  }

  private Path likely(String name) throws Fault {
    return places.likely().stream()
        .filter(p -> name(p).equals(name))
        .findFirst()
        .orElseThrow(Picker::outside);
  }

  private void go(Path to) throws Fault {
    Path real = real(to);
    if (!Files.isDirectory(real)) {
      throw outside();
    }
    folder = real;
  }

  /**
   * A file of the folder that is shown.
   *
   * @throws Fault if there is none of that name, or it leads outside
   */
  Path file(String name) throws Fault {
    if (!wanted.test(name.toLowerCase(Locale.ROOT))) {
      throw outside();
    }
    return real(inside(name));
  }

  /** One name and no path: nothing that a browser says leads anywhere else. */
  private Path inside(String name) throws Fault {
    try {
      Path child = Path.of(name);
      if (name.isEmpty()
          || name.startsWith(".")
          || child.isAbsolute()
          || child.getNameCount() != 1) {
        throw outside();
      }
      return folder.resolve(child);
    } catch (InvalidPathException _) {
      throw outside();
    }
  }

  private Path real(Path path) throws Fault {
    try {
      Path real = path.toRealPath();
      if (places.covers(real)) {
        return real;
      }
    } catch (IOException _) {
      // What is not there, or may not be seen, is treated like what lies outside.
    }
    throw outside();
  }

  private static Fault outside() {
    return new Fault("", "fault.outside");
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
