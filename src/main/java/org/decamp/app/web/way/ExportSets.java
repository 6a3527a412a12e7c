package org.decamp.app.web.way;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decamp.mapping.Mappings;

/** Finds what look like exports of Meta's in the folders that downloads lie in, by their names. */
final class ExportSets {

  private static final List<String> UNFINISHED = List.of(".crdownload", ".part", ".download");

  /** Meta calls the separate download of encrypted chats so. */
  private static final Pattern ENCRYPTED = Pattern.compile("messages?( ?\\([0-9]+\\))?\\.zip");

  private final Pattern partName;
  private final Set<String> beginnings;
  private final List<Path> folders;

  ExportSets(Mappings mappings, List<Path> folders) {
    partName = Pattern.compile(mappings.eras().partNamePattern());
    beginnings = mappings.layouts().containerPrefixes().keySet();
    this.folders = List.copyOf(folders);
  }

  /**
   * What was found.
   *
   * @param sets the newest first
   * @param unfinished names of downloads that still go on, or were broken off
   */
  record Found(List<ExportSet> sets, List<String> unfinished) {}

  Found find() {
    Map<String, List<Path>> groups = new TreeMap<>(Comparator.reverseOrder());
    List<String> unfinished = new ArrayList<>();
    for (Path folder : folders) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
        for (Path entry : entries) {
          sort(folder, entry, groups, unfinished);
        }
      } catch (IOException | DirectoryIteratorException _) {
        // What may not be read holds nothing to offer.
      }
    }
    List<ExportSet> sets = new ArrayList<>();
    groups.forEach((key, files) -> {
      String[] parts = key.split("\n", 2);
      sets.add(new ExportSet(parts[0], parts[1], files.stream().sorted().toList()));
    });
    return new Found(sets, unfinished);
  }

  private void sort(
      Path folder, Path entry, Map<String, List<Path>> groups, List<String> unfinished) {
    String name = String.valueOf(entry.getFileName());
    String small = name.toLowerCase(Locale.ROOT);
    boolean ours =
        beginnings.stream().anyMatch(small::startsWith) || ENCRYPTED.matcher(small).matches();
    if (!ours || !Files.isRegularFile(entry)) {
      return;
    }
    if (UNFINISHED.stream().anyMatch(small::endsWith)) {
      unfinished.add(name);
    } else if (small.endsWith(".zip")) {
      Matcher part = partName.matcher(name);
      String key = part.matches() ? part.group("request") : name;
      groups.computeIfAbsent(key + '\n' + folder.getFileName(), _ -> new ArrayList<>()).add(entry);
    }
  }
}
