package org.decamp.testing.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.decamp.testing.export.ExportMessage.Reaction;
import org.decamp.testing.export.ExportMessage.Share;

/**
 * One conversation through the years.
 *
 * @param digits its number
 * @param section the folder under {@code messages}
 * @param groupTitle the title of a group; a direct conversation is called by the other's name
 * @param people who takes part, the owner last
 * @param encryptedFromMs since when its messages are in the encrypted download only
 * @param said newest first
 */
record LifeThread(
    String digits,
    String section,
    Optional<ExportText> groupTitle,
    List<Human> people,
    OptionalLong encryptedFromMs,
    List<Said> said) {

  LifeThread {
    people = List.copyOf(people);
    said = List.copyOf(said);
  }

  /**
   * A message as it was sent, and what became of it.
   *
   * @param number names it among those of its thread
   * @param sender who wrote it
   * @param message as it was; sender and reactions are put in later
   * @param reactions in the order of time
   * @param unsentMs when it was taken back
   */
  record Said(
      int number,
      Human sender,
      ExportMessage message,
      List<Reacted> reactions,
      OptionalLong unsentMs) {
    Said {
      reactions = List.copyOf(reactions);
    }

    boolean unsentAt(long timeMs) {
      return unsentMs.isPresent() && unsentMs.getAsLong() <= timeMs;
    }

    /** The reactions that an export made then knows. */
    List<Reacted> reactionsAt(long timeMs) {
      return reactions.stream().filter(r -> r.atMs() <= timeMs).toList();
    }
  }

  /** Somebody reacted. */
  record Reacted(Human actor, ExportText emoji, long atMs) {}

  /** Title, members and folder as an export that is made then has them. */
  ThreadHeader header(long timeMs) {
    List<ExportText> names = people.stream().map(p -> p.nameAt(timeMs)).toList();
    String title =
        groupTitle.map(ExportText::expected).orElseGet(() -> names.getFirst().expected());
    return ThreadHeader.of(section, title, digits, names);
  }

  boolean covers(Said said, Chapter chapter) {
    long time = said.message().timeMs();
    boolean afterCut = encryptedFromMs.isPresent() && time >= encryptedFromMs.getAsLong();
    return time >= chapter.fromMs() && time < chapter.toMs() && afterCut == chapter.encrypted();
  }

  /** The messages of an export, newest first. */
  List<ExportMessage> messages(Chapter chapter) {
    List<ExportMessage> messages = new ArrayList<>();
    for (Said one : said) {
      if (covers(one, chapter)) {
        messages.add(written(one, chapter));
      }
    }
    return messages;
  }

  /** A message as an export has it. */
  static ExportMessage written(Said said, Chapter chapter) {
    long now = chapter.madeMs();
    List<Reaction> reactions =
        said.reactionsAt(now).stream()
            .map(r ->
                new Reaction(r.emoji(), r.actor().nameAt(now), OptionalLong.of(r.atMs() / 1000)))
            .toList();
    ExportText sender = said.sender().nameAt(now);
    if (said.unsentAt(now)) {
      return ExportMessage.empty(sender, said.message().timeMs()).asUnsent();
    }
    ExportMessage message = said.message().by(sender).withReactions(reactions);
    return message.share().isEmpty()
        ? message
        : message.withShare(message.nature(), tracked(message.share().get(), now));
  }

  /** The same share with the tracking parameters of the day. */
  private static Share tracked(Share share, long now) {
    Optional<ExportText> link =
        share
            .link()
            .map(ExportText::expected)
            .filter(l -> l.contains("instagram.com/"))
            .map(l -> l.replaceAll("\\?.*", "") + "?feed_type=reshare_chaining&igsh=" + now % 9973)
            .map(ExportText::of)
            .or(share::link);
    return new Share(
        link, share.caption(), share.owner(), share.profileUser(), share.profileName());
  }
}
