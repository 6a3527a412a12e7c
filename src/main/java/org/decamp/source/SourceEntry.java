package org.decamp.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.OptionalLong;

/** One file of the input, addressed by a checked name. */
public interface SourceEntry {

  /** The ZIP, folder or loose file that holds it. */
  SourceContainer container();

  /**
   * Its path inside the container: relative, {@code /} between names, no {@code .} or {@code ..}
   * segments, Unicode NFC.
   */
  String path();

  /** Uncompressed bytes. */
  long size();

  /** The CRC-32 that the container states, if it states one. */
  OptionalLong crc32();

  /**
   * Opens the content.
   *
   * <p>The stream fails with {@link DamagedEntryException} when the bytes do not fit the stated
   * size or CRC or exceed the limits; what was read until then must not be trusted.
   */
  InputStream open() throws IOException;

  /**
   * Opens the content from a place in it on. Where that place can be reached without reading what
   * is before it, the CRC is not checked.
   *
   * @param offset from 0 to the size, in bytes
   */
  default InputStream openFrom(long offset) throws IOException {
    InputStream content = open();
    try {
      content.skipNBytes(offset);
      return content;
    } catch (IOException e) {
      content.close();
      throw e;
    }
  }

  /**
   * Opens the content and hands a deflated copy on while it is read: the raw deflate stream (RFC
   * 1951) of exactly the content. A ZIP's own compressed bytes are passed through, so that nothing
   * is compressed twice.
   *
   * @param deflatedCopy receives the copy; complete once the returned stream has been read to its
   *     end; not closed by it
   */
  InputStream open(OutputStream deflatedCopy) throws IOException;
}
