package org.decamp.testing.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.decamp.testing.export.ExportMessage.Media;
import org.decamp.testing.export.ExportMessage.Nature;
import org.decamp.testing.export.ExportMessage.Reaction;
import org.decamp.testing.export.ExportMessage.Slot;
import org.decamp.testing.export.GroundTruth.Conversation;
import org.decamp.testing.export.GroundTruth.ExpectedMessage;
import org.decamp.testing.export.GroundTruth.Tally;

/**
 * Makes exports as Instagram handed them out to the end of 2020: {@code messages.json}, {@code
 * profile.json}, files that the owner sent under {@code direct}, and in every part a {@code
 * media.json} of its own. Threads have no number; the ground truth calls them by the usernames of
 * the others, joined by commas.
 */
public final class Legacy2020 {

  /** Six years before the other generated histories, so that everything lies before the end. */
  private static final long EARLIER_MS = 6L * 365 * 24 * 3600 * 1000;

  private static final String LIKE = "❤";

  private final int parts;
  private final List<Conversation> conversations = new ArrayList<>();
  private final List<ExpectedMessage> listed = new ArrayList<>();
  private final List<List<ExportMessage>> sent = new ArrayList<>();

  private Legacy2020(int parts) {
    this.parts = parts;
    for (int i = 0; i < parts; i++) {
      sent.add(new ArrayList<>());
    }
  }

  /** Makes an export of so many messages in so many threads and parts. */
  public static GeneratedExport generate(
      long seed, int threads, int messagesPerThread, int parts, Path folder) throws IOException {
    return new Legacy2020(parts).write(seed, threads, messagesPerThread, folder);
  }

  private GeneratedExport write(long seed, int threads, int messages, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      String suffix = parts == 1 ? "" : "_part_" + (i + 1);
      Path file = folder.resolve(Cast.USERNAME + "_20201020" + suffix + ".zip");
      files.add(file);
      try (ZipPart zip = new ZipPart(file)) {
        if (i == 0) {
          zip.deflated("profile.json", profile());
          messages(zip.begin("messages.json"), seed, threads, messages);
        }
        media(zip, sent.get(i), seed + i);
      }
    }
    return new GeneratedExport(files, new GroundTruth(Cast.USERNAME, conversations, listed));
  }

  private void messages(OutputStream out, long seed, int threads, int messages) throws IOException {
    Cast cast = new Cast(seed);
    SplittableRandom random = new SplittableRandom(seed);
    List<Vocabulary> languages =
        List.of(
            new Vocabulary(Vocabulary.Language.PORTUGUESE),
            new Vocabulary(Vocabulary.Language.JAPANESE));
    try (Legacy2020Writer writer = new Legacy2020Writer(out)) {
      for (int i = 0; i < threads; i++) {
        ThreadHeader thread = cast.thread(i);
        MessageMill mill = new MessageMill(thread, messages, languages, random.split());
        Tally tally = i == 0 ? Tally.ofFile() : Tally.NONE;
        try (MessageSink sink = writer.thread(thread)) {
          for (int m = 0; m < messages; m++) {
            ExportMessage message = next(mill, thread, m);
            sink.add(message);
            for (ExportMessage told : told(message)) {
              tally = tally.plus(Tally.of(told));
              note(thread, told);
            }
          }
        }
        boolean group = thread.participants().size() > 2;
        conversations.add(new Conversation("inbox", key(thread), key(thread), group, tally));
      }
    }
  }

  private static ExportMessage next(MessageMill mill, ThreadHeader thread, int index) {
    ExportMessage message;
    if (index % 15 == 4) {
      Slot slot = List.of(Slot.values()).get(index % 4);
      String uri = thread.path() + slot.folder() + '/' + mill.fileName(slot);
      message = mill.nextWithMedia(List.of(new Media(slot, uri, index % 2 == 0)));
    } else {
      message = mill.next();
    }
    if (index % 40 == 11 && message.nature() == Nature.PLAIN && message.share().isEmpty()) {
      message = message.withContent(Nature.PLAIN, ExportText.of("❤️"));
    }
    return message.at(message.timeMs() - EARLIER_MS);
  }

  private void note(ThreadHeader thread, ExportMessage told) {
    String text = told.content().map(ExportText::expected).orElse("");
    listed.add(new ExpectedMessage(key(thread), told.timeMs(), told.sender().expected(), text));
    if (Legacy2020Writer.directPath(told).isPresent()) {
      sent.get(listed.size() % parts).add(told);
    }
  }

  /** What the ground truth calls a thread. */
  static String key(ThreadHeader thread) {
    List<ExportText> others = thread.participants().subList(0, thread.participants().size() - 1);
    return String.join(",", others.stream().map(n -> Cast.handle(n.expected())).toList());
  }

  /** What remains of a message: handles for names, hearts for reactions, one thing at a time. */
  static List<ExportMessage> told(ExportMessage message) {
    if (message.unsent() || message.nature() == Nature.REACTION_NOTICE) {
      return List.of();
    }
    List<Reaction> likes =
        message.reactions().stream()
            .filter(r -> r.emoji().expected().equals(LIKE))
            .map(r -> new Reaction(r.emoji(), handle(r.actor()), earlier(r.seconds())))
            .toList();
    ExportMessage told = message.by(handle(message.sender())).withReactions(likes);
    if (message.callSeconds().isPresent()) {
      ExportText text = ExportText.of(told.sender().expected() + " ended a video call");
      return List.of(told.withContent(Nature.PLAIN, text));
    } else if (message.nature() == Nature.GROUP_EVENT) {
      ExportText text = ExportText.of(told.sender().expected() + " named the group Team");
      return List.of(told.withContent(Nature.GROUP_EVENT, text));
    } else if (message.nature() == Nature.PLACEHOLDER || !message.media().isEmpty()) {
      return List.of(told.withoutContent());
    }
    return List.of(told);
  }

  private static OptionalLong earlier(OptionalLong seconds) {
    return seconds.isPresent() ? OptionalLong.of(seconds.getAsLong() - EARLIER_MS / 1000) : seconds;
  }

  private static ExportText handle(ExportText name) {
    return ExportText.of(Cast.handle(name.expected()));
  }

  private static byte[] profile() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonOut json = JsonOut.utf8(bytes)) {
      json.startObject().key("biography").value("Öland ☀");
      json.key("date_joined").value("2017-03-01T10:11:12+00:00");
      json.key("email").value("mara@example.org").key("gender").value("female");
      json.key("name").value(Cast.OWNER).key("private_account").value(true);
      json.key("username").value(Cast.USERNAME).endObject();
    }
    return bytes.toByteArray();
  }

  private static void media(ZipPart zip, List<ExportMessage> sent, long seed) throws IOException {
    ByteArrayOutputStream list = new ByteArrayOutputStream();
    SplittableRandom random = new SplittableRandom(seed);
    try (JsonOut json = JsonOut.utf8(list)) {
      json.startObject().key("direct").startArray();
      for (ExportMessage message : sent) {
        String path = Legacy2020Writer.directPath(message).orElseThrow();
        String taken = Legacy2020Writer.created(message.timeMs());
        json.startObject().key("taken_at").value(taken.substring(0, 19) + "+00:00");
        json.key("path").value(path).endObject();
        zip.stored(path, MediaBytes.of(message.media().getFirst().slot(), 300, random));
      }
      json.endArray().endObject();
    }
    zip.deflated("media.json", list.toByteArray());
  }
}
