package org.decamp.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the custody record of a vault says, for tests. */
public final class Custody {

  private static final Pattern KIND = Pattern.compile("\"kind\":\"([a-z-]+)\"");

  private Custody() {}

  /** The entries as they were hashed. */
  public static List<String> entries(Vault vault) throws Exception {
    List<String> entries = new ArrayList<>();
    vault.reader().custody().entries(entry -> entries.add(entry.json()));
    return entries;
  }

  /** An entry, counted from 1. */
  public static String entry(Vault vault, int sequence) throws Exception {
    return entries(vault).get(sequence - 1);
  }

  /** What kinds of entries there are, in their order. */
  public static List<String> kinds(Vault vault) throws Exception {
    List<String> kinds = new ArrayList<>();
    for (String entry : entries(vault)) {
      Matcher kind = KIND.matcher(entry);
      kinds.add(kind.find() ? kind.group(1) : "");
    }
    return kinds;
  }
}
