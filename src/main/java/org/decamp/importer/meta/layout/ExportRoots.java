package org.decamp.importer.meta.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decamp.mapping.Layout2020;
import org.decamp.mapping.Layouts;
import org.decamp.mapping.Mappings;
import org.decamp.source.SourceEntry;

/**
 * Finds where exports begin inside what the user gave ({@code instagram-export}, section 1.5): real
 * ZIPs have no outer folder, packed again they often do, and a folder may hold several exports. A
 * root stands before the first folder that is known, searched by name and not by depth.
 */
final class ExportRoots {

  private final Layouts layouts;
  private final Layout2020 old;
  private final LayoutPatterns patterns;
  private final Map<Integer, Set<String>> roots = new HashMap<>();

  ExportRoots(Mappings mappings, LayoutPatterns patterns, List<SourceEntry> entries) {
    this.layouts = mappings.layouts();
    this.old = mappings.layout2020();
    this.patterns = patterns;
    for (SourceEntry entry : entries) {
      if (!patterns.junk(entry.path())) {
        int length = rootLength(entry.path());
        if (length > 0) {
          roots
              .computeIfAbsent(entry.container().number(), _ -> new HashSet<>())
              .add(entry.path().substring(0, length));
        }
      }
    }
  }

  /** Length of the root that stands before the path's known folder, with its slash, or -1. */
  private int rootLength(String path) {
    int plain = -1;
    int other = -1;
    int start = 0;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', start)) {
      String name = path.substring(start, slash);
      if (layouts.topFolder(name).isPresent()) {
        return start;
      }
      if (name.equals(layouts.messagesFolder()) && patterns.beginsThreads(path, slash + 1)) {
        plain = start;
      } else if (other < 0
          && (layouts.otherFolders().contains(name) || name.equals(old.mediaFolder()))) {
        other = start;
      }
      start = slash + 1;
    }
    if (other < 0 && start > 0 && path.startsWith(old.messageFile(), start)) {
      other = path.length() == start + old.messageFile().length() ? start : other;
    }
    return plain >= 0 ? plain : other;
  }

  /** The root of an entry with its slash; empty without one. */
  String of(SourceEntry entry) {
    String path = entry.path();
    Set<String> known = roots.getOrDefault(entry.container().number(), Set.of());
    if (known.isEmpty()) {
      return "";
    }
    for (int slash = path.lastIndexOf('/'); slash >= 0; slash = path.lastIndexOf('/', slash - 1)) {
      String prefix = path.substring(0, slash + 1);
      if (known.contains(prefix)) {
        return prefix;
      }
      if (slash == 0) {
        break;
      }
    }
    return "";
  }
}
