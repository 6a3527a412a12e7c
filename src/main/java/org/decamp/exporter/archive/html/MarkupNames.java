package org.decamp.exporter.archive.html;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The names of elements and attributes that stand on every page, so that each is made once. */
final class MarkupNames {

  private static final int SLOTS = 512;
  private static final String[] TABLE = table();

  private MarkupNames() {}

  /**
   * The name in those bytes.
   *
   * @param hash of the name, as {@link String#hashCode}
   */
  static String name(byte[] page, int from, int to, int hash) {
    int slot = slot(hash);
    while (!TABLE[slot].isEmpty()) {
      if (same(TABLE[slot], page, from, to)) {
        return TABLE[slot];
      }
      slot = (slot + 1) % SLOTS;
    }
    return new String(page, from, to - from, StandardCharsets.ISO_8859_1);
  }

  private static boolean same(String known, byte[] page, int from, int to) {
    if (known.length() != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (known.charAt(i - from) != page[i]) {
        return false;
      }
    }
    return true;
  }

  private static int slot(int hash) {
    return ((hash >>> 16) ^ hash) & (SLOTS - 1);
  }

  private static String[] table() {
    String[] table = new String[SLOTS];
    Arrays.fill(table, "");
    String names =
        "a article aside audio b bdi body code dd div dl dt figcaption figure h1 h2 h3 head header"
            + " html img input label li link main meta nav ol option p script section select small"
            + " span table tbody td th thead time tr ul video"
            + " alt aria-current aria-label charset class content controls data-conversation"
            + " data-day data-generated data-hidden data-kind data-media data-message"
            + " data-messages data-missing data-people data-reaction data-share data-tile"
            + " data-wrote data-years datetime decoding defer dir for height href id lang loading"
            + " name preload rel src target title type width";
    for (String name : names.split(" ", -1)) {
      int slot = slot(name.hashCode());
      while (!table[slot].isEmpty()) {
        slot = (slot + 1) % SLOTS;
      }
      table[slot] = name;
    }
    return table;
  }
}
