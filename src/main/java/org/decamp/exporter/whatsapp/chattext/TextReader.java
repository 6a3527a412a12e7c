package org.decamp.exporter.whatsapp.chattext;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a chat as programs do: by the shape of its lines ({@code whatsapp}, section
 * 7.2), in whatever locale and of whichever phone. The first message is the notice of where all
 * comes from, and the only one without an author.
 */
final class TextReader {

  private static final String NOTICE = "Imported from ";

  private static final Pattern MESSAGE =
      Pattern.compile(
          "\u200E?\\[?\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4},? \\d{1,2}:\\d{2}(?::\\d{2})?(?:[ \u202F][AP]M)?"
              + "(?:\\]| -) (.*)");
  private static final Pattern AUTHORED = Pattern.compile("([^:]+): (.*)");
  private static final Pattern ATTACHED =
      Pattern.compile("([\\w-]+\\.\\w+) \\([^()]+\\)|\u200E<[^<>:]+: ([\\w-]+\\.\\w+)>");

  private final Progress progress;
  private final Set<String> referred;
  private long messages;
  private long reactions;
  private long attachments;
  private long missing;

  /**
   * @param referred receives the names of the files that the text refers to
   */
  TextReader(Progress progress, Set<String> referred) {
    this.progress = progress;
    this.referred = referred;
  }

  /** What the text holds; empty if it is no chat. The stream stays open. */
  Optional<ChatContents> read(InputStream in) throws IOException, Problem {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    @Nullable String first = lines.readLine();
    if (first == null || !notice(first)) {
      return Optional.empty();
    }
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      progress.checkCancelled();
      Matcher message = MESSAGE.matcher(line);
      if (!message.matches()) {
        further(line);
        continue;
      }
      Matcher authored = AUTHORED.matcher(message.group(1));
      if (!authored.matches()) {
        return Optional.empty();
      }
      messages++;
      begin(authored.group(2));
    }
    return Optional.of(new ChatContents(0, messages, reactions, attachments, missing, 0));
  }

  private static boolean notice(String line) {
    Matcher message = MESSAGE.matcher(line);
    return message.matches()
        && message.group(1).replace("\u200E", "").startsWith(NOTICE)
        && !message.group(1).contains(": ");
  }

  private void begin(String words) {
    Matcher file = ATTACHED.matcher(words);
    if (file.matches()) {
      attachments++;
      referred.add(file.group(1) == null ? file.group(2) : file.group(1));
    } else {
      further(words);
    }
  }

  /** Lines that nobody wrote begin with U+200E. */
  private void further(String line) {
    if (line.startsWith("\u200E[")) {
      reactions++;
    } else if (line.startsWith("\u200E(")) {
      missing++;
    }
  }
}
