package org.decamp.vault.format;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** The names that the user gave people (document, sections 6.4 and 6.5). */
final class DecidedNames {

  private record Given(String conversation, String person, String name) {}

  private final List<Given> given = new ArrayList<>();
  private final Set<String> joined = new HashSet<>();

  /** Nothing is decided. */
  DecidedNames() {}

  /** What the row of {@code decisions} holds. */
  DecidedNames(byte[] body) {
    BlockBytes in = new BlockBytes(body);
    if (in.u8() != 1) {
      throw new IllegalStateException("decisions of unknown version");
    }
    for (long same = in.varint(); same > 0; same--) {
      skipTexts(in, 2 * in.varint());
    }
    skipTexts(in, 4 * in.varint());
    for (long names = in.varint(); names > 0; names--) {
      given.add(new Given(in.text(), in.text(), in.text()));
    }
    for (long joins = in.varint(); joins > 0; joins--) {
      joined.add(in.text() + in.text());
    }
    skipTexts(in, 2 * in.varint());
  }

  private static void skipTexts(BlockBytes in, long count) {
    for (long n = count; n > 0; n--) {
      in.text();
    }
  }

  /** The names of somebody in the order in which they are shown. */
  List<String> shown(String conversation, String person, List<String> names)
      throws GeneralSecurityException {
    List<String> shown = names;
    for (Given one : given) {
      boolean here =
          one.conversation().equals(conversation)
              || joined.contains(conversation + one.conversation());
      if (here && means(one, person, shown)) {
        List<String> renamed = new ArrayList<>(shown);
        renamed.remove(one.name());
        renamed.addFirst(one.name());
        shown = renamed;
      }
    }
    return shown;
  }

  private static boolean means(Given one, String person, List<String> names)
      throws GeneralSecurityException {
    boolean means = one.person().equals(person);
    for (String name : names) {
      byte[] text = (one.conversation() + "\n" + name).getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      means |= HexFormat.of().formatHex(hash, 0, 8).equals(one.person());
    }
    return means;
  }
}
