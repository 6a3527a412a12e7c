package org.decamp.testing.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.decamp.testing.export.ExportMessage.Media;

/**
 * Nine years of one account, and the exports that its owner took in that time: people (the owner
 * among them) take other names, accounts are deleted, messages are taken back, reactions come
 * later, some conversations become encrypted. {@link #merged} says what all exports together must
 * give. The same seed gives the same bytes.
 *
 * <p>No message falls into the hour that the Pacific clock shows twice in autumn, so that every
 * time on a page is one instant.
 */
public final class AccountLife {

  private final List<LifeThread> threads;

  private AccountLife(List<LifeThread> threads) {
    this.threads = List.copyOf(threads);
  }

  /**
   * Makes up a life.
   *
   * @param conversations at least 4, so that each kind of change happens
   * @param messages of each conversation
   */
  public static AccountLife of(long seed, int conversations, int messages) {
    return new AccountLife(new LifeMaker(seed, messages).threads(conversations));
  }

  /** A life that a test can look through. */
  public static AccountLife of(long seed) {
    return of(seed, 6, 120);
  }

  /**
   * Exports over the years that overlap in time: folders with letters, pages of two layouts, JSON
   * whole and in part, and the encrypted download last.
   */
  public static List<Chapter> chapters() {
    PageFormat oldPages =
        new PageFormat(
            Era.INSTAGRAM_G2, PageStyle.of(PageLayout.INSTAGRAM_G2, TimeForm.INSTAGRAM_G2), 10_000);
    JsonFormat g2 = new JsonFormat(Era.INSTAGRAM_G2, JsonKeys.OLD_INSTAGRAM);
    return List.of(
        Chapter.whole("2021-json", "2021-06-01T12:00:00Z", g2),
        Chapter.whole("2022-pages", "2022-09-26T07:00:00Z", oldPages),
        Chapter.whole("2024-json", "2024-04-02T18:30:00Z", JsonFormat.CURRENT)
            .between("2020-01-01T00:00:00Z", "2024-04-02T18:30:00Z")
            .inParts(2),
        Chapter.whole("2025-pages", "2025-11-20T20:00:00Z", PageFormat.CURRENT),
        Chapter.whole("2026-json", "2026-09-14T08:30:00Z", JsonFormat.CURRENT)
            .between("2025-01-01T00:00:00Z", "2026-09-14T08:30:00Z"),
        Chapter.whole("2026-encrypted", "2026-09-20T08:30:00Z", EncryptedFormat.MESSENGER));
  }

  /** The conversations. */
  List<LifeThread> threads() {
    return threads;
  }

  /** Writes one export below a folder. */
  public GeneratedExport write(Chapter chapter, Path folder) throws IOException {
    Path own = Files.createDirectories(folder.resolve(chapter.name()));
    Human owner = threads.getFirst().people().getLast();
    Account account =
        new Account(
            Cast.USERNAME, owner.nameAt(chapter.madeMs()).expected(), List.of("jonas.brandt"));
    PartNames names =
        new PartNames(
            chapter.format().zipPrefix() + Cast.USERNAME,
            Instant.ofEpochMilli(chapter.madeMs()).atZone(ZoneOffset.UTC).toLocalDate(),
            chapter.name().hashCode());
    List<Path> files = new ArrayList<>();
    List<ZipPart> parts = new ArrayList<>();
    List<GroundTruth.Conversation> conversations = new ArrayList<>();
    List<GroundTruth.ExpectedMessage> listed = new ArrayList<>();
    try {
      for (int i = 0; i < chapter.parts(); i++) {
        files.add(own.resolve(names.next()));
        parts.add(new ZipPart(files.getLast()));
      }
      chapter.format().writeAccount(parts.getLast(), account);
      for (int i = 0; i < threads.size(); i++) {
        LifeThread thread = threads.get(i);
        if (chapter.encrypted() && thread.encryptedFromMs().isEmpty()) {
          continue;
        }
        ThreadHeader header = thread.header(chapter.madeMs());
        ThreadWriter writer =
            new ThreadWriter(header, chapter.format(), parts.get(i % parts.size()), true);
        List<ExportMessage> messages = thread.messages(chapter);
        try (writer) {
          for (ExportMessage message : messages) {
            writer.add(message);
          }
        }
        conversations.add(writer.truth(header.group()));
        listed.addAll(writer.listed());
        writeMedia(chapter.format(), header, messages, parts.getLast());
      }
    } finally {
      for (ZipPart part : parts) {
        part.close();
      }
    }
    return new GeneratedExport(files, new GroundTruth(account.name(), conversations, listed));
  }

  private static void writeMedia(
      ExportFormat format, ThreadHeader header, List<ExportMessage> messages, ZipPart part)
      throws IOException {
    for (ExportMessage message : messages) {
      for (Media media : message.media()) {
        if (media.present()) {
          // The bytes depend on the base name alone: the same file in every export.
          String name = media.uri().substring(media.uri().lastIndexOf('/') + 1);
          byte[] bytes = MediaBytes.of(media.slot(), 200, new SplittableRandom(name.hashCode()));
          part.stored(format.mediaPath(header, media), format.media(media, bytes));
        }
      }
    }
  }

  /** What the given exports must give together, whatever their order. */
  public MergedHistory merged(List<Chapter> chapters) {
    return MergedHistory.of(threads, chapters);
  }
}
