package org.decamp.vault.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.decamp.importer.MessageFileSink.Counts;
import org.decamp.model.Message;
import org.decamp.model.MessageId;
import org.decamp.model.Provenance;
import org.decamp.vault.view.RicherMessage;

/**
 * Merges sorted runs of one message file into the stored blocks of its conversation: a multiset
 * union by fingerprint and ordinal that keeps the richest version of each message.
 *
 * <p>Only blocks that share time with the run are read, one at a time, and only those that change
 * are written anew. Memory: one run, one block, and all messages of the fullest single instant.
 */
final class ConversationMerge {

  /** Fewer new messages than this between two blocks join the later one. */
  private static final int FEW = 64;

  /** From here on the messages of one instant are found by a map. */
  private static final int MANY = 32;

  private final BlockTable table;
  private final BlockWriter writer;
  private final SourceOrder sources;
  private final MessageEncoder encoder = new MessageEncoder();

  private PersonNumbers people = new PersonNumbers();
  private long conversation;
  private Counts duplicates = Counts.NONE;
  private long duplicateMessages;
  private boolean says;

  ConversationMerge(BlockTable table, BlockWriter writer, SourceOrder sources) {
    this.table = table;
    this.writer = writer;
    this.sources = sources;
  }

  /** Turns to a message file of a conversation. */
  void begin(long itsNumber, byte[] itsDigest, PersonNumbers itsPeople) {
    writer.begin(itsNumber, itsDigest);
    conversation = itsNumber;
    people = itsPeople;
    duplicates = Counts.NONE;
    duplicateMessages = 0;
    says = false;
  }

  /** Objects of this file that the vault already had, up to now. */
  Counts duplicates() {
    return duplicates;
  }

  /** Goes on counting where a repeated attempt began. */
  void restoreDuplicates(Counts counted) {
    duplicates = counted;
  }

  /** Whether this file says anything that was not known, up to now. */
  boolean saysAnythingNew() {
    return says;
  }

  /**
   * Merges a run that is sorted and numbered.
   *
   * @return how many messages are new
   */
  int merge(Run run) throws SQLException, DamagedBlockException {
    int count = run.count();
    long duplicatesBefore = duplicateMessages;
    int place = 0;
    for (BlockTable.Extent extent :
        table.overlapping(conversation, run.timeAt(0), run.timeAt(count - 1))) {
      int blockFrom = firstAtOrAfter(run, place, extent.first());
      if (blockFrom - place >= FEW) {
        append(run, place, blockFrom);
        place = blockFrom;
      }
      int blockTo = firstAfter(run, blockFrom, extent.last());
      if (blockTo > place) {
        mergeBlock(run, place, blockTo, extent);
        place = blockTo;
      } else {
        writer.flush();
      }
    }
    append(run, place, count);
    writer.flush();
    int added = count - (int) (duplicateMessages - duplicatesBefore);
    says |= added > 0;
    return added;
  }

  private void append(Run run, int from, int to) throws SQLException {
    for (int place = from; place < to; place++) {
      writer.add(run.records(), run.at(place));
    }
  }

  private static int firstAtOrAfter(Run run, int from, long time) {
    int low = from;
    int high = run.count();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (run.timeAt(middle) < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int firstAfter(Run run, int from, long time) {
    return time == Long.MAX_VALUE ? run.count() : firstAtOrAfter(run, from, time + 1);
  }

  private void mergeBlock(Run run, int from, int to, BlockTable.Extent extent)
      throws SQLException, DamagedBlockException {
    Block block =
        table.block(extent.id()).orElseThrow(() -> new DamagedBlockException("a block is missing"));
    Records known = BlockBody.parse(block);
    MergePlan plan = new MergePlan(known.count() + to - from);
    Records richer = new Records(16, 1 << 12);
    int k = 0;
    int place = from;
    while (k < known.count() || place < to) {
      long time = nextTime(known, k, run, place, to);
      int knownTo = k;
      while (knownTo < known.count() && known.time(knownTo) == time) {
        knownTo++;
      }
      int runTo = place;
      while (runTo < to && run.timeAt(runTo) == time) {
        runTo++;
      }
      mergeInstant(known, k, knownTo, run, place, runTo, richer, plan);
      k = knownTo;
      place = runTo;
    }
    if (!plan.changes()) {
      writer.flush();
      return;
    }
    writer.remove(block);
    for (int i = 0; i < plan.size(); i++) {
      switch (plan.source(i)) {
        case KNOWN -> writer.add(known, plan.index(i));
        case RUN -> writer.add(run.records(), plan.index(i));
        case RICHER -> writer.add(richer, plan.index(i));
      }
    }
  }

  private static long nextTime(Records known, int k, Run run, int place, int to) {
    if (k == known.count()) {
      return run.timeAt(place);
    }
    return place == to ? known.time(k) : Math.min(known.time(k), run.timeAt(place));
  }

  /** A message of an instant on its way into the block. */
  private record Entry(MergePlan.Source source, int index, Provenance provenance) {}

  /** Merges the messages of one instant; they follow one another as in their source files. */
  private void mergeInstant(
      Records known,
      int knownFrom,
      int knownTo,
      Run run,
      int runFrom,
      int runTo,
      Records richer,
      MergePlan plan)
      throws DamagedBlockException {
    int[] match = matches(known, knownFrom, knownTo, run, runFrom, runTo);
    int[] places = new int[knownTo - knownFrom];
    Arrays.fill(places, -1);
    for (int i = 0; i < match.length; i++) {
      if (match[i] >= 0) {
        places[match[i] - knownFrom] = runFrom + i;
      }
    }
    List<Entry> entries = new ArrayList<>(knownTo - knownFrom + match.length);
    for (int k = knownFrom; k < knownTo; k++) {
      entries.add(known(known, k, run, places[k - knownFrom], richer));
    }
    for (int place = runFrom; place < runTo; place++) {
      if (match[place - runFrom] < 0) {
        int index = run.at(place);
        Provenance provenance = MessageDecoder.provenance(run.records(), index);
        entries.add(new Entry(MergePlan.Source.RUN, index, provenance));
      }
    }
    if (entries.size() > 1) {
      entries.sort(Comparator.comparing(Entry::provenance, sources)); // stable
    }
    entries.forEach(entry -> plan.add(entry.source(), entry.index()));
  }

  private Entry known(Records known, int index, Run run, int place, Records richer)
      throws DamagedBlockException {
    if (place < 0) {
      return new Entry(MergePlan.Source.KNOWN, index, MessageDecoder.provenance(known, index));
    }
    Message incoming = MessageDecoder.decode(run.records(), run.at(place), people);
    Message stored = MessageDecoder.decode(known, index, people);
    Message joined = RicherMessage.of(stored, incoming, sources);
    duplicateMessages++;
    duplicates = duplicates.plus(DuplicateCounts.of(stored, incoming, joined));
    if (joined.equals(stored)) {
      return new Entry(MergePlan.Source.KNOWN, index, stored.provenance());
    }
    says |=
        !joined.contents().equals(stored.contents())
            || !joined.reactions().equals(stored.reactions())
            || joined.precision() != stored.precision();
    int offset = richer.arena().size();
    encoder.encode(joined, people, richer.arena());
    richer.added(known.time(index), joined.id(), offset);
    return new Entry(MergePlan.Source.RICHER, richer.count() - 1, joined.provenance());
  }

  /** For each message of the run the index of the same message among the known ones, or -1. */
  private static int[] matches(
      Records known, int knownFrom, int knownTo, Run run, int runFrom, int runTo) {
    int[] match = new int[runTo - runFrom];
    if ((long) (knownTo - knownFrom) * match.length > MANY * MANY) {
      Map<MessageId, Integer> byId = new HashMap<>();
      for (int k = knownFrom; k < knownTo; k++) {
        byId.put(known.id(k), k);
      }
      for (int place = runFrom; place < runTo; place++) {
        match[place - runFrom] = byId.getOrDefault(run.records().id(run.at(place)), -1);
      }
      return match;
    }
    for (int place = runFrom; place < runTo; place++) {
      int found = -1;
      for (int k = knownFrom; k < knownTo && found < 0; k++) {
        if (known.sameId(k, run.records(), run.at(place))) {
          found = k;
        }
      }
      match[place - runFrom] = found;
    }
    return match;
  }
}
