package org.decamp.testing.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Makes the export of {@code /examples}: an invented person, several years, two parts. The
 * conversations are scripts among the test resources, the media too.
 */
public final class ExampleExport {

  /** The names of the two parts. */
  public static final List<String> PARTS =
      List.of(
          "instagram-mara.lindqvist-2026-09-14-Qx7RkT2b.zip",
          "instagram-mara.lindqvist-2026-09-14-Zd41hWnE.zip");

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

  /** Writes the example into the given folder. */
  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]));
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
        ThreadScript script =
            ThreadScript.read(
                new String(resource(name + ".txt"), StandardCharsets.UTF_8).lines().toList());
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
