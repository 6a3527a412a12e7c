package org.decamp.benchmark.floor;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Inflates every message file of the ZIPs and throws the bytes away. Prints how many. */
public final class InflateFloor {

  private InflateFloor() {}

  /** Arguments: the ZIPs. */
  public static void main(String[] args) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long bytes = 0;
    for (String file : args) {
      try (ZipFile zip = new ZipFile(file)) {
        Iterator<? extends ZipEntry> entries = zip.entries().asIterator();
        while (entries.hasNext()) {
          ZipEntry entry = entries.next();
          if (FloorInput.isMessageFile(entry)) {
            try (InputStream in = zip.getInputStream(entry)) {
              for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes += n;
              }
            }
          }
        }
      }
    }
    System.out.println(bytes);
  }
}
