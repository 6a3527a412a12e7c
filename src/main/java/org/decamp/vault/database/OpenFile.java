package org.decamp.vault.database;

import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import org.decamp.model.FileOrder;
import org.decamp.model.PersonId;
import org.jspecify.annotations.Nullable;

/** The message file that is being written. */
final class OpenFile {

  final ConversationTable.Open conversation;
  final FileStart start;
  final int number;
  final long shownAs;
  final byte[] digestBefore;
  final FileOrder order;
  final @Nullable FileOrdinals ordinals;
  final long firstBlock;
  final Set<PersonId> senders = new HashSet<>();
  long newest = Long.MIN_VALUE;
  long added;
  boolean coarse;
  boolean knownFile;
  OptionalInt sameFile = OptionalInt.empty();

  /**
   * A file of which nothing is written yet.
   *
   * @param conversation the layer that its messages go to
   * @param number that it gets in the vault
   * @param shownAs number of the conversation that people see its messages in
   * @param firstBlock id of the first block that is written for it
   */
  OpenFile(
      ConversationTable.Open conversation,
      FileStart start,
      int number,
      long shownAs,
      long firstBlock) {
    this.conversation = conversation;
    this.start = start;
    this.number = number;
    this.shownAs = shownAs;
    this.digestBefore = conversation.digest().clone();
    this.order = start.origin().order();
    this.ordinals = start.restored() ? null : new FileOrdinals();
    this.firstBlock = firstBlock;
  }
}
