package org.decamp.importer.meta.layout;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decamp.mapping.Layouts;
import org.decamp.mapping.Layouts.OlderThreads;

/** The name patterns of {@link Layouts}, compiled. */
final class LayoutPatterns {

  private final Layouts layouts;
  private final Pattern messageFile;
  private final Pattern messagePage;
  private final Pattern threadKey;
  private final Map<OlderThreads, Pattern> olderThreads = new LinkedHashMap<>();

  LayoutPatterns(Layouts layouts) {
    this.layouts = layouts;
    this.messageFile = Pattern.compile(layouts.messageFilePattern());
    this.messagePage = Pattern.compile(layouts.messagePagePattern());
    this.threadKey = Pattern.compile(layouts.threadKeyPattern());
    for (OlderThreads older : layouts.olderThreads()) {
      olderThreads.put(older, Pattern.compile(older.folderPattern()));
    }
  }

  /** The number in the name of a message file, 0 without one; empty if it is none. */
  OptionalInt messageNumber(String name) {
    return number(messageFile.matcher(name));
  }

  /** The same for a message page. */
  OptionalInt pageNumber(String name) {
    return number(messagePage.matcher(name));
  }

  private static OptionalInt number(Matcher matcher) {
    if (!matcher.matches()) {
      return OptionalInt.empty();
    }
    String digits = matcher.group(1);
    return OptionalInt.of(digits == null ? 0 : Integer.parseInt(digits));
  }

  boolean messagePage(String name) {
    return messagePage.matcher(name).matches();
  }

  /** What names the thread across exports: the digits of its folder, else the folder's name. */
  String threadKey(String folder) {
    Matcher matcher = threadKey.matcher(folder);
    return matcher.matches() ? matcher.group(1) : folder;
  }

  /** The generation of a thread folder that lies below no folder of an era. */
  String plainGeneration(String product, String folder) {
    for (Map.Entry<OlderThreads, Pattern> older : olderThreads.entrySet()) {
      if (older.getKey().product().equals(product) && older.getValue().matcher(folder).matches()) {
        return older.getKey().generation();
      }
    }
    return layouts.plainGenerations().getOrDefault(product, product);
  }

  /** Whether what follows a folder called messages looks like conversations. */
  boolean beginsThreads(String path, int from) {
    int slash = path.indexOf('/', from);
    if (slash < 0) {
      String name = path.substring(from);
      return name.equals(layouts.secretDevicesFile()) || layouts.assistantNames().contains(name);
    }
    String name = path.substring(from, slash);
    if (layouts.boxes().containsKey(name) || layouts.mediaFolders().contains(name)) {
      return true;
    }
    String file = path.substring(path.lastIndexOf('/') + 1);
    return messageNumber(file).isPresent() || messagePage(file);
  }

  /** Whether a file is none of the service: of a packer, or a copy in an archive of our own. */
  boolean junk(String path) {
    int start = 0;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', start)) {
      String folder = path.substring(start, slash);
      if (layouts.junkFolders().contains(folder) || layouts.ownArchiveFolders().contains(folder)) {
        return true;
      }
      start = slash + 1;
    }
    String name = path.substring(start);
    for (String prefix : layouts.junkPrefixes()) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return layouts.junkFiles().contains(name);
  }
}
