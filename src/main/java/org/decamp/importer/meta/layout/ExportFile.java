package org.decamp.importer.meta.layout;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.decamp.source.SourceEntry;

/** A file of the input, seen from the root of the export that it belongs to. */
public final class ExportFile {

  private final int number;
  private final SourceEntry entry;
  private final String path;
  private final FileRole role;
  private boolean duplicate;

  ExportFile(int number, SourceEntry entry, String path, FileRole role) {
    this.number = number;
    this.entry = entry;
    this.path = path;
    this.role = role;
  }

  /** Its place among all files of the view, from 0. */
  public int number() {
    return number;
  }

  /** The file itself. */
  public SourceEntry entry() {
    return entry;
  }

  /** Its path from the root of the export, without outer folders. */
  public String path() {
    return path;
  }

  /**
   * Names the export that the file belongs to: the ZIP's name up to its last hyphen, because parts
   * of one export differ only after it ({@code instagram-export}, section 1.5), and the outer
   * folders.
   */
  public String export() {
    String container = entry.container().name();
    int hyphen = container.lastIndexOf('-');
    String root = entry.path().substring(0, entry.path().length() - path.length());
    return (hyphen < 0 ? container : container.substring(0, hyphen)) + '/' + root;
  }

  /** What it is. */
  public FileRole role() {
    return role;
  }

  /** Whether another part holds the same bytes under the same path, and is read instead. */
  public boolean duplicate() {
    return duplicate;
  }

  void markDuplicate() {
    duplicate = true;
  }

  /** The last name of the path. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The path without the last name; empty at the root. */
  public String folder() {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** Number of the ZIP or folder that holds it. */
  public int container() {
    return entry.container().number();
  }

  /**
   * Whether both hold the same bytes, by size and CRC; a file without a stated CRC is read for it.
   *
   * @throws IOException if one cannot be read
   */
  boolean sameBytes(ExportFile other) throws IOException {
    return entry.size() == other.entry.size() && crc() == other.crc();
  }

  private long crc() throws IOException {
    if (entry.crc32().isPresent()) {
      return entry.crc32().getAsLong();
    }
    CRC32 crc = new CRC32();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = entry.open()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        crc.update(buffer, 0, n);
      }
    }
    return crc.getValue();
  }
}
