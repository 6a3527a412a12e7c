package org.decamp.exporter.archive.html.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.decamp.exporter.ArchiveFolder;

/**
 * Writes the chunks of the index: scripts of one call with an ASCII string, the Base64 form of
 * deflated bytes.
 */
final class Chunks {

  /** The folder of all chunks. */
  static final String FOLDER = "search/";

  /** A chunk of that many bytes stays below 256 KiB as a script even if nothing can be deflated. */
  static final int LARGEST = 180 << 10;

  private final ArchiveFolder folder;
  private final int largest;

  Chunks(ArchiveFolder folder, int largest) {
    this.folder = folder;
    this.largest = largest;
  }

  /** The most bytes to put into a chunk, unless a single item takes more. */
  int largest() {
    return largest;
  }

  void write(String id, Bytes content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(content.size() / 2 + 64);
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, 1 << 13)) {
      content.writeTo(out);
    } finally {
      deflater.end();
    }
    try (OutputStream out = folder.create(FOLDER + id + ".js")) {
      out.write(("decamp.chunk(\"" + id + "\",\"").getBytes(StandardCharsets.US_ASCII));
      out.write(Base64.getEncoder().encode(packed.toByteArray()));
      out.write("\");\n".getBytes(StandardCharsets.US_ASCII));
    }
  }
}
