package org.decamp.exporter.archive.mbox;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of a mail. They stand as they are in UTF-8 where every reader takes them so; in Base64
 * where a line is too long for mail, or could be taken for the beginning of the next mail or part.
 */
final class MailBody {

  /** RFC 5322, section 2.1.1. */
  private static final int LONGEST_LINE = 998;

  /** What readers of one or the other kind of mbox quote, or take the quotes from. */
  private static final Pattern LOOKS_LIKE_MBOX = Pattern.compile(">*From .*", Pattern.DOTALL);

  private static final Base64.Encoder BASE64 = Base64.getMimeEncoder(76, new byte[] {'\n'});

  private final String encoding;
  private final byte[] bytes;

  private MailBody(String encoding, byte[] bytes) {
    this.encoding = encoding;
    this.bytes = bytes;
  }

  /** The body that says these lines. */
  static MailBody of(List<String> lines) {
    byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    if (lines.stream().allMatch(MailBody::canStand)) {
      return new MailBody("8bit", text);
    }
    return new MailBody(
        "base64", (BASE64.encodeToString(text) + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  /** The transfer encoding. */
  String encoding() {
    return encoding;
  }

  /** Writes it as it stands in the file, with a line break at the end. */
  void writeTo(OutputStream out) throws IOException {
    out.write(bytes);
  }

  private static boolean canStand(String line) {
    return line.length() * 3 <= LONGEST_LINE
        && !line.startsWith("--")
        && line.indexOf('\r') < 0
        && !LOOKS_LIKE_MBOX.matcher(line).matches();
  }
}
