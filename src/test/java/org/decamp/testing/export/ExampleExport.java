package org.decamp.testing.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.decamp.testing.export.ExportMessage.Media;

/**
 * Makes the exports of {@code /examples}: an invented person, several years, two parts; and beside
 * them, in {@code more}, an older export of hers as HTML and her encrypted chats. The conversations
 * are scripts among the test resources, the media too.
 */
public final class ExampleExport {

  /** The names of the two parts. */
  public static final List<String> PARTS =
      List.of(
          "instagram-mara.lindqvist-2026-09-14-Qx7RkT2b.zip",
          "instagram-mara.lindqvist-2026-09-14-Zd41hWnE.zip");

  /** The older export, as HTML. */
  public static final String PAGES = "instagram-mara.lindqvist-2025-11-20-Pg4sHt8m.zip";

  /** The download of encrypted chats. */
  public static final String ENCRYPTED = "messages.zip";

  private static final long PAGES_MADE_MS = Instant.parse("2025-11-20T20:00:00Z").toEpochMilli();

  private static final List<String> SCRIPTS =
      List.of(
          "jonas",
          "yuki",
          "beatriz",
          "azulejo",
          "nadia",
          "alex-one",
          "alex-two",
          "deleted",
          "priya",
          "encodings",
          "request",
          "silent");

  private ExampleExport() {}

  /** Writes the examples into the given folder. */
  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]));
    writePages(Path.of(args[0]).resolve("more"));
    writeEncrypted(Path.of(args[0]).resolve("more"));
  }

  /** Writes three of the conversations as pages, up to the day of that export. */
  public static GeneratedExport writePages(Path folder) throws IOException {
    return write(folder, PAGES, PageFormat.CURRENT, List.of("yuki", "azulejo", "request"));
  }

  /** Writes what two of the conversations said on when they were encrypted. */
  public static GeneratedExport writeEncrypted(Path folder) throws IOException {
    return write(
        folder,
        ENCRYPTED,
        EncryptedFormat.MESSENGER,
        List.of("nadia-encrypted", "priya-encrypted"));
  }

  private static GeneratedExport write(
      Path folder, String name, ExportFormat format, List<String> scripts) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(name);
    List<GroundTruth.Conversation> conversations = new ArrayList<>();
    List<GroundTruth.ExpectedMessage> listed = new ArrayList<>();
    boolean pages = format instanceof PageFormat;
    try (ZipPart zip = new ZipPart(file)) {
      format.writeAccount(zip, Account.MARA);
      Set<String> written = new HashSet<>();
      for (String scriptName : scripts) {
        ThreadScript script = script(scriptName);
        List<ExportMessage> messages =
            script.messages().stream().filter(m -> !pages || m.timeMs() < PAGES_MADE_MS).toList();
        ThreadHeader header = script.header();
        ThreadWriter writer = new ThreadWriter(header, format, zip, true);
        try (writer) {
          for (ExportMessage message : messages) {
            writer.add(message);
          }
        }
        conversations.add(writer.truth(header.group()));
        listed.addAll(writer.listed());
        for (ExportMessage message : messages) {
          for (Media media : message.media()) {
            writeMedia(zip, format, header, media, script, written);
          }
        }
      }
    }
    return new GeneratedExport(List.of(file), new GroundTruth(Cast.OWNER, conversations, listed));
  }

  private static void writeMedia(
      ZipPart zip,
      ExportFormat format,
      ThreadHeader header,
      Media media,
      ThreadScript script,
      Set<String> written)
      throws IOException {
    String path = format.mediaPath(header, media);
    if (media.present() && written.add(path)) {
      String resource =
          script.files().stream()
              .filter(f -> f.uri().equals(media.uri()))
              .map(ThreadScript.PlacedFile::resource)
              .findFirst()
              .orElseThrow();
      zip.stored(path, format.media(media, resource(resource)));
    }
  }

  private static ThreadScript script(String name) throws IOException {
    return ThreadScript.read(
        new String(resource(name + ".txt"), StandardCharsets.UTF_8).lines().toList());
  }

  /** Writes the two parts into a folder, which is created. */
  public static GeneratedExport write(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<GroundTruth.Conversation> conversations = new ArrayList<>();
    List<GroundTruth.ExpectedMessage> listed = new ArrayList<>();
    Path first = folder.resolve(PARTS.getFirst());
    Path second = folder.resolve(PARTS.getLast());
    try (ZipPart one = new ZipPart(first);
        ZipPart two = new ZipPart(second)) {
      AccountFiles.write(
          two,
          Cast.USERNAME,
          Cast.OWNER,
          List.of("jonas.brandt", "yuki_tanabe", "bea.figueiredo", "priya.raman", "nadia.haddad"));
      for (String name : SCRIPTS) {
        ThreadScript script = script(name);
        ThreadHeader header = script.header();
        ThreadWriter writer = new ThreadWriter(header, one, true);
        try (writer) {
          for (ExportMessage message : script.messages()) {
            writer.add(message);
          }
        }
        conversations.add(writer.truth(header.participants().size() > 2));
        listed.addAll(writer.listed());
        for (ThreadScript.PlacedFile file : script.files()) {
          (file.part() == 0 ? one : two).stored(file.uri(), resource(file.resource()));
        }
      }
    }
    return new GeneratedExport(
        List.of(first, second), new GroundTruth(Cast.OWNER, conversations, listed));
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ExampleExport.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    }
  }
}
