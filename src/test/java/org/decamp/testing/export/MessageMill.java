package org.decamp.testing.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.decamp.testing.export.ExportMessage.Media;
import org.decamp.testing.export.ExportMessage.Nature;
import org.decamp.testing.export.ExportMessage.Reaction;
import org.decamp.testing.export.ExportMessage.Share;
import org.decamp.testing.export.ExportMessage.Slot;
import org.jspecify.annotations.Nullable;

/** Invents the messages of one thread, newest first, in lifelike proportions. */
final class MessageMill {

  private static final long NEWEST_MS = 1_789_329_600_123L;
  private static final double LONGEST_SPAN_MS = 9.0 * 365 * 24 * 3600 * 1000;
  private static final double MEAN_GAP_MS = 6_960_000;
  private static final ExportText OWNER = ExportText.of(Cast.OWNER);
  private static final String[] EMOJI = {
    "😂",
    "❤",
    "🙏🏽",
    "👨‍👩‍👧",
    "🇵🇹",
    "🔥",
    "😭",
    "🥰",
    "👍",
    "🎉",
    "✨",
    "🤷🏻‍♀️",
    "1️⃣",
    "🏳️‍🌈"
  };
  private static final ExportText[] REACTIONS = {
    ExportText.of("❤"), ExportText.of("😂"), ExportText.of("👍"), ExportText.of("😮")
  };
  private static final ExportText PLACEHOLDER = ExportText.of("You sent an attachment.");

  private final ThreadHeader thread;
  private final List<Vocabulary> vocabularies;
  private final SplittableRandom random;
  private final boolean group;
  private final double pace;
  private final byte[] buffer = new byte[4096];
  private long timeMs;
  private @Nullable ExportMessage notice;

  MessageMill(
      ThreadHeader thread, long messages, List<Vocabulary> vocabularies, SplittableRandom random) {
    this.thread = thread;
    this.vocabularies = vocabularies;
    this.random = random;
    this.group = thread.participants().size() > 2;
    this.pace = Math.min(1, LONGEST_SPAN_MS / (MEAN_GAP_MS * Math.max(1, messages)));
    this.timeMs = NEWEST_MS - random.nextLong(90L * 24 * 3600 * 1000);
  }

  /** The next older message, without files. */
  ExportMessage next() {
    timeMs -= gap();
    ExportMessage newer = notice;
    if (newer != null) {
      notice = null;
      return reactedTo(newer);
    }
    int kind = random.nextInt(1000);
    ExportText sender = sender();
    if (kind < 60) {
      return reactionNotice(sender);
    } else if (kind < 170) {
      return share(sender);
    } else if (kind < 180) {
      return ExportMessage.empty(sender, timeMs).asCall(random.nextInt(4000), false);
    } else if (kind < 190) {
      return ExportMessage.empty(sender, timeMs);
    } else if (kind < 196) {
      return ExportMessage.empty(sender, timeMs).asUnsent();
    } else if (kind < 210 && group) {
      return event(sender);
    }
    ExportMessage text = ExportMessage.text(sender, timeMs, words(shape(kind), kind % 5 == 0));
    return kind >= 910 ? text.withReactions(reactions(kind)) : text;
  }

  /** The next older message, naming files. */
  ExportMessage nextWithMedia(List<Media> media) {
    timeMs -= gap();
    notice = null;
    ExportMessage message = ExportMessage.empty(sender(), timeMs).withMedia(media);
    return random.nextInt(5) == 0 ? message.withContent(Nature.PLAIN, words(4, false)) : message;
  }

  String fileName(Slot slot) {
    String digits = Long.toString(100_000_000_000L + random.nextLong(900_000_000_000L));
    String prefix = slot == Slot.AUDIO_FILES ? "audioclip" : "";
    return prefix + digits + '_' + random.nextInt(1_000_000) + MediaBytes.extension(slot);
  }

  private long gap() {
    int kind = random.nextInt(1000);
    if (kind == 0) {
      return 0;
    }
    double raw;
    if (kind < 700) {
      raw = random.nextInt(60_000);
    } else if (kind < 950) {
      raw = random.nextInt(3_600_000);
    } else {
      raw = random.nextInt(259_200_000);
    }
    return (long) (raw * pace);
  }

  private ExportText sender() {
    List<ExportText> people = thread.participants();
    int others = people.size() - 1;
    return random.nextInt(100) < 45 ? people.get(others) : people.get(random.nextInt(others));
  }

  private ExportMessage reactionNotice(ExportText sender) {
    ExportText emoji = REACTIONS[random.nextInt(REACTIONS.length)];
    ExportText text = ExportText.of("Reacted " + emoji.expected() + " to your message ");
    ExportMessage message =
        ExportMessage.empty(sender, timeMs)
            .withContent(Nature.REACTION_NOTICE, text)
            .withReactions(List.of());
    notice = message;
    pendingEmoji = emoji;
    return message;
  }

  private ExportText pendingEmoji = REACTIONS[0];

  private ExportMessage reactedTo(ExportMessage newer) {
    ExportText sender =
        newer.sender().expected().equals(Cast.OWNER) ? thread.participants().getFirst() : OWNER;
    Reaction reaction =
        new Reaction(pendingEmoji, newer.sender(), OptionalLong.of(newer.timeMs() / 1000));
    return ExportMessage.text(sender, timeMs, words(6, false)).withReactions(List.of(reaction));
  }

  private List<Reaction> reactions(int kind) {
    List<Reaction> reactions = new ArrayList<>();
    int count = group && kind % 4 == 0 ? 3 : 1;
    for (int i = 0; i < count; i++) {
      ExportText actor = thread.participants().get(i % thread.participants().size());
      ExportText emoji = REACTIONS[random.nextInt(REACTIONS.length)];
      reactions.add(new Reaction(emoji, actor, OptionalLong.of(timeMs / 1000 + 30)));
    }
    return reactions;
  }

  private ExportMessage share(ExportText sender) {
    long number = 1_000_000_000L + random.nextLong(9_000_000_000L);
    String user = "maker" + random.nextInt(20_000);
    int kind = random.nextInt(100);
    String link;
    if (kind < 60) {
      link = "https://www.instagram.com/reel/C" + Long.toString(number, 36) + "/?id=" + number;
    } else if (kind < 80) {
      link = "https://www.instagram.com/p/B" + Long.toString(number, 36) + "/";
    } else if (kind < 92) {
      link = "https://instagram.com/stories/" + user + '/' + number;
    } else {
      link = "https://example.org/read/" + number;
    }
    Optional<ExportText> caption = kind < 70 ? Optional.of(words(18, true)) : Optional.empty();
    Share share =
        new Share(
            Optional.of(ExportText.of(link)),
            caption,
            kind < 80 ? Optional.of(ExportText.of(user)) : Optional.empty(),
            Optional.empty(),
            Optional.empty());
    ExportMessage message = ExportMessage.empty(sender, timeMs);
    if (kind < 50) {
      message = message.withContent(Nature.PLACEHOLDER, placeholder(sender));
    } else if (kind > 90) {
      message = message.withContent(Nature.PLAIN, words(5, false));
    }
    return message.withShare(message.nature(), share);
  }

  private static ExportText placeholder(ExportText sender) {
    String name = sender.expected();
    return name.equals(Cast.OWNER) ? PLACEHOLDER : ExportText.of(name + " sent an attachment.");
  }

  private ExportMessage event(ExportText sender) {
    String name = sender.expected();
    String text =
        switch (random.nextInt(3)) {
          case 0 -> name + " named the group Team " + random.nextInt(100) + ".";
          case 1 -> name + " left the group.";
          default -> name + " changed the group photo.";
        };
    return ExportMessage.empty(sender, timeMs).withContent(Nature.GROUP_EVENT, ExportText.of(text));
  }

  /** How many words: a third are calls and answers, a fifth are little letters. */
  private int shape(int kind) {
    if (kind % 20 < 6) {
      return 1 + random.nextInt(4);
    }
    return kind % 20 < 15 ? 5 + random.nextInt(10) : 15 + random.nextInt(24);
  }

  private ExportText words(int count, boolean emoji) {
    // The smallest of three draws: the first language is the commonest.
    int pick = random.nextInt(vocabularies.size());
    pick = Math.min(pick, random.nextInt(vocabularies.size()));
    pick = Math.min(pick, random.nextInt(vocabularies.size()));
    Vocabulary vocabulary = vocabularies.get(pick);
    int length = vocabulary.write(count, buffer, 0, random);
    if (emoji && length + 40 < buffer.length) {
      buffer[length++] = ' ';
      byte[] bytes = ExportText.of(EMOJI[random.nextInt(EMOJI.length)]).utf8();
      System.arraycopy(bytes, 0, buffer, length, bytes.length);
      length += bytes.length;
    }
    return ExportText.ofBytes(buffer, length);
  }
}
