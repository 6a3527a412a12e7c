package org.decamp.testing.export;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.decamp.testing.export.ExportMessage.Media;
import org.decamp.testing.export.ExportMessage.Nature;
import org.decamp.testing.export.ExportMessage.Slot;
import org.decamp.testing.export.LifeThread.Reacted;
import org.decamp.testing.export.LifeThread.Said;

/** Makes up the people and conversations of {@link AccountLife}. */
final class LifeMaker {

  private static final long DAY_MS = 24L * 3600 * 1000;
  private static final long FIRST_MS = Instant.parse("2018-02-01T00:00:00Z").toEpochMilli();
  private static final long LAST_MS = Instant.parse("2026-09-13T00:00:00Z").toEpochMilli();

  /** Between the first two exports. */
  private static final long RENAMED_MS = Instant.parse("2023-01-15T00:00:00Z").toEpochMilli();

  private static final long OWNER_RENAMED_MS = Instant.parse("2024-08-01T00:00:00Z").toEpochMilli();
  private static final long DELETED_MS = Instant.parse("2025-03-01T00:00:00Z").toEpochMilli();
  private static final long ENCRYPTED_MS = Instant.parse("2024-01-10T00:00:00Z").toEpochMilli();

  private final SplittableRandom random;
  private final int messages;
  private final Cast cast;
  private final List<Vocabulary> languages =
      List.of(
          new Vocabulary(Vocabulary.Language.ENGLISH), new Vocabulary(Vocabulary.Language.GERMAN));
  private final Human owner =
      new Human(
          0,
          List.of(
              new Human.Name(ExportText.of(Cast.OWNER), 0),
              new Human.Name(ExportText.of("Mara L. Sjöberg"), OWNER_RENAMED_MS)),
          OptionalLong.empty());
  private int humans;

  LifeMaker(long seed, int messages) {
    this.random = new SplittableRandom(seed);
    this.messages = messages;
    this.cast = new Cast(seed);
  }

  /** Every fourth with a renamed person, a deleted one, an encrypted rest; the fourth a group. */
  List<LifeThread> threads(int count) {
    List<LifeThread> threads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      threads.add(thread(i));
    }
    return threads;
  }

  private LifeThread thread(int index) {
    // Indexes of 3 are groups there, and so they are here.
    ThreadHeader first = cast.thread(index);
    List<Human> people = new ArrayList<>();
    for (ExportText name : first.participants().subList(0, first.participants().size() - 1)) {
      people.add(human(name, index, people.size()));
    }
    people.add(owner);
    boolean group = first.participants().size() > 2;
    OptionalLong encrypted =
        index % 4 == 2 && !group ? OptionalLong.of(ENCRYPTED_MS) : OptionalLong.empty();
    return new LifeThread(
        first.digits(),
        first.section(),
        group ? Optional.of(first.title()) : Optional.empty(),
        people,
        encrypted,
        said(first, people));
  }

  private Human human(ExportText name, int index, int place) {
    List<Human.Name> names = new ArrayList<>(List.of(new Human.Name(name, 0)));
    if (index % 4 == 0 || (index % 4 == 3 && place == 0)) {
      ExportText later = ExportText.of(name.expected() + " ✈ on the road");
      names.add(new Human.Name(later, RENAMED_MS));
    }
    boolean deleted = index % 4 == 1 || (index % 4 == 3 && place == 1);
    humans++;
    return new Human(humans, names, deleted ? OptionalLong.of(DELETED_MS) : OptionalLong.empty());
  }

  private List<Said> said(ThreadHeader first, List<Human> people) {
    Map<ExportText, Human> byName = new HashMap<>();
    for (int i = 0; i < people.size(); i++) {
      byName.put(first.participants().get(i), people.get(i));
    }
    MessageMill mill = new MessageMill(first, messages, languages, random.split());
    List<ExportMessage> made = new ArrayList<>();
    for (int i = 0; i < messages; i++) {
      made.add(i % 20 == 7 ? mill.nextWithMedia(List.of(media(first, mill))) : mill.next());
    }
    long oldest = made.getLast().timeMs();
    double pace = (LAST_MS - FIRST_MS) / (double) Math.max(1, made.getFirst().timeMs() - oldest);
    List<Said> said = new ArrayList<>();
    for (ExportMessage message : made) {
      // The reaction notice must stay within seconds of its reaction, so reactions move along.
      long time = unambiguous(FIRST_MS + (long) ((message.timeMs() - oldest) * pace));
      said.add(said(said.size(), message, time, byName, pace, oldest));
    }
    said.sort(Comparator.comparingLong((Said s) -> s.message().timeMs()).reversed());
    return said;
  }

  private Said said(
      int number,
      ExportMessage message,
      long time,
      Map<ExportText, Human> byName,
      double pace,
      long oldest) {
    Human sender = Objects.requireNonNull(byName.get(message.sender()));
    List<Reacted> reactions = new ArrayList<>();
    for (ExportMessage.Reaction reaction : message.reactions()) {
      Human actor = Objects.requireNonNull(byName.get(reaction.actor()));
      long written = reaction.seconds().orElse(0) * 1000;
      // Some react years later, the others when the notice of it says so.
      boolean late = random.nextInt(3) == 0;
      long at =
          late
              ? Math.min(LAST_MS, time + 400 * DAY_MS)
              : unambiguous(FIRST_MS + (long) ((written - oldest) * pace));
      reactions.add(new Reacted(actor, reaction.emoji(), Math.max(time, at)));
    }
    boolean words = message.nature() == Nature.PLAIN && message.content().isPresent();
    OptionalLong unsent =
        words && random.nextInt(25) == 0
            ? OptionalLong.of(time + 300 * DAY_MS)
            : OptionalLong.empty();
    return new Said(number, sender, message.at(time).withReactions(List.of()), reactions, unsent);
  }

  private Media media(ThreadHeader thread, MessageMill mill) {
    Slot slot = List.of(Slot.PHOTOS, Slot.VIDEOS, Slot.AUDIO_FILES).get(random.nextInt(3));
    String uri = thread.path() + slot.folder() + '/' + mill.fileName(slot);
    return new Media(slot, uri, random.nextInt(10) != 0);
  }

  /** Out of the hour that the Pacific clock shows twice. */
  private static long unambiguous(long timeMs) {
    LocalDateTime local = LocalDateTime.ofInstant(Instant.ofEpochMilli(timeMs), PageStyle.PACIFIC);
    boolean twice = PageStyle.PACIFIC.getRules().getValidOffsets(local).size() > 1;
    return twice ? timeMs + Duration.ofHours(2).toMillis() : timeMs;
  }
}
