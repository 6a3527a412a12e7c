package org.decamp.testing.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.decamp.testing.export.ExportMessage.Media;
import org.decamp.testing.export.ExportMessage.Nature;
import org.decamp.testing.export.ExportMessage.Reaction;
import org.decamp.testing.export.ExportMessage.Share;
import org.decamp.testing.export.ExportMessage.Slot;

/**
 * Reads one conversation of the example from a script: header lines, {@code == time} lines, {@code
 * X> words} by the person with the letter X ({@code X=} keeps the millisecond of the message
 * before), {@code X> @verb ...} for what is not words, {@code +emoji X} for a reaction to the
 * message before. Oldest first, as people talk.
 */
final class ThreadScript {

  private final Map<String, ExportText> people = new LinkedHashMap<>();
  private final Map<String, String> head = new LinkedHashMap<>();
  private final List<ExportMessage> messages = new ArrayList<>();
  private final List<PlacedFile> files = new ArrayList<>();
  private final SplittableRandom random;
  private long timeMs;

  private ThreadScript(long seed) {
    this.random = new SplittableRandom(seed);
    people.put("M", ExportText.of(Cast.OWNER));
  }

  /**
   * A file of the example.
   *
   * @param uri its path in the export
   * @param resource the test resource with its bytes
   * @param part number of the part that holds it, from 0
   */
  record PlacedFile(String uri, String resource, int part) {}

  static ThreadScript read(List<String> lines) {
    ThreadScript script = new ThreadScript(lines.getFirst().hashCode());
    for (String line : lines) {
      if (!line.isBlank()) {
        script.line(line);
      }
    }
    return script;
  }

  /** Newest first, as exports have them. */
  List<ExportMessage> messages() {
    return messages.reversed();
  }

  List<PlacedFile> files() {
    return files;
  }

  ThreadHeader header() {
    String title = head("title");
    List<ExportText> members = new ArrayList<>();
    for (Map.Entry<String, ExportText> person : people.entrySet()) {
      if (!person.getKey().equals("M")
          && !head.getOrDefault("left", "").contains(person.getKey())) {
        members.add(person.getValue());
      }
    }
    members.add(ExportText.of(Cast.OWNER));
    return new ThreadHeader(
        head("section"),
        ThreadHeader.slug(title),
        head("digits"),
        ExportText.of(title),
        members,
        !head.containsKey("stranger"),
        Optional.ofNullable(head.get("image")).map(this::image),
        Optional.ofNullable(head.get("invite")));
  }

  private String image(String resource) {
    String uri = ThreadHeader.MESSAGES + "photos/" + head("digits") + ".png";
    files.add(new PlacedFile(uri, resource, 1));
    return uri;
  }

  private String head(String key) {
    return Objects.requireNonNull(head.get(key), key);
  }

  private void line(String line) {
    if (line.startsWith("==")) {
      timeMs = Instant.parse(line.substring(2).strip()).toEpochMilli() + random.nextInt(1000);
    } else if (line.startsWith("+")) {
      react(line.substring(1).split(" ", -1));
    } else if (line.startsWith("person ")) {
      String[] parts = line.substring(7).split(" = ", 2);
      people.put(parts[0], ExportText.of(parts[1]));
    } else if (line.length() > 2 && line.charAt(1) == '>') {
      timeMs += 4_000 + random.nextInt(70_000);
      says(line.substring(0, 1), line.substring(3));
    } else if (line.length() > 2 && line.charAt(1) == '=') {
      says(line.substring(0, 1), line.substring(3));
    } else {
      String[] parts = line.split(": ", 2);
      head.put(parts[0], parts[1]);
    }
  }

  private ExportText person(String letter) {
    return Objects.requireNonNull(people.get(letter), letter);
  }

  private void react(String[] words) {
    ExportMessage message = messages.removeLast();
    List<Reaction> reactions = new ArrayList<>(message.reactions());
    for (int i = 1; i < words.length; i++) {
      OptionalLong seconds = OptionalLong.of(message.timeMs() / 1000 + 5 + random.nextInt(600));
      reactions.add(new Reaction(ExportText.of(words[0]), person(words[i]), seconds));
    }
    messages.add(message.withReactions(reactions));
  }

  private void says(String letter, String words) {
    ExportText sender = person(letter);
    if (!words.startsWith("@")) {
      String text = words.replace("\\n", "\n").replace("\\t", "\t");
      messages.add(ExportMessage.text(sender, timeMs, ExportText.of(text)));
      return;
    }
    String[] parts = (words + " ").split(" ", 2);
    special(sender, parts[0], parts[1].strip());
  }

  private void special(ExportText sender, String verb, String rest) {
    ExportMessage bare = ExportMessage.empty(sender, timeMs);
    switch (verb) {
      case "@photo" -> messages.add(media(bare, Slot.PHOTOS, rest));
      case "@video" -> messages.add(media(bare, Slot.VIDEOS, rest));
      case "@voice" -> messages.add(media(bare, Slot.AUDIO_FILES, rest));
      case "@sticker" -> messages.add(media(bare, Slot.STICKER, rest));
      case "@share" -> messages.add(share(bare, Nature.PLAIN, rest));
      case "@passed" -> messages.add(share(placeholder(bare), Nature.PLACEHOLDER, rest));
      case "@place" -> messages.add(share(placeholder(bare), Nature.LOCATION, rest));
      case "@reply" -> messages.add(storyReply(bare, rest.split(" \\| ", 2)));
      case "@call" -> messages.add(bare.asCall(Long.parseLong(rest), false));
      case "@missed" -> messages.add(call(bare, rest));
      case "@unsent" -> messages.add(bare.asUnsent());
      case "@empty" -> messages.add(bare);
      case "@event" -> messages.add(bare.withContent(Nature.GROUP_EVENT, ExportText.of(rest)));
      case "@cut" -> messages.add(bare.withContent(Nature.PLAIN, ExportText.cut(rest, 1)));
      case "@reacted" -> reactionNotice(bare, rest);
      case "@puzzle" -> puzzles(Integer.parseInt(rest));
      default -> throw new IllegalArgumentException("no such verb: " + verb);
    }
  }

  private static ExportMessage call(ExportMessage bare, String sentence) {
    return bare.withContent(Nature.PLAIN, ExportText.of(sentence)).asCall(0, true);
  }

  private static ExportMessage placeholder(ExportMessage bare) {
    String name = bare.sender().expected();
    String text = (name.equals(Cast.OWNER) ? "You" : name) + " sent an attachment.";
    return bare.withContent(Nature.PLACEHOLDER, ExportText.of(text));
  }

  /** Fields of a share in the order of {@link Share}, parted by bars; a dash is an absent one. */
  private static ExportMessage share(ExportMessage message, Nature nature, String rest) {
    String[] fields = (rest + " | - | - | - | - | -").split(" \\| ", -1);
    return message.withShare(
        nature,
        new Share(
            field(fields[0]),
            field(fields[1]),
            field(fields[2]),
            field(fields[3]),
            field(fields[4])));
  }

  private static Optional<ExportText> field(String text) {
    return text.equals("-") ? Optional.empty() : Optional.of(ExportText.of(text));
  }

  private static ExportMessage storyReply(ExportMessage bare, String[] parts) {
    return share(bare.withContent(Nature.PLAIN, ExportText.of(parts[1])), Nature.PLAIN, parts[0]);
  }

  /** Resources by name; {@code 2:} puts one into the other part, {@code gone:} into none. */
  private ExportMessage media(ExportMessage bare, Slot slot, String rest) {
    String[] parts = rest.split(" \\| ", 2);
    List<Media> media = new ArrayList<>();
    for (String name : parts[0].split(" ", -1)) {
      String resource = name.substring(name.indexOf(':') + 1);
      String uri = uri(slot, resource);
      media.add(new Media(slot, uri, !name.startsWith("gone:")));
      if (!name.startsWith("gone:")) {
        files.add(new PlacedFile(uri, resource, name.startsWith("2:") ? 1 : 0));
      }
    }
    ExportMessage message = bare.withMedia(media);
    return parts.length == 2 ? message.withContent(Nature.PLAIN, ExportText.of(parts[1])) : message;
  }

  private String uri(Slot slot, String resource) {
    String extension = resource.substring(resource.lastIndexOf('.'));
    long first = 100_000_000L + random.nextInt(800_000_000);
    long second = 17_000_000_000_000_000L + random.nextLong(900_000_000_000_000L);
    if (slot == Slot.STICKER) {
      return ThreadHeader.MESSAGES + "stickers_used/" + first + extension;
    }
    String slug = ThreadHeader.slug(head("title"));
    String thread = slug.isEmpty() ? head("digits") : slug + '_' + head("digits");
    String folder =
        ThreadHeader.MESSAGES + head("section") + '/' + thread + '/' + slot.folder() + '/';
    String name =
        slot == Slot.AUDIO_FILES
            ? "audioclip" + first + "_" + second
            : first + "_" + second / 7 + "_" + second / 3 + "_n_" + second;
    return folder + name + extension;
  }

  /** A notice now and the reaction that it tells of, on the last message of somebody else. */
  private void reactionNotice(ExportMessage bare, String emoji) {
    String actor = bare.sender().expected();
    for (int i = messages.size() - 1; i >= 0; i--) {
      ExportMessage target = messages.get(i);
      if (!target.sender().expected().equals(actor)) {
        List<Reaction> reactions = new ArrayList<>(target.reactions());
        OptionalLong seconds = OptionalLong.of(bare.timeMs() / 1000);
        reactions.add(new Reaction(ExportText.of(emoji), bare.sender(), seconds));
        messages.set(i, target.withReactions(reactions));
        break;
      }
    }
    ExportText text = ExportText.of("Reacted " + emoji + " to your message ");
    messages.add(bare.withContent(Nature.REACTION_NOTICE, text));
  }

  /** Days on which everybody posts the result of a word puzzle. */
  private void puzzles(int days) {
    String[] squares = {"⬛", "🟨", "🟩"};
    for (int day = 0; day < days; day++) {
      long start = timeMs;
      for (ExportText player : people.values()) {
        timeMs += 600_000 + random.nextInt(3_000_000);
        int rows = 2 + random.nextInt(4);
        StringBuilder text = new StringBuilder("Wordgrid " + (311 + day) + ' ' + rows + "/6\n");
        for (int row = 0; row < rows; row++) {
          text.append('\n');
          for (int i = 0; i < 5; i++) {
            text.append(squares[row == rows - 1 ? 2 : random.nextInt(3)]);
          }
        }
        messages.add(ExportMessage.text(player, timeMs, ExportText.of(text.toString())));
      }
      timeMs = start + 86_400_000;
    }
  }
}
