package org.decamp.vault.database;

import java.time.Instant;
import java.util.Optional;
import org.decamp.job.Problem;
import org.decamp.model.Message;
import org.decamp.vault.TimeRange;
import org.decamp.vault.VaultReader.MessageCursor;
import org.jspecify.annotations.Nullable;

/** Streams the messages of a conversation, one block in memory at a time. */
final class BlockCursor implements MessageCursor {

  private final Database database;
  private final BlockTable blocks;
  private final long conversation;
  private final PersonNumbers people;
  private final TimeRange range;
  private final TextLabels.Labeller labels;
  private long nextFrom;
  private boolean first = true;
  private boolean lastBlock;
  private boolean ended;
  private @Nullable Records records;
  private int at;

  BlockCursor(
      Database database,
      BlockTable blocks,
      long conversation,
      PersonNumbers people,
      TimeRange range,
      TextLabels.Labeller labels) {
    this.database = database;
    this.blocks = blocks;
    this.conversation = conversation;
    this.people = people;
    this.range = range;
    this.labels = labels;
    nextFrom = clampedMillis(range.from());
  }

  /** Epoch milliseconds of an instant, the nearest possible if it is beyond. */
  static long clampedMillis(Instant instant) {
    if (instant.getEpochSecond() > Long.MAX_VALUE / 1000 - 1) {
      return Long.MAX_VALUE;
    }
    if (instant.getEpochSecond() < Long.MIN_VALUE / 1000 + 1) {
      return Long.MIN_VALUE;
    }
    return instant.toEpochMilli();
  }

  @Override
  public Optional<Message> next() throws Problem {
    while (!ended) {
      Records current = records;
      if (current != null && at < current.count()) {
        int index = at++;
        Instant time = Instant.ofEpochMilli(current.time(index));
        if (!time.isBefore(range.until())) {
          ended = true;
        } else if (!time.isBefore(range.from())) {
          return Optional.of(decode(current, index));
        }
      } else {
        load();
      }
    }
    return Optional.empty();
  }

  private Message decode(Records current, int index) throws Problem {
    try {
      return labels.label(MessageDecoder.decode(current, index, people), people);
    } catch (DamagedBlockException e) {
      throw DatabaseFault.damaged(e);
    }
  }

  private void load() throws Problem {
    if (lastBlock) {
      ended = true;
      return;
    }
    Optional<Block> block =
        DatabaseReader.ask(
            database,
            () ->
                first
                    ? blocks.containingOrNext(conversation, nextFrom)
                    : blocks.next(conversation, nextFrom));
    first = false;
    if (block.isEmpty()) {
      ended = true;
      return;
    }
    try {
      records = BlockBody.parse(block.get());
    } catch (DamagedBlockException e) {
      throw DatabaseFault.damaged(e);
    }
    at = 0;
    lastBlock = block.get().last() == Long.MAX_VALUE;
    nextFrom = block.get().last() + 1;
  }

  @Override
  public void close() {
    ended = true;
    records = null;
  }
}
