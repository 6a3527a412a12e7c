package org.decamp.exporter.archive.mbox;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.decamp.exporter.MediaContents;
import org.decamp.job.Problem;

/**
 * Writes mails into an mbox file. Files are read from the vault once and encoded on the way. No
 * line but the first of a mail begins with {@code From}, so that every kind of reader cuts the file
 * alike, with quoting or without.
 */
final class MailWriter {

  private static final Base64.Encoder BASE64 = Base64.getMimeEncoder(76, new byte[] {'\n'});

  private final OutputStream out;
  private final MediaContents media;

  /**
   * @param out stays open
   */
  MailWriter(OutputStream out, MediaContents media) {
    this.out = out;
    this.media = media;
  }

  /** Writes a mail. */
  void write(Mail mail) throws IOException, Problem {
    line(mail.separator());
    for (String header : mail.headers()) {
      line(header);
    }
    line("MIME-Version: 1.0");
    MailBody body = MailBody.of(mail.lines());
    if (mail.attached().isEmpty()) {
      text(body);
    } else {
      // No body has a line that begins with two hyphens.
      String boundary = "decamp-part";
      line("Content-Type: multipart/mixed; boundary=\"" + boundary + '"');
      line("");
      line("--" + boundary);
      text(body);
      for (Mail.Attached attached : mail.attached()) {
        line("--" + boundary);
        file(attached);
      }
      line("--" + boundary + "--");
    }
    line("");
  }

  private void text(MailBody body) throws IOException {
    line("Content-Type: text/plain; charset=utf-8");
    line("Content-Transfer-Encoding: " + body.encoding());
    line("");
    body.writeTo(out);
  }

  private void file(Mail.Attached attached) throws IOException, Problem {
    String name =
        attached.originalName().isEmpty()
            ? ";\n filename=\"" + attached.name() + '"'
            : HeaderText.parameter("filename", attached.originalName());
    line("Content-Type: " + attached.media().mimeType());
    line("Content-Transfer-Encoding: base64");
    line("Content-Disposition: attachment" + name + ";\n size=" + attached.media().size());
    line("");
    try (OutputStream encoded = BASE64.wrap(new Uncloseable(out))) {
      media.copy(attached.media(), encoded);
    }
    line("");
  }

  private void line(String line) throws IOException {
    out.write(line.getBytes(StandardCharsets.US_ASCII));
    out.write('\n');
  }

  /** The encoder writes its last characters when it is closed; the file goes on. */
  private static final class Uncloseable extends FilterOutputStream {
    Uncloseable(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() {}
  }
}
