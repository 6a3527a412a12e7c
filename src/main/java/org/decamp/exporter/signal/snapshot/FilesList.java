package org.decamp.exporter.signal.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.decamp.exporter.signal.media.MediaName;
import org.decamp.exporter.signal.wire.RecordReader;
import org.decamp.exporter.signal.wire.WireException;
import org.decamp.exporter.signal.wire.WireMessage;
import org.decamp.exporter.signal.wire.WireWriter;

/**
 * The file {@code files}: the media that a snapshot uses. Signal deletes what no snapshot names, so
 * a list must be complete.
 */
public final class FilesList implements AutoCloseable {

  private static final int MEDIA_NAME = 1;

  private final RecordReader records;

  /** Takes the stream over, which should be buffered. */
  public FilesList(InputStream in) {
    this.records = new RecordReader(in);
  }

  /**
   * The next name, or nothing at the end. Entries of another kind are passed over.
   *
   * @throws WireException if the list is damaged
   */
  public Optional<MediaName> next() throws IOException {
    for (Optional<byte[]> record = records.next(); record.isPresent(); record = records.next()) {
      Optional<MediaName> name = nameIn(record.get());
      if (name.isPresent()) {
        return name;
      }
    }
    return Optional.empty();
  }

  /**
   * The name in an entry; nothing if the entry is of another kind.
   *
   * @throws WireException if the entry is damaged
   */
  public static Optional<MediaName> nameIn(byte[] entry) throws WireException {
    Optional<String> name = WireMessage.parse(entry).text(MEDIA_NAME);
    if (name.isPresent() && !MediaName.isName(name.get())) {
      throw new WireException("a media file has an impossible name");
    }
    return name.map(MediaName::new);
  }

  /** The record of one name. */
  public static byte[] entry(MediaName name) {
    return new WireWriter().text(MEDIA_NAME, name.value()).toBytes();
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
