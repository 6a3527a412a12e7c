package org.decamp.exporter.archive.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decamp.exporter.ArchiveFiles;
import org.decamp.exporter.archive.ArchiveFormReader.Contents;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a conversation back line by line, knowing the published layout and nothing of
 * the writer: every line must be one of its kinds, and every file there that a line points to.
 */
final class TextReadBack {

  private static final Pattern DAY = Pattern.compile("== .+ ==");
  private static final Pattern MESSAGE = Pattern.compile("(?:~\\d\\d:\\d\\d |\\d\\d:\\d\\d  ).+");
  private static final Pattern FILE =
      Pattern.compile(
          "\\[\\+ .*: \\.\\./(media/[0-9a-f]{2}/[0-9a-f]{64}\\.[a-z0-9]{1,8})\\u2069?]");
  private static final String INDENT = " ".repeat(7);

  private final ArchiveFiles archive;
  private final String path;
  private final Progress progress;
  private long messages;
  private long reactions;
  private long attachments;
  private long missing;

  private TextReadBack(ArchiveFiles archive, String path, Progress progress) {
    this.archive = archive;
    this.path = path;
    this.progress = progress;
  }

  static Contents read(ArchiveFiles archive, Progress progress) throws IOException, Problem {
    return new ListedFiles(
            archive,
            "text",
            "txt",
            StandardCharsets.UTF_8,
            (file, path) -> new TextReadBack(archive, path, progress).conversation(file))
        .read();
  }

  private Contents conversation(BufferedReader file) throws IOException, Problem {
    for (@Nullable String line = file.readLine(); line != null; line = file.readLine()) {
      line(line);
    }
    return new Contents(1, messages, reactions, attachments, missing);
  }

  private void line(String line) throws IOException, Problem {
    if (line.startsWith(INDENT)) {
      statement(line.substring(INDENT.length()));
    } else if (MESSAGE.matcher(line).matches()) {
      progress.checkCancelled();
      messages++;
    } else {
      require(line.isEmpty() || line.startsWith("# ") || DAY.matcher(line).matches());
    }
  }

  private void statement(String line) throws IOException, Problem {
    if (line.startsWith("[+ ")) {
      Matcher file = FILE.matcher(line);
      require(file.matches() && archive.has(file.group(1)));
      attachments++;
    } else if (line.startsWith("[- ")) {
      missing++;
    } else if (line.startsWith("[* ")) {
      reactions++;
    }
  }

  private void require(boolean whole) throws Problem {
    ListedFiles.require(whole, path);
  }
}
