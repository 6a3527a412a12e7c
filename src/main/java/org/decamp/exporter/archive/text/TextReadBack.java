package org.decamp.exporter.archive.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decamp.exporter.ArchiveFiles;
import org.decamp.exporter.archive.ArchiveFormReader;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Reads the form back line by line, knowing the published layout and nothing of the writer: every
 * line must be one of its kinds, every count right, and every file there that a line points to.
 */
final class TextReadBack {

  private static final String INDEX = "text/index.txt";
  private static final Pattern ENTRY =
      Pattern.compile("([0-9]{4,}[a-z0-9-]*\\.txt)\\t([0-9]+)\\t[^\\t]*\\t[^\\t]+");
  private static final Pattern DAY = Pattern.compile("== .+ ==");
  private static final Pattern MESSAGE = Pattern.compile("(?:~\\d\\d:\\d\\d |\\d\\d:\\d\\d  ).+");
  private static final Pattern FILE =
      Pattern.compile(
          "\\[\\+ .*: \\.\\./(media/[0-9a-f]{2}/[0-9a-f]{64}\\.[a-z0-9]{1,8})\\u2069?]");
  private static final String INDENT = " ".repeat(7);

  private final ArchiveFiles archive;
  private final Progress progress;
  private long conversations;
  private long messages;
  private long reactions;
  private long attachments;
  private long missing;

  private TextReadBack(ArchiveFiles archive, Progress progress) {
    this.archive = archive;
    this.progress = progress;
  }

  static ArchiveFormReader.Contents read(ArchiveFiles archive, Progress progress)
      throws IOException, Problem {
    TextReadBack reading = new TextReadBack(archive, progress);
    reading.each(INDEX, reading::entry);
    return new ArchiveFormReader.Contents(
        reading.conversations,
        reading.messages,
        reading.reactions,
        reading.attachments,
        reading.missing);
  }

  /** Takes a line of a file. */
  @FunctionalInterface
  private interface Lines {
    void take(String line) throws IOException, Problem;
  }

  private void each(String path, Lines lines) throws IOException, Problem {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(archive.open(path), StandardCharsets.UTF_8.newDecoder()))) {
      for (@Nullable String line = in.readLine(); line != null; line = in.readLine()) {
        lines.take(line);
      }
    } catch (CharacterCodingException | NoSuchFileException e) {
      throw broken(path);
    }
  }

  private void entry(String line) throws IOException, Problem {
    if (line.startsWith("# ")) {
      return;
    }
    Matcher entry = ENTRY.matcher(line);
    require(entry.matches(), INDEX);
    String path = "text/" + entry.group(1);
    long before = messages;
    each(path, text -> line(text, path));
    require(Long.parseLong(entry.group(2)) == messages - before, path);
    conversations++;
    progress.checkCancelled();
  }

  private void line(String line, String path) throws IOException, Problem {
    if (line.startsWith(INDENT)) {
      statement(line.substring(INDENT.length()), path);
    } else if (MESSAGE.matcher(line).matches()) {
      messages++;
    } else {
      require(line.isEmpty() || line.startsWith("# ") || DAY.matcher(line).matches(), path);
    }
  }

  private void statement(String line, String path) throws IOException, Problem {
    if (line.startsWith("[+ ")) {
      Matcher file = FILE.matcher(line);
      require(file.matches() && archive.has(file.group(1)), path);
      attachments++;
    } else if (line.startsWith("[- ")) {
      missing++;
    } else if (line.startsWith("[* ")) {
      reactions++;
    }
  }

  private static void require(boolean whole, String where) throws Problem {
    if (!whole) {
      throw broken(where);
    }
  }

  private static Problem broken(String where) {
    return new Problem.BadInput(
        "a text file is not whole: " + where,
        "Do not rely on this archive; export it again from the vault.");
  }
}
