package org.decamp.exporter.archive.mbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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
 * Reads the mailboxes back line by line as a mail program cuts them, without code of the writer:
 * every mail has its headers, every file is as long as it says, and counts are those of the list.
 */
final class MboxReadBack {

  private static final String INDEX = "mbox/index.txt";
  private static final Pattern ENTRY =
      Pattern.compile("([0-9]{4,}[a-z0-9-]*\\.mbox)\\t([0-9]+)\\t[^\\t]*\\t[^\\t]+");

  private final ArchiveFiles archive;
  private final Progress progress;
  private long conversations;
  private long messages;
  private long reactions;
  private long attachments;
  private long missing;

  private MboxReadBack(ArchiveFiles archive, Progress progress) {
    this.archive = archive;
    this.progress = progress;
  }

  static ArchiveFormReader.Contents read(ArchiveFiles archive, Progress progress)
      throws IOException, Problem {
    MboxReadBack reading = new MboxReadBack(archive, progress);
    try (BufferedReader list = reading.open(INDEX)) {
      for (@Nullable String line = list.readLine(); line != null; line = list.readLine()) {
        reading.entry(line);
      }
    }
    return new ArchiveFormReader.Contents(
        reading.conversations,
        reading.messages,
        reading.reactions,
        reading.attachments,
        reading.missing);
  }

  /** Bytes as characters: what is read here is ASCII, the rest is only passed. */
  private BufferedReader open(String path) throws IOException, Problem {
    try {
      return new BufferedReader(
          new InputStreamReader(archive.open(path), StandardCharsets.ISO_8859_1));
    } catch (NoSuchFileException _) {
      throw broken(path);
    }
  }

  private void entry(String line) throws IOException, Problem {
    if (line.startsWith("# ")) {
      return;
    }
    Matcher entry = ENTRY.matcher(line);
    require(entry.matches(), INDEX);
    String path = "mbox/" + entry.group(1);
    long before = messages;
    try (BufferedReader box = open(path)) {
      box(box, path);
    }
    require(Long.parseLong(entry.group(2)) == messages - before, path);
    conversations++;
  }

  private void box(BufferedReader box, String path) throws IOException, Problem {
    @Nullable String line = box.readLine();
    while (line != null) {
      require(line.startsWith("From "), path);
      progress.checkCancelled();
      boolean several = head(box, path);
      line = several ? parts(box, path) : next(box);
    }
  }

  /** Reads the headers of a mail; whether it has parts. */
  private boolean head(BufferedReader box, String path) throws IOException, Problem {
    boolean several = false;
    boolean identified = false;
    boolean message = false;
    String header = nonNull(box.readLine(), path);
    for (; !header.isEmpty(); header = nonNull(box.readLine(), path)) {
      several |= header.equals("Content-Type: multipart/mixed; boundary=\"decamp-part\"");
      identified |= header.startsWith("Message-ID: <");
      message |= header.equals("X-Decamp: message");
      reactions += header.startsWith("X-Decamp-Reaction: ") ? 1 : 0;
      missing += header.startsWith("X-Decamp-Missing: ") ? 1 : 0;
    }
    require(identified, path);
    messages += message ? 1 : 0;
    return several;
  }

  /** Passes the body of a mail without parts and returns the line that begins the next. */
  private static @Nullable String next(BufferedReader box) throws IOException {
    @Nullable String line = box.readLine();
    while (line != null && !line.startsWith("From ")) {
      line = box.readLine();
    }
    return line;
  }

  /** Reads the parts of a mail and returns the line that begins the next. */
  private @Nullable String parts(BufferedReader box, String path) throws IOException, Problem {
    String line = nonNull(box.readLine(), path);
    while (!line.equals("--decamp-part--")) {
      require(!line.startsWith("From "), path);
      line = line.equals("--decamp-part") ? part(box, path) : nonNull(box.readLine(), path);
    }
    return next(box);
  }

  /** Reads a part and returns the boundary after it. */
  private String part(BufferedReader box, String path) throws IOException, Problem {
    long size = -1;
    String line = nonNull(box.readLine(), path);
    for (; !line.isEmpty(); line = nonNull(box.readLine(), path)) {
      size = line.startsWith(" size=") ? Long.parseLong(line.substring(6)) : size;
    }
    long letters = 0;
    long padding = 0;
    for (line = nonNull(box.readLine(), path);
        !line.startsWith("--");
        line = nonNull(box.readLine(), path)) {
      letters += line.length();
      padding += line.chars().filter(c -> c == '=').count();
    }
    if (size >= 0) {
      attachments++;
      require(letters % 4 == 0 && letters / 4 * 3 - padding == size, path);
    }
    return line;
  }

  private static String nonNull(@Nullable String line, String path) throws Problem {
    if (line == null) {
      throw broken(path);
    }
    return line;
  }

  private static void require(boolean whole, String where) throws Problem {
    if (!whole) {
      throw broken(where);
    }
  }

  private static Problem broken(String where) {
    return new Problem.BadInput(
        "a mailbox is not whole: " + where,
        "Do not rely on this archive; export it again from the vault.");
  }
}
