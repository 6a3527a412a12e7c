package org.decamp.vault.database;

import java.time.Instant;
import java.util.Optional;
import org.decamp.job.Problem;
import org.decamp.model.Message;
import org.decamp.vault.VaultReader.MessageCursor;
import org.jspecify.annotations.Nullable;

/** Streams the messages of a conversation from the newest to the oldest, one block in memory. */
final class BackwardCursor implements MessageCursor {

  private final Database database;
  private final BlockTable blocks;
  private final long conversation;
  private final PersonNumbers people;
  private final TextLabels.Labeller labels;
  private final long until;
  private long before;
  private boolean ended;
  private @Nullable Records records;
  private int left;

  /**
   * @param until the messages before it
   */
  BackwardCursor(
      Database database,
      BlockTable blocks,
      long conversation,
      PersonNumbers people,
      Instant until,
      TextLabels.Labeller labels) {
    this.database = database;
    this.blocks = blocks;
    this.conversation = conversation;
    this.people = people;
    this.labels = labels;
    this.until = BlockCursor.clampedMillis(until);
    before = this.until;
  }

  @Override
  public Optional<Message> next() throws Problem {
    try {
      while (!ended) {
        Records current = records;
        if (current == null || left == 0) {
          load();
        } else if (current.time(--left) < until) {
          return Optional.of(labels.label(MessageDecoder.decode(current, left, people), people));
        }
      }
      return Optional.empty();
    } catch (DamagedBlockException e) {
      throw DatabaseFault.damaged(e);
    }
  }

  private void load() throws Problem, DamagedBlockException {
    Optional<Block> block = DatabaseReader.ask(database, () -> blocks.before(conversation, before));
    if (block.isEmpty()) {
      ended = true;
      return;
    }
    Records loaded = BlockBody.parse(block.get());
    records = loaded;
    left = loaded.count();
    before = block.get().first();
  }

  @Override
  public void close() {
    ended = true;
    records = null;
  }
}
