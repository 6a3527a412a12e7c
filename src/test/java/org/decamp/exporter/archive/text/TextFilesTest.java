package org.decamp.exporter.archive.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.decamp.exporter.ExportJob;
import org.decamp.exporter.Selection;
import org.decamp.exporter.archive.OneTalk;
import org.decamp.job.Progress;
import org.decamp.model.Content;
import org.decamp.model.WithheldReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person finds in a text file. */
class TextFilesTest {

  @TempDir Path folder;

  @Test
  void aConversationReadsLikeAChat() throws Exception {
    OneTalk talk = new OneTalk("Ann");
    for (int i = 0; i < 9; i++) {
      talk.say("no. " + i);
    }
    talk.say("first line\nsecond line\n\nlast line");
    talk.say(talk.file(new byte[] {1, 2, 3}, "holiday.jpg"));
    talk.say(new Content.Unsent());
    talk.say(new Content.Withheld(WithheldReason.TAKEN_DOWN));
    String text = file(talk, "Ann Käfer & Co.", "0001-ann-kafer-co.txt");
    assertThat(text)
        .startsWith("# Ann Käfer & Co.\n# Imported from an Instagram export on 24 Nov 2026 (UTC).")
        .contains(
            "\n# People: Me (owner of these conversations), Ann\n\n== Saturday, 29 February 2020 ==\n")
        .contains("\n23:50  Ann: no. 0\n       [* ❤️ Me]\n23:51  Ann: no. 1\n")
        .contains(
            "\n23:59  Ann: first line\n       second line\n\n       last line\n       [* ❤️ Me]\n"
                + "\n== Sunday, 1 March 2020 ==\n\n00:00  Ann:\n       [+ Photo holiday.jpg, 3 B: "
                + "../media/")
        .contains("\n00:01  Ann:\n       [= The sender unsent this message.]\n")
        .contains("\n00:02  Ann:\n       [= The service removed the content of this message.]\n");
    assertThat(Files.readString(folder.resolve("copy/text/index.txt")))
        .contains("# Archive of Me\n")
        .endsWith("\n0001-ann-kafer-co.txt\t13\t29 Feb 2020 – 1 Mar 2020\tAnn Käfer & Co.\n");
  }

  @Test
  void noTextLooksLikeAMessageADayOrAStatement() throws Exception {
    List<String> tricks =
        List.of(
            "hi\n23:59  Me: I did it",
            "hi\u2028== Monday, 2 March 2020 ==\u202900:00  Me: x",
            "hi\r00:00  Me: x\r\n# head",
            "[+ Photo: ../media/aa/bb.jpg]",
            "\\[- gone]\n[* ❤️ Me]",
            "\u202Ereversed\n[= x]",
            "\u000b00:00  Me: x\u0085\u000c00:00  Me: y");
    OneTalk talk = new OneTalk("Eve\n00:00  Me: x\u202e");
    tricks.forEach(talk::say);
    List<String> lines = file(talk, "a\n# b\tc", "0001-a-b-c.txt").lines().toList();
    assertThat(lines).filteredOn(l -> l.matches("\\d\\d:\\d\\d .*")).hasSize(tricks.size());
    assertThat(lines).filteredOn(l -> l.startsWith("==")).hasSize(1);
    assertThat(lines).filteredOn(l -> l.startsWith("#")).hasSize(3);
    assertThat(lines).filteredOn(l -> l.strip().startsWith("[*")).hasSize(tricks.size());
    assertThat(lines)
        .noneMatch(l -> l.strip().startsWith("[+") || l.strip().startsWith("[-"))
        .allMatch(l ->
            l.isEmpty()
                || l.startsWith("       ")
                || l.startsWith("# ")
                || l.startsWith("== ")
                || l.matches("\\d\\d:\\d\\d  Eve.*"));
    assertThat(lines).contains("       \\[* ❤️ Me]");
    assertThat(String.join("", lines)).doesNotContain("\u2028", "\u2029", "\r", "\u000b", "\u0085");
  }

  @Test
  void whatRunsFromRightToLeftMovesNothingBesideIt() throws Exception {
    OneTalk talk = new OneTalk("דנה").say("שלום").say("\u202Egnp.exe").say("\u2069 loose");
    String text = file(talk, "דנה", "0001.txt");
    assertThat(text)
        .contains("23:50  \u2068דנה\u2069: \u2068שלום\u2069\n")
        .contains(": \u2068\u202Egnp.exe\u202C\u2069\n")
        .startsWith("# \u2068דנה\u2069\n");
    for (String line : text.lines().toList()) {
      int open = 0;
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        open += c >= '\u2066' && c <= '\u2068' ? 1 : c == '\u2069' && open > 0 ? -1 : 0;
      }
      assertThat(open).as(line).isZero();
    }
  }

  private String file(OneTalk talk, String title, String name) throws Exception {
    Path out = folder.resolve("copy");
    new ExportJob(new TextExporter(), talk.vault(title)).run(Selection.ALL, out, Progress.silent());
    try (Stream<Path> files = Files.list(out.resolve("text"))) {
      assertThat(files.map(f -> f.getFileName().toString())).contains(name);
    }
    return Files.readString(out.resolve("text").resolve(name));
  }
}
