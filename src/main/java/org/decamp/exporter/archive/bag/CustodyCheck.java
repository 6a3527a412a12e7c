package org.decamp.exporter.archive.bag;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decamp.exporter.ArchiveFiles;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.Digests;

/**
 * Computes the chain of the custody record in a bag anew, and the hashes by which it names lists of
 * files and ledgers; shares nothing with what wrote them.
 */
final class CustodyCheck {

  private static final int LONGEST_LINE = 16 << 20;
  private static final Pattern LINE =
      Pattern.compile(
          "\\{\"hash\":\"([0-9a-f]{64})\",\"previous\":\"([0-9a-f]{64})\",\"entry\":(\\{.*\\})\\}",
          Pattern.DOTALL);
  private static final Pattern NAMED = Pattern.compile("\"(?:list|ledger)\":\"([0-9a-f]{64})\"");
  private static final Pattern LEDGER =
      Pattern.compile("\\{\"run\":\\d+,\"ledger\":(\\{.*\\})\\}", Pattern.DOTALL);
  private static final Pattern SEQUENCE = Pattern.compile("\\{\"sequence\":(\\d{1,18}),");
  private static final Pattern GAP = Pattern.compile("\\{\"before\":(\\d{1,18})\\}");

  private final ArchiveFiles bag;
  private final Progress progress;
  private final Set<String> named = new TreeSet<>();
  private String head = "0".repeat(64);
  private final List<Long> gaps = new ArrayList<>();
  private final Set<Long> stated = new TreeSet<>();
  private long sequence;

  CustodyCheck(ArchiveFiles bag, Progress progress) {
    this.bag = bag;
    this.progress = progress;
  }

  /** What is done with a line. */
  private interface Line {
    void take(byte[] line) throws Problem.BadInput;
  }

  /**
   * Checks everything.
   *
   * @return the hash of the last entry, hexadecimal; empty if the record has none
   * @throws Problem.BadInput if something does not follow
   */
  Optional<String> run() throws IOException, Problem {
    lines(BagLayout.RECORD, this::entry);
    requireNoOtherGaps();
    lines(BagLayout.IMPORTS, this::ledger);
    for (String path : bag.list(BagLayout.LISTS)) {
      list(path);
    }
    return sequence == 0 ? Optional.empty() : Optional.of(head);
  }

  private void lines(String path, Line action) throws IOException, Problem {
    try (InputStream in = new BufferedInputStream(BagDamage.require(bag, path), 1 << 16)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b == '\n') {
          progress.checkCancelled();
          action.take(line.toByteArray());
          line.reset();
        } else if (line.size() < LONGEST_LINE) {
          line.write(b);
        } else {
          throw BagDamage.of("a line is too long", path);
        }
      }
      if (line.size() > 0) {
        throw BagDamage.of("the last line is not complete", path);
      }
    }
  }

  private void entry(byte[] line) throws Problem.BadInput {
    Matcher parts = LINE.matcher(new String(line, StandardCharsets.UTF_8));
    if (!parts.matches()) {
      throw broken(sequence + 1);
    }
    String entry = parts.group(3);
    MessageDigest digest = Digests.sha256();
    digest.update(HexFormat.of().parseHex(parts.group(2)));
    String hash = HexFormat.of().formatHex(digest.digest(entry.getBytes(StandardCharsets.UTF_8)));
    Matcher place = SEQUENCE.matcher(entry);
    if (!hash.equals(parts.group(1)) || !place.lookingAt()) {
      throw broken(sequence + 1);
    }
    long next = Long.parseLong(place.group(1));
    if (next != sequence + 1 || !parts.group(2).equals(head)) {
      gaps.add(next);
    }
    sequence = next;
    head = hash;
    NAMED.matcher(entry).results().forEach(match -> named.add(match.group(1)));
    GAP.matcher(entry).results().forEach(match -> stated.add(Long.valueOf(match.group(1))));
  }

  /** An entry that a repair could not save leaves a gap, and a later entry says so. */
  private void requireNoOtherGaps() throws Problem.BadInput {
    for (long entry : gaps) {
      if (!stated.contains(entry)) {
        throw broken(entry);
      }
    }
  }

  private static Problem.BadInput broken(long entry) {
    return BagDamage.of(
        "the custody record does not follow from its first entry to entry " + entry,
        BagLayout.RECORD);
  }

  private void ledger(byte[] line) throws Problem.BadInput {
    Matcher parts = LEDGER.matcher(new String(line, StandardCharsets.UTF_8));
    if (!parts.matches()) {
      throw BagDamage.of("a ledger of an import is damaged", BagLayout.IMPORTS);
    }
    named(Digests.sha256(parts.group(1).getBytes(StandardCharsets.UTF_8)), BagLayout.IMPORTS);
  }

  private void list(String path) throws IOException, Problem {
    MessageDigest digest = Digests.sha256();
    byte[] chunk = new byte[1 << 16];
    try (InputStream in = bag.open(path)) {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        progress.checkCancelled();
        digest.update(chunk, 0, n);
      }
    }
    byte[] hash = digest.digest();
    if (!path.equals(BagLayout.LISTS + HexFormat.of().formatHex(hash) + ".jsonl")) {
      throw BagDamage.of("a list of imported files is not the one of its name", path);
    }
    named(hash, path);
  }

  private void named(byte[] hash, String where) throws Problem.BadInput {
    if (!named.contains(HexFormat.of().formatHex(hash))) {
      throw BagDamage.of("the custody record does not name what is there", where);
    }
  }
}
