package org.decamp.vault.format;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names that the user gave people (document, sections 6.4 and 6.5). */
final class DecidedNames {

  private record Appearance(String conversation, String person) {}

  private record Given(String conversation, String person, String name) {}

  private final List<Given> given = new ArrayList<>();
  private final List<Set<Appearance>> same = new ArrayList<>();
  private final Map<String, String> hosts;

  /** Nothing is decided. */
  DecidedNames() {
    hosts = Map.of();
  }

  /**
   * Takes a row of {@code decisions} apart.
   *
   * @param body what it holds
   * @param hosts of the ids of conversations that are parts, the id of what they are part of
   */
  DecidedNames(byte[] body, Map<String, String> hosts) {
    this.hosts = hosts;
    BlockBytes in = new BlockBytes(body);
    int version = in.u8();
    if (version != 1 && version != 2) {
      throw new IllegalStateException("decisions of unknown version");
    }
    for (long groups = in.varint(); groups > 0; groups--) {
      Set<Appearance> group = new HashSet<>();
      for (long members = in.varint(); members > 0; members--) {
        group.add(new Appearance(in.text(), in.text()));
      }
      same.add(group);
    }
    skipTexts(in, 4 * in.varint());
    for (long names = in.varint(); names > 0; names--) {
      give(new Appearance(in.text(), in.text()), in.text());
    }
    skipTexts(in, 2 * in.varint());
    skipTexts(in, 2 * in.varint());
  }

  private void give(Appearance appearance, String name) {
    Set<Appearance> all = new HashSet<>(Set.of(appearance));
    same.stream().filter(group -> group.contains(appearance)).forEach(all::addAll);
    all.forEach(one -> given.add(new Given(one.conversation(), one.person(), name)));
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
              || conversation.equals(hosts.get(one.conversation()));
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
