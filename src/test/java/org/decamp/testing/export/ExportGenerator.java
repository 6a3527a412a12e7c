package org.decamp.testing.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.decamp.testing.export.ExportMessage.Media;
import org.decamp.testing.export.ExportMessage.Slot;

/**
 * Makes an export of any size, in the memory of one message and the names of one thread's files.
 * The same shape gives the same bytes.
 *
 * <p>A thread's JSON lies in one part; three in ten of its files lie in another.
 */
public final class ExportGenerator {

  private final ExportShape shape;
  private final ExportFormat format;
  private final SplittableRandom random;
  private final List<ZipPart> parts = new ArrayList<>();
  private final List<GroundTruth.Conversation> conversations = new ArrayList<>();
  private final List<GroundTruth.ExpectedMessage> listed = new ArrayList<>();
  private long messagesLeft;
  private int mediaLeft;

  private ExportGenerator(ExportShape shape, ExportFormat format) {
    this.shape = shape;
    this.format = format;
    this.random = new SplittableRandom(shape.seed());
    this.messagesLeft = shape.messages();
    this.mediaLeft = shape.messages() == 0 ? 0 : shape.media();
  }

  /** A file that a message names and that is still to be written. */
  private record Pending(Media media, int part, long seed) {}

  /** Writes the export into a folder, which is created. */
  public static GeneratedExport generate(ExportShape shape, Path folder) throws IOException {
    return generate(shape, JsonFormat.CURRENT, folder);
  }

  /** Writes the same history in another format. */
  public static GeneratedExport generate(ExportShape shape, ExportFormat format, Path folder)
      throws IOException {
    return new ExportGenerator(shape, format).write(folder);
  }

  private GeneratedExport write(Path folder) throws IOException {
    Files.createDirectories(folder);
    PartNames names =
        new PartNames(format.zipPrefix() + Cast.USERNAME, LocalDate.of(2026, 9, 14), shape.seed());
    List<Path> files = new ArrayList<>();
    try {
      for (int i = 0; i < shape.parts(); i++) {
        Path file = folder.resolve(names.next());
        files.add(file);
        parts.add(new ZipPart(file));
      }
      format.writeAccount(parts.getLast(), Account.MARA);
      writeThreads();
    } finally {
      for (ZipPart part : parts) {
        part.close();
      }
    }
    return new GeneratedExport(files, new GroundTruth(Cast.OWNER, conversations, listed));
  }

  private void writeThreads() throws IOException {
    List<Vocabulary> vocabularies = shape.languages().stream().map(Vocabulary::new).toList();
    Cast cast = new Cast(shape.seed());
    long[] messages = Cast.messagesPerThread(shape);
    for (int i = 0; i < messages.length; i++) {
      ThreadHeader thread = cast.thread(i);
      MessageMill mill = new MessageMill(thread, messages[i], vocabularies, random.split());
      writeThread(thread, mill, messages[i], i % parts.size());
    }
  }

  private void writeThread(ThreadHeader thread, MessageMill mill, long messages, int home)
      throws IOException {
    List<Pending> pending = new ArrayList<>();
    boolean listing = shape.messages() <= ExportShape.LISTED_MESSAGES;
    ThreadWriter writer = new ThreadWriter(thread, format, parts.get(home), listing);
    try (writer) {
      for (long i = 0; i < messages; i++) {
        int files = filesOfNextMessage();
        writer.add(
            files == 0
                ? mill.next()
                : mill.nextWithMedia(media(thread, mill, files, home, pending)));
      }
    }
    conversations.add(writer.truth(thread.participants().size() > 2));
    listed.addAll(writer.listed());
    for (Pending file : pending) {
      SplittableRandom own = new SplittableRandom(file.seed());
      int size = shape.mediaBytes() / 2 + own.nextInt(shape.mediaBytes() + 1);
      byte[] bytes = MediaBytes.of(file.media().slot(), size, own);
      parts
          .get(file.part())
          .stored(format.mediaPath(thread, file.media()), format.media(file.media(), bytes));
    }
  }

  /** Spreads exactly the wanted number of files over exactly the messages that are left. */
  private int filesOfNextMessage() {
    long messages = messagesLeft--;
    if (random.nextLong(messages) >= mediaLeft) {
      return 0;
    }
    int several = random.nextInt(20) == 0 ? 3 : 1;
    int needed = (int) ((mediaLeft + messages - 1) / messages);
    int files = Math.min(mediaLeft, Math.max(several, needed));
    mediaLeft -= files;
    return files;
  }

  private List<Media> media(
      ThreadHeader thread, MessageMill mill, int count, int home, List<Pending> pending) {
    Slot slot = slot(random.nextInt(100));
    List<Media> media = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String uri = thread.path() + slot.folder() + '/' + mill.fileName(slot);
      boolean present = random.nextInt(50) != 0;
      Media file = new Media(slot, uri, present);
      media.add(file);
      if (present) {
        int part = random.nextInt(10) < 7 ? home : random.nextInt(parts.size());
        pending.add(new Pending(file, part, random.nextLong()));
      }
    }
    return media;
  }

  private static Slot slot(int percent) {
    if (percent < 78) {
      return Slot.PHOTOS;
    } else if (percent < 86) {
      return Slot.VIDEOS;
    } else if (percent < 97) {
      return Slot.AUDIO_FILES;
    }
    return percent < 99 ? Slot.GIFS : Slot.FILES;
  }
}
