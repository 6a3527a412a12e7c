package org.decamp.exporter.archive.html.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.decamp.exporter.ArchiveFolder;
import org.decamp.job.InOrder;
import org.decamp.job.Problem;

/**
 * Makes the chunks of the index, beside whoever collects their content: scripts of one call with an
 * ASCII string, the Base64 form of deflated bytes.
 */
final class Chunks {

  /** The folder of all chunks. */
  static final String FOLDER = "search/";

  /** A chunk of that many bytes stays below 256 KiB as a script even if nothing can be deflated. */
  static final int LARGEST = 180 << 10;

  // Two thirds of the time of the best level for a fortieth more bytes.
  private static final int LEVEL = 4;

  private final InOrder<Script> packing;
  private final int largest;

  /** A chunk as a script. */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares scripts.
  record Script(String id, byte[] base64) {

    void writeTo(ArchiveFolder folder) throws IOException {
      try (OutputStream out = folder.create(FOLDER + id + ".js")) {
        out.write(("decamp.chunk(\"" + id + "\",\"").getBytes(StandardCharsets.US_ASCII));
        out.write(base64);
        out.write("\");\n".getBytes(StandardCharsets.US_ASCII));
      }
    }
  }

  Chunks(InOrder<Script> packing, int largest) {
    this.packing = packing;
    this.largest = largest;
  }

  /** The most bytes to put into a chunk, unless a single item takes more. */
  int largest() {
    return largest;
  }

  /**
   * Makes a chunk.
   *
   * @param content nobody changes it any more
   */
  void write(String id, Bytes content) throws IOException, Problem {
    packing.hand(() -> new Script(id, Base64.getEncoder().encode(deflated(content))));
  }

  private static byte[] deflated(Bytes content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(content.size() / 2 + 64);
    Deflater deflater = new Deflater(LEVEL, true);
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, 1 << 13)) {
      content.writeTo(out);
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }
}
