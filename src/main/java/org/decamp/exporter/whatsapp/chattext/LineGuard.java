package org.decamp.exporter.whatsapp.chattext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.decamp.exporter.SafeText;

/**
 * Keeps what people wrote from being read as anything else: the chat has no escapes, and a line
 * that looks like the beginning of a message is one to its readers ({@code whatsapp}, section 7.3).
 * Such a line gets an invisible U+2060 in front.
 *
 * <p>No line of a person's begins with U+2060 or U+200E otherwise, so the one can be taken away
 * again, and the other marks what people did not write.
 */
final class LineGuard {

  /** WORD JOINER: no space to any reader, and nothing to see. */
  static final char GUARD = '\u2060';

  /** LEFT-TO-RIGHT MARK, with which WhatsApp begins what nobody wrote. */
  static final char MARK = '\u200E';

  private static final String UNSEEN = "[\\p{Cf}\\p{Z}\\s]*+";
  private static final String DIGITS = "\\p{Nd}{1,4}\\s?[-/.]\\s?";

  private static final Pattern STAMP =
      Pattern.compile(UNSEEN + "[\\[(]?+" + UNSEEN + DIGITS + DIGITS + "\\p{Nd}");

  private static final Pattern ATTACHED =
      Pattern.compile(UNSEEN + "(?:<.+:|[\\p{L}\\p{M}\\p{Nd}_-]+\\.\\w+\\s[(<])");

  /** Everything that some reader takes for the end of a line. */
  private static final Pattern BREAK =
      Pattern.compile("\r\n|[\n\r\u000B\f\u001C\u001D\u001E\u0085\u2028\u2029]");

  private LineGuard() {}

  /**
   * The lines of a text.
   *
   * @param first whether the text begins a message, where it could pass for an attachment, too
   */
  static List<String> lines(String text, boolean first) {
    List<String> lines = new ArrayList<>();
    for (String line : BREAK.split(SafeText.of(text).value(), -1)) {
      lines.add(guarded(line, first && lines.isEmpty()));
    }
    return lines;
  }

  static String guarded(String line, boolean first) {
    boolean mistakable =
        line.indexOf(GUARD) == 0
            || line.indexOf(MARK) == 0
            || STAMP.matcher(line).lookingAt()
            || (first && ATTACHED.matcher(line).lookingAt());
    return mistakable ? GUARD + line : line;
  }
}
