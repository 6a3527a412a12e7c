package org.decamp.testing.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.decamp.testing.export.ExportMessage.Media;
import org.decamp.testing.export.ExportMessage.Slot;

/**
 * Exports that are broken, strange or meant to do harm, each written as one or more ZIPs (or a
 * folder) below the folder given. Unless said otherwise a good thread, {@link #GOOD_DIGITS}, of
 * three messages lies beside the bad thing and must be imported.
 */
public final class HostileExports {

  /** The thread that is good in every export that has one. */
  public static final String GOOD_DIGITS = "17000000000000001";

  /** The thread that something is wrong with. */
  public static final String BAD_DIGITS = "17000000000000002";

  static final ExportText OWNER = ExportText.of(Cast.OWNER);
  static final ExportText OTHER = ExportText.of("Jonas Brandt");
  static final long TIME = 1_700_000_000_000L;

  private HostileExports() {}

  /** The first 60 % of a ZIP with many entries: no central directory. */
  public static Path truncatedZip(Path folder) throws IOException {
    ExportShape shape = ExportShape.of(400, 5).withMedia(30, 4_000).withParts(1);
    Path whole = ExportGenerator.generate(shape, folder.resolve("whole")).parts().getFirst();
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = folder.resolve("truncated.zip");
    return Files.write(cut, Arrays.copyOf(bytes, bytes.length * 6 / 10));
  }

  /** A ZIP of holiday notes: no thread at all. */
  public static Path notMetas(Path folder) throws IOException {
    Path file = folder.resolve("holiday.zip");
    try (ZipPart zip = new ZipPart(file)) {
      zip.deflated("notes/list.txt", ascii("towel, book, sun cream"));
      zip.deflated("notes/plan.json", ascii("{\"days\": [1, 2, 3]}"));
    }
    return file;
  }

  /** A file named like a ZIP that is none. */
  public static Path noZipAtAll(Path folder) throws IOException {
    return Files.write(folder.resolve("fake.zip"), ascii("<html>Please log in first</html>"));
  }

  /** A folder (not a ZIP) with account files and no messages. */
  public static Path folderWithoutMessages(Path folder) throws IOException {
    Path root = folder.resolve("unpacked");
    Path personal = root.resolve("personal_information/personal_information");
    Files.createDirectories(personal);
    Files.write(personal.resolve("personal_information.json"), ascii("{\"profile_user\": []}"));
    return root;
  }

  /** One thread's JSON breaks off in the middle of a message. */
  public static Path corruptJson(Path folder) throws IOException {
    byte[] bytes = messageFile(bad(), threeTexts());
    return withGoodThread(
        folder.resolve("corrupt.zip"),
        zip -> zip.deflated(path(bad()), Arrays.copyOf(bytes, bytes.length / 2)));
  }

  /** A proper export whose every category is empty. */
  public static Path emptyExport(Path folder) throws IOException {
    Path file = folder.resolve("empty.zip");
    try (ZipPart zip = new ZipPart(file)) {
      AccountFiles.write(zip, Cast.USERNAME, Cast.OWNER, List.of());
      zip.deflated(ThreadHeader.MESSAGES + "no-data.txt", new byte[0]);
    }
    return file;
  }

  /** Names that lead out of the export; a message names one of them as its photo. */
  public static Path escapingNames(Path folder) throws IOException {
    String outside = "../../escaped.jpg";
    ExportMessage message =
        ExportMessage.empty(OTHER, TIME).withMedia(List.of(new Media(Slot.PHOTOS, outside, true)));
    return withGoodThread(
        folder.resolve("escaping.zip"),
        zip -> {
          zip.deflated(path(bad()), messageFile(bad(), List.of(message)));
          for (String name :
              List.of(outside, "/absolute.jpg", "C:/drive.jpg", "a/../../b.jpg", "..\\back.jpg")) {
            zip.stored(name, new byte[] {1, 2, 3});
          }
        });
  }

  /** 300 MiB of zeros as a message file, deflated a thousand to one. */
  public static Path bomb(Path folder) throws IOException {
    byte[] zeros = new byte[1 << 20];
    return withGoodThread(
        folder.resolve("bomb.zip"),
        zip -> {
          var out = zip.begin(path(bad()));
          for (int i = 0; i < 300; i++) {
            out.write(zeros);
          }
        });
  }

  /** Two entries of one ZIP with one name and different messages. */
  public static Path duplicateNames(Path folder) throws IOException {
    Path file = folder.resolve("duplicates.zip");
    List<ExportMessage> first = List.of(ExportMessage.text(OTHER, TIME, ExportText.of("first")));
    List<ExportMessage> second =
        List.of(ExportMessage.text(OTHER, TIME + 1, ExportText.of("second")));
    Files.write(
        file,
        RawZip.of(
            List.of(path(bad()), path(bad())),
            List.of(messageFile(bad(), first), messageFile(bad(), second))));
    return file;
  }

  /** Keys that no version of this program knows, on every level. */
  public static Path unknownKeys(Path folder) throws IOException {
    return edited(
        folder.resolve("unknown.zip"),
        json ->
            json.replace(
                    "\"timestamp_ms\"",
                    "\"hologram\": {\"depth\": [1, {\"x\": null}]},\n      \"timestamp_ms\"")
                .replace("\"title\"", "\"planet\": \"Mars\",\n  \"title\""));
  }

  /** The photo that a message names has no bytes. */
  public static Path emptyMedia(Path folder) throws IOException {
    return withPhoto(folder.resolve("zero.zip"), "photo.jpg", new byte[0]);
  }

  /** The photo that a message names has no extension. */
  public static Path mediaWithoutExtension(Path folder) throws IOException {
    byte[] photo = MediaBytes.of(Slot.PHOTOS, 2_000, new SplittableRandom(1));
    return withPhoto(folder.resolve("bare.zip"), "17950000000000000", photo);
  }

  /** Three parts that all hold the good thread, byte for byte, and one thread of their own each. */
  public static List<Path> overlappingParts(Path folder) throws IOException {
    List<Path> parts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ThreadHeader own = thread(Integer.toString(i), BAD_DIGITS + i);
      parts.add(
          withGoodThread(
              folder.resolve("instagram-mara.lindqvist-2026-09-14-Overlap" + i + ".zip"),
              zip -> zip.deflated(path(own), messageFile(own, threeTexts()))));
    }
    return parts;
  }

  /** The example's kind of text, saved again by another tool: one raw UTF-8 character per byte. */
  public static Path resavedAsUtf8(Path folder) throws IOException {
    return edited(folder.resolve("resaved.zip"), HostileExports::unescaped);
  }

  /** A hundred messages in one millisecond, ten of them equal. */
  public static Path sameMillisecond(Path folder) throws IOException {
    List<ExportMessage> messages = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      messages.add(
          ExportMessage.text(OTHER, TIME, ExportText.of(i % 10 == 0 ? "lol" : "number " + i)));
    }
    return withGoodThread(
        folder.resolve("same.zip"), zip -> zip.deflated(path(bad()), messageFile(bad(), messages)));
  }

  /** A message of 20,000 four-byte characters, and one of 20,000 quotation marks. */
  public static Path longMessages(Path folder) throws IOException {
    List<ExportMessage> messages =
        List.of(
            ExportMessage.text(OTHER, TIME + 1, ExportText.of("🎈".repeat(20_000))),
            ExportMessage.text(OWNER, TIME, ExportText.of("\"".repeat(20_000))));
    return withGoodThread(
        folder.resolve("long.zip"), zip -> zip.deflated(path(bad()), messageFile(bad(), messages)));
  }

  /** A cleanly escaped file with a lone half of a surrogate pair. */
  public static Path loneSurrogates(Path folder) throws IOException {
    return edited(
        folder.resolve("surrogates.zip"),
        json ->
            json.replace("h\\u00c3\\u00a9", "half \\ud83d and whole \\ud83d\\ude00")
                .replaceAll("\\\\u00[0-9a-f]{2}", "x"));
  }

  interface Content {
    void writeTo(ZipPart zip) throws IOException;
  }

  static Path withGoodThread(Path file, Content content) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    ThreadHeader good = thread("Good Thread", GOOD_DIGITS);
    try (ZipPart zip = new ZipPart(file)) {
      AccountFiles.write(zip, Cast.USERNAME, Cast.OWNER, List.of("jonas.brandt"));
      zip.deflated(path(good), messageFile(good, threeTexts()));
      content.writeTo(zip);
    }
    return file;
  }

  private static Path withPhoto(Path file, String name, byte[] photo) throws IOException {
    String uri = bad().path() + "photos/" + name;
    ExportMessage message =
        ExportMessage.empty(OTHER, TIME).withMedia(List.of(new Media(Slot.PHOTOS, uri, true)));
    return withGoodThread(
        file,
        zip -> {
          zip.deflated(path(bad()), messageFile(bad(), List.of(message)));
          zip.stored(uri, photo);
        });
  }

  static Path edited(Path file, UnaryOperator<String> edit) throws IOException {
    String json = new String(messageFile(bad(), threeTexts()), StandardCharsets.US_ASCII);
    byte[] bytes = edit.apply(json).getBytes(StandardCharsets.UTF_8);
    return withGoodThread(file, zip -> zip.deflated(path(bad()), bytes));
  }

  private static String unescaped(String json) {
    return java.util.regex.Pattern.compile("\\\\u00([0-9a-f]{2})")
        .matcher(json)
        .replaceAll(match -> String.valueOf((char) Integer.parseInt(match.group(1), 16)));
  }

  static ThreadHeader bad() {
    return thread("Bad Thread", BAD_DIGITS);
  }

  static ThreadHeader thread(String title, String digits) {
    return ThreadHeader.of("inbox", title, digits, List.of(OTHER, OWNER));
  }

  static String path(ThreadHeader thread) {
    return thread.path() + "message_1.json";
  }

  static List<ExportMessage> threeTexts() {
    return List.of(
        ExportMessage.text(OWNER, TIME + 2_000, ExportText.of("three 🙂")),
        ExportMessage.text(OTHER, TIME + 1_000, ExportText.of("two: hé")),
        ExportMessage.text(OWNER, TIME, ExportText.of("one")));
  }

  static byte[] messageFile(ThreadHeader thread, List<ExportMessage> newestFirst)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MessageFileWriter writer = new MessageFileWriter(thread, bytes)) {
      for (ExportMessage message : newestFirst) {
        writer.add(message);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
