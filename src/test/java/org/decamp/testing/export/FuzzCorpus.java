package org.decamp.testing.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/** Writes the first inputs of the fuzz targets: small and right, with something of every kind. */
public final class FuzzCorpus {

  private final Path folder;

  private FuzzCorpus(Path folder) {
    this.folder = folder;
  }

  /** Writes them below the folder that the fuzz test reads. */
  public static void main(String[] args) throws IOException {
    FuzzCorpus corpus = new FuzzCorpus(Path.of(args[0]));
    corpus.seed("aThreadAsJson", "current", JsonFormat.CURRENT);
    corpus.seed(
        "aThreadAsJson",
        "messenger-2020",
        new JsonFormat(Era.MESSENGER_CLASSIC, JsonKeys.OLD_MESSENGER));
    for (PageLayout layout : PageLayout.values()) {
      TimeForm form =
          List.of(TimeForm.values()).get(layout.name().length() % TimeForm.values().length);
      corpus.seed(
          "aThreadAsPage",
          layout.name().toLowerCase(java.util.Locale.ROOT),
          new PageFormat(Era.INSTAGRAM_G3, PageStyle.of(layout, form), 10_000));
    }
    corpus.seed("aThreadOfTheEncryptedDownload", "messenger", EncryptedFormat.MESSENGER);
    corpus.seed(
        "aThreadOfTheEncryptedDownload",
        "snake",
        new EncryptedFormat(
            EncryptedKeys.SNAKE, EncryptedFormat.Shape.FLAT, EncryptedFormat.Names.HANDLES));
    ByteArrayOutputStream old = new ByteArrayOutputStream();
    try (Legacy2020Writer writer = new Legacy2020Writer(old)) {
      corpus.fill(thread(), writer.thread(thread()));
    }
    corpus.write("allThreadsInOneFileAsIn2020", "three-years", old.toByteArray());
    ByteArrayOutputStream assistants = new ByteArrayOutputStream();
    AssistantChats.writeJson(assistants, 3);
    corpus.write("chatsWithAssistants", "three", assistants.toByteArray());
    ByteArrayOutputStream owner = new ByteArrayOutputStream();
    AccountFiles.writeOwner(owner, Account.MARA);
    corpus.write("whoseExportItIs", "mara", owner.toByteArray());
    corpus.zip();
  }

  private static ThreadHeader thread() {
    return ThreadHeader.of(
        "inbox",
        "Jonas Brandt",
        "17842900113356021",
        List.of(ExportText.of("Jonas Brandt"), ExportText.of(Cast.OWNER)));
  }

  private void seed(String target, String name, ExportFormat format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    fill(thread(), format.open(thread(), bytes));
    write(target, name, bytes.toByteArray());
  }

  private void fill(ThreadHeader thread, MessageSink messages) throws IOException {
    MessageMill mill =
        new MessageMill(
            thread,
            30,
            List.of(new Vocabulary(Vocabulary.Language.GERMAN)),
            new SplittableRandom(5));
    try (MessageSink sink = messages) {
      for (int i = 0; i < 30; i++) {
        ExportMessage.Slot slot = List.of(ExportMessage.Slot.values()).get(i % 6);
        String uri = thread.path() + slot.folder() + '/' + (i % 4) + MediaBytes.extension(slot);
        sink.add(
            i % 5 == 0
                ? mill.nextWithMedia(List.of(new ExportMessage.Media(slot, uri, i % 2 == 0)))
                : mill.next());
      }
    }
  }

  private void zip() throws IOException {
    Path work = folder.resolve("work");
    Path part =
        ExportGenerator.generate(ExportShape.of(12, 3).withMedia(2, 40).withParts(1), work)
            .parts()
            .getFirst();
    write("aZip", "small", Files.readAllBytes(part));
    Files.delete(part);
    Files.delete(work);
  }

  private void write(String target, String name, byte[] bytes) throws IOException {
    Path inputs = Files.createDirectories(folder.resolve(target));
    Files.write(inputs.resolve(name), bytes);
  }
}
