package org.decamp.vault.custody;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Takes the entries of a record in their order and tells whether each follows from the last. */
public final class ChainCheck {

  private static final Pattern GAP = Pattern.compile("\\{\"before\":(\\d{1,18})\\}");

  private final List<Long> broken = new ArrayList<>();
  private final Set<Long> stated = new TreeSet<>();
  private long entries;
  private long sequence;
  private byte[] head = CustodyEntry.origin();

  /** Takes the next entry. */
  public void add(CustodyEntry entry) {
    boolean follows = entry.sequence() == sequence + 1 && Arrays.equals(entry.previous(), head);
    if (!follows || !entry.proves()) {
      broken.add(entry.sequence());
    }
    if (entry.of(CustodyEvent.Repaired.KIND)) {
      GAP.matcher(entry.json())
          .results()
          .map((MatchResult gap) -> Long.valueOf(gap.group(1)))
          .forEach(stated::add);
    }
    entries++;
    sequence = entry.sequence();
    head = entry.hash();
  }

  /** What was found. */
  public CustodyState state() {
    return new CustodyState(
        entries,
        sequence,
        HexFormat.of().formatHex(head),
        broken.stream().filter(stated::contains).toList(),
        broken.stream().filter(entry -> !stated.contains(entry)).toList());
  }
}
