package org.decamp.testing.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.decamp.testing.export.LifeThread.Reacted;
import org.decamp.testing.export.LifeThread.Said;

/**
 * What several exports of one account must give together: each message once, as exactly as any of
 * them tells it, by the human being who wrote it, with the words that any export still has and all
 * reactions that any knows.
 *
 * @param conversations those of which an export holds a message, in the order of the life
 */
public record MergedHistory(List<Conversation> conversations) {

  public MergedHistory {
    conversations = List.copyOf(conversations);
  }

  /**
   * One conversation.
   *
   * @param digits its number
   * @param humans how many people take part
   * @param names everything that people other than the owner are called in the exports, {@link
   *     Human#DELETED} excepted
   * @param messages oldest first
   * @param encrypted those of the encrypted download, which continue it once the user says so
   */
  public record Conversation(
      String digits,
      int humans,
      SortedSet<String> names,
      List<Merged> messages,
      List<Merged> encrypted) {
    public Conversation {
      messages = List.copyOf(messages);
      encrypted = List.copyOf(encrypted);
    }
  }

  /**
   * One message.
   *
   * @param timeMs Unix milliseconds; the beginning of the minute where only pages have it
   * @param exact whether {@code timeMs} is exact
   * @param human who wrote it, 0 the owner
   * @param text the content, or the empty text
   * @param attachments files
   * @param shares shares
   * @param reactions of all exports together
   * @param takenBack whether an export already says that it was taken back; {@code text} and the
   *     rest are then those of an earlier export, if there is one
   */
  public record Merged(
      long timeMs,
      boolean exact,
      int human,
      String text,
      int attachments,
      int shares,
      int reactions,
      boolean takenBack) {}

  static MergedHistory of(List<LifeThread> threads, List<Chapter> chapters) {
    List<Conversation> conversations = new ArrayList<>();
    for (LifeThread thread : threads) {
      List<Merged> messages = new ArrayList<>();
      List<Merged> encrypted = new ArrayList<>();
      for (Said said : thread.said().reversed()) {
        List<Chapter> covering = chapters.stream().filter(c -> thread.covers(said, c)).toList();
        if (!covering.isEmpty()) {
          boolean hidden = covering.getFirst().encrypted();
          (hidden ? encrypted : messages).addAll(merged(said, covering));
        }
      }
      if (!messages.isEmpty() || !encrypted.isEmpty()) {
        conversations.add(
            new Conversation(
                thread.digits(),
                thread.people().size(),
                names(thread, chapters),
                messages,
                encrypted));
      }
    }
    return new MergedHistory(conversations);
  }

  private static SortedSet<String> names(LifeThread thread, List<Chapter> chapters) {
    SortedSet<String> names = new TreeSet<>();
    for (Chapter chapter : chapters) {
      boolean there = !chapter.encrypted() || thread.encryptedFromMs().isPresent();
      for (Human human : thread.people()) {
        if (there && human.number() != 0) {
          names.add(human.nameAt(chapter.madeMs()).expected());
        }
      }
    }
    names.remove(Human.DELETED);
    return names;
  }

  private static List<Merged> merged(Said said, List<Chapter> covering) {
    boolean exact = covering.stream().anyMatch(Chapter::exact);
    boolean takenBack = covering.stream().anyMatch(c -> said.unsentAt(c.madeMs()));
    Optional<Chapter> withWords =
        covering.stream().filter(c -> !said.unsentAt(c.madeMs())).max(MergedHistory::richer);
    Chapter best = withWords.orElse(covering.getFirst());
    long reactions = said.reactions().stream().filter(r -> known(r, said, covering)).count();
    List<Merged> merged = new ArrayList<>();
    for (ExportMessage told : best.format().told(LifeThread.written(said, best))) {
      merged.add(
          new Merged(
              exact ? said.message().timeMs() : told.timeMs(),
              exact,
              said.sender().number(),
              told.content().map(ExportText::expected).orElse(""),
              told.media().size(),
              told.share().isPresent() ? 1 : 0,
              merged.isEmpty() ? (int) reactions : 0,
              takenBack));
    }
    return merged;
  }

  private static boolean known(Reacted reaction, Said said, List<Chapter> covering) {
    return covering.stream()
        .anyMatch(c -> reaction.atMs() <= c.madeMs() && !said.unsentAt(c.madeMs()));
  }

  /** Exact ones before pages, the later the richer. */
  private static int richer(Chapter one, Chapter other) {
    int byExactness = Boolean.compare(one.exact(), other.exact());
    return byExactness != 0 ? byExactness : Long.compare(one.madeMs(), other.madeMs());
  }
}
