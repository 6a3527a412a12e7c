package org.decamp.exporter.whatsapp.crypt15;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.decamp.exporter.FilePart;
import org.decamp.job.Problem;

/** Knows files beside backups of this kind, to say what they are and what to do. */
final class KnownKinds {

  /** A crypt12 file begins with cipher version 1 and ends with two digits of the number. */
  private static final Pattern CRYPT12_END = Pattern.compile("--\\d\\d");

  private static final int CRYPT12_END_LENGTH = 4;

  private KnownKinds() {}

  /** Refuses what has no header: its first byte would be a length. */
  static void refuseOthers(FileChannel file) throws IOException, Problem {
    long size = file.size();
    if (size < CRYPT12_END_LENGTH) {
      throw Refusals.notABackup();
    }
    byte[] begin = new FilePart(file, 0, 2).readNBytes(2);
    String end =
        new String(
            new FilePart(file, size - CRYPT12_END_LENGTH, size).readAllBytes(),
            StandardCharsets.US_ASCII);
    if (begin[0] == 0 && begin[1] == 1 && CRYPT12_END.matcher(end).matches()) {
      throw Refusals.crypt12();
    }
  }
}
