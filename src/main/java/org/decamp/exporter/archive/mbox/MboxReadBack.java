package org.decamp.exporter.archive.mbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decamp.exporter.ArchiveFiles;
import org.decamp.exporter.archive.ArchiveFormReader.Contents;
import org.decamp.exporter.archive.text.ListedFiles;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mailbox back line by line as a mail program cuts it, without code of the writer: every
 * mail has its headers, and every file is as long as it says.
 */
final class MboxReadBack {

  private static final String SIZE = " size=";
  private static final Pattern STATED = Pattern.compile(SIZE + "([0-9]{1,18})");

  private final BufferedReader box;
  private final String path;
  private final Progress progress;
  private long messages;
  private long reactions;
  private long attachments;
  private long missing;

  private MboxReadBack(BufferedReader box, String path, Progress progress) {
    this.box = box;
    this.path = path;
    this.progress = progress;
  }

  static Contents read(ArchiveFiles archive, Progress progress) throws IOException, Problem {
    return new ListedFiles(
            archive,
            "mbox",
            "mbox",
            // Bytes as characters: what is read here is ASCII, the rest is only passed.
            StandardCharsets.ISO_8859_1,
            (box, path) -> new MboxReadBack(box, path, progress).mails())
        .read();
  }

  private Contents mails() throws IOException, Problem {
    @Nullable String line = box.readLine();
    while (line != null) {
      require(line.startsWith("From "));
      line = head() ? parts() : next();
    }
    return new Contents(1, messages, reactions, attachments, missing);
  }

  /** Reads the headers of a mail; whether it has parts. */
  private boolean head() throws IOException, Problem {
    boolean several = false;
    boolean identified = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      several |= header.equals("Content-Type: multipart/mixed; boundary=\"decamp-part\"");
      identified |= header.startsWith("Message-ID: <");
      messages += header.equals("X-Decamp: message") ? 1 : 0;
      reactions += header.startsWith("X-Decamp-Reaction: ") ? 1 : 0;
      missing += header.startsWith("X-Decamp-Missing: ") ? 1 : 0;
    }
    require(identified);
    return several;
  }

  /** Passes the body of a mail without parts and returns the line that begins the next. */
  private @Nullable String next() throws IOException {
    @Nullable String line = box.readLine();
    while (line != null && !line.startsWith("From ")) {
      line = box.readLine();
    }
    return line;
  }

  /** Reads the parts of a mail and returns the line that begins the next. */
  private @Nullable String parts() throws IOException, Problem {
    String line = line();
    while (!line.equals("--decamp-part--")) {
      require(!line.startsWith("From "));
      line = line.equals("--decamp-part") ? part() : line();
    }
    return next();
  }

  /** Reads a part and returns the boundary after it. */
  private String part() throws IOException, Problem {
    long size = -1;
    String line = line();
    for (; !line.isEmpty(); line = line()) {
      if (line.startsWith(SIZE)) {
        size = size(line);
      }
    }
    long letters = 0;
    long padding = 0;
    for (line = line(); !line.startsWith("--"); line = line()) {
      letters += line.length();
      padding += line.endsWith("==") ? 2 : line.endsWith("=") ? 1 : 0;
    }
    if (size >= 0) {
      attachments++;
      require(letters % 4 == 0 && letters / 4 * 3 - padding == size);
    }
    return line;
  }

  private long size(String line) throws Problem {
    Matcher stated = STATED.matcher(line);
    require(stated.matches());
    return Long.parseLong(stated.group(1));
  }

  /** The next line, of which there must be one. */
  private String line() throws IOException, Problem {
    progress.checkCancelled();
    @Nullable String line = box.readLine();
    require(line != null);
    return Objects.requireNonNull(line);
  }

  private void require(boolean whole) throws Problem {
    ListedFiles.require(whole, path);
  }
}
