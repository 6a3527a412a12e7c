package org.decamp.vault.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** The custody record and its lists of files (document, section 6.9). */
final class CustodyChain {

  private final Tables tables;
  private final List<Long> broken = new ArrayList<>();
  private final List<String> entries = new ArrayList<>();
  private byte[] head = new byte[32];

  CustodyChain(Tables tables) throws IOException, GeneralSecurityException {
    this.tables = tables;
    long last = 0;
    for (Row row : tables.rows("custody")) {
      long sequence = row.number("sequence");
      String entry = new String(row.bytes("entry"), StandardCharsets.UTF_8);
      boolean follows =
          sequence == last + 1
              && Arrays.equals(row.bytes("previous"), head)
              && Arrays.equals(row.bytes("hash"), sha256(row.bytes("previous"), row.bytes("entry")))
              && entry.startsWith("{\"sequence\":" + sequence + ",\"at\":");
      if (!follows) {
        broken.add(sequence);
      }
      entries.add(entry);
      last = sequence;
      head = row.bytes("hash");
    }
  }

  private static byte[] sha256(byte[]... parts) throws GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (byte[] part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  /** Entries that do not follow from the one before. */
  List<Long> broken() {
    return broken;
  }

  /** The entries as they were hashed. */
  List<String> entries() {
    return entries;
  }

  /** The hash of the last entry, hexadecimal. */
  String head() {
    return HexFormat.of().formatHex(head);
  }

  /** The hashes of all lists whose files are those that it was made of, hexadecimal. */
  List<String> wholeLists() throws IOException, GeneralSecurityException {
    List<String> whole = new ArrayList<>();
    for (Row list : tables.rows("custody_list")) {
      StringBuilder lines = new StringBuilder();
      long files = 0;
      for (Row file : tables.rows("custody_file")) {
        if (file.number("list") == list.number("number")) {
          lines.append(line(file)).append('\n');
          files++;
        }
      }
      byte[] hash = sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
      if (files == list.number("files") && Arrays.equals(hash, list.bytes("sha256"))) {
        whole.add(HexFormat.of().formatHex(hash));
      }
    }
    return whole;
  }

  private static String line(Row file) {
    String path = file.text("path").replace("\\", "\\\\").replace("\"", "\\\"");
    String size = file.has("size") ? ",\"size\":" + file.number("size") : "";
    String sha256 =
        file.has("sha256")
            ? ",\"sha256\":\"" + HexFormat.of().formatHex(file.bytes("sha256")) + '"'
            : "";
    return "{\"path\":\"" + path + '"' + size + sha256 + '}';
  }
}
