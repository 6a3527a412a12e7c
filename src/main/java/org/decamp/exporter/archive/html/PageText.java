package org.decamp.exporter.archive.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.MalformedInputException;
import org.decamp.exporter.ArchiveFiles;

/** The bytes of a page, which must be valid UTF-8. */
final class PageText {

  private PageText() {}

  /**
   * The page of that path.
   *
   * @throws java.nio.file.NoSuchFileException if there is none
   * @throws CharacterCodingException if the bytes are not UTF-8
   */
  static byte[] of(ArchiveFiles archive, String path) throws IOException {
    try (InputStream in = archive.open(path)) {
      return of(in.readAllBytes());
    }
  }

  /**
   * The same page.
   *
   * @throws CharacterCodingException if the bytes are not UTF-8
   */
  static byte[] of(byte[] page) throws CharacterCodingException {
    int at = 0;
    while (at < page.length) {
      if (page[at] >= 0) {
        at++;
      } else {
        int length = sequence(page, at);
        if (length == 0) {
          throw new MalformedInputException(1);
        }
        at += length;
      }
    }
    return page;
  }

  /** Length of the character of several bytes that begins there, 0 if none does. */
  private static int sequence(byte[] page, int at) {
    int first = page[at] & 0xff;
    int length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (length == 0 || at + length > page.length) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((page[at + i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    int second = page[at + 1] & 0xff;
    // Longer than needed, half a surrogate pair, or beyond the last character there can be.
    boolean wrong =
        (first == 0xe0 && second < 0xa0)
            || (first == 0xed && second >= 0xa0)
            || (first == 0xf0 && second < 0x90)
            || (first == 0xf4 && second >= 0x90);
    return wrong ? 0 : length;
  }
}
