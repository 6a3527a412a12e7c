package org.decamp.importer.meta.layout2020;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.decamp.importer.meta.layout.ExportFile;
import org.decamp.importer.meta.layout.ThreadFolder;
import org.decamp.importer.meta.layout.ThreadFolder.MessagePart;
import org.decamp.importer.meta.shared.SharedSurvey;
import org.decamp.importer.meta.thread.ThreadSurvey;
import org.decamp.mapping.Layout2020;
import org.decamp.model.Box;
import org.decamp.model.Digests;

/**
 * Names the conversations of a file of 2020, which have neither id nor title ({@code
 * instagram-export}, section 2.4). Two people have one conversation, so the key of theirs is {@code
 * 2020-} and a digest of the sorted participants. The same group of people may have several, so
 * there the millisecond of the oldest message follows; and so it does for all but the oldest where
 * a file has one conversation of two people several times. What is equal even then gets a number,
 * in the order of the file. Whether it is a conversation of a later export is told by equal
 * messages and not by the key.
 */
public final class Threads2020 {

  private static final int TWO = 2;

  private Threads2020() {}

  /** One folder for each conversation of the survey, in its order. */
  public static List<ThreadFolder> of(ExportFile file, SharedSurvey survey, Layout2020 mapping) {
    List<ThreadSurvey> threads = survey.slices().stream().map(SharedSurvey.Slice::thread).toList();
    String[] keys = new String[threads.size()];
    Set<String> used = new HashSet<>();
    for (int i : byAge(threads)) {
      keys[i] = key(threads.get(i), used);
      used.add(keys[i]);
    }
    List<ThreadFolder> folders = new ArrayList<>(keys.length);
    for (String key : keys) {
      MessagePart part = new MessagePart(file, 0, mapping.generation());
      folders.add(
          new ThreadFolder(
              mapping.product(), mapping.generation(), Box.INBOX, key, file.path(), List.of(part)));
    }
    return folders;
  }

  private static List<Integer> byAge(List<ThreadSurvey> threads) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < threads.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingLong(i -> threads.get(i).oldest().orElse(Long.MAX_VALUE)));
    return order;
  }

  private static String key(ThreadSurvey thread, Set<String> used) {
    Set<String> names = new TreeSet<>(thread.participants());
    byte[] digest = Digests.sha256(String.join("\n", names).getBytes(StandardCharsets.UTF_8));
    String people = "2020-" + HexFormat.of().formatHex(digest, 0, 8);
    String oldest = thread.oldest().isPresent() ? "-" + thread.oldest().getAsLong() : "";
    String key = names.size() > TWO || used.contains(people) ? people + oldest : people;
    String free = key;
    for (int n = 2; used.contains(free); n++) {
      free = key + "-" + n;
    }
    return free;
  }
}
