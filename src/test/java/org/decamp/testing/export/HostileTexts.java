package org.decamp.testing.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * JSON exports whose names, texts or files repeat and mislead, each in ZIPs beside the good thread
 * of {@link HostileExports}.
 */
public final class HostileTexts {

  private HostileTexts() {}

  /** A group in which two people have one name and two have deleted their accounts. */
  public static Path namesTwice(Path folder) throws IOException {
    List<ExportText> people = new ArrayList<>();
    for (String name :
        List.of("Alex Kim", "Instagram User", "Alex Kim", "Instagram User", "", Cast.OWNER)) {
      people.add(ExportText.of(name));
    }
    ThreadHeader group = ThreadHeader.of("inbox", "Bad Thread", HostileExports.BAD_DIGITS, people);
    List<ExportMessage> messages = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      ExportText sender = people.get(i % people.size());
      messages.add(
          ExportMessage.text(sender, HostileExports.TIME - i * 1000L, ExportText.of("no. " + i)));
    }
    return HostileExports.withGoodThread(
        folder.resolve("names.zip"),
        zip ->
            zip.deflated(HostileExports.path(group), HostileExports.messageFile(group, messages)));
  }

  /** Texts with the control characters U+0080 to U+009F and U+0001 to U+001F that people typed. */
  public static Path controls(Path folder) throws IOException {
    StringBuilder controls = new StringBuilder("c1 ");
    for (char c = 0x80; c < 0xA0; c++) {
      controls.append(c);
    }
    StringBuilder low = new StringBuilder("c0 ");
    for (char c = 1; c < 0x20; c++) {
      low.append(c);
    }
    ThreadHeader bad = HostileExports.bad();
    return HostileExports.withGoodThread(
        folder.resolve("controls.zip"),
        zip ->
            zip.deflated(
                HostileExports.path(bad),
                HostileExports.messageFile(
                    bad,
                    List.of(
                        text(2, controls.toString()), text(1, low.toString()), text(0, "CAFÉ»")))));
  }

  /** A file of correct UTF-8 that only looks as if it were broken here and there. */
  public static Path alreadyCorrect(Path folder) throws IOException {
    return HostileExports.edited(
        folder.resolve("correct.zip"),
        json ->
            json.replace("h\\u00c3\\u00a9", "Ã© Â£20 ß° 日本").replaceAll("\\\\u00[0-9a-f]{2}", "é"));
  }

  /** Two message files of one thread that share half of their messages. */
  public static Path acrossFiles(Path folder) throws IOException {
    ThreadHeader bad = HostileExports.bad();
    List<ExportMessage> messages = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      messages.add(text(-i * 1000L, "number " + i));
    }
    return HostileExports.withGoodThread(
        folder.resolve("across.zip"),
        zip -> {
          zip.deflated(
              bad.path() + "message_1.json",
              HostileExports.messageFile(bad, messages.subList(0, 60)));
          zip.deflated(
              bad.path() + "message_2.json",
              HostileExports.messageFile(bad, messages.subList(30, 90)));
        });
  }

  /** Bytes of halves of surrogate pairs, escaped as the service escapes bytes. */
  public static Path surrogateBytes(Path folder) throws IOException {
    return HostileExports.edited(
        folder.resolve("halves.zip"),
        json -> json.replace("h\\u00c3\\u00a9", "\\u00ed\\u00a0\\u00bd\\u00ed\\u00b8\\u0080"));
  }

  /** A thread in a folder below messages that nobody has seen, and one across apps. */
  public static Path unknownFolders(Path folder) throws IOException {
    ThreadHeader bad = HostileExports.bad();
    byte[] unknown = HostileExports.messageFile(bad, HostileExports.threeTexts());
    ThreadHeader across =
        ThreadHeader.of("cross-app-inbox", "Jonas Brandt", "17000000000000003", bad.participants());
    byte[] other = HostileExports.messageFile(across, HostileExports.threeTexts());
    return HostileExports.withGoodThread(
        folder.resolve("folders.zip"),
        zip -> {
          zip.deflated(
              ThreadHeader.MESSAGES + "hologram_channels/" + bad.folder() + "/message_1.json",
              unknown);
          zip.deflated(HostileExports.path(across), other);
          AssistantChats.write(zip, 5);
          zip.deflated(
              ThreadHeader.MESSAGES + "reported_conversations.json",
              "{\"reported\": []}".getBytes(StandardCharsets.US_ASCII));
        });
  }

  private static ExportMessage text(long later, String text) {
    return ExportMessage.text(
        HostileExports.OTHER, HostileExports.TIME + later, ExportText.of(text));
  }
}
