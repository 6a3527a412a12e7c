package org.decamp.exporter.signal.frame;

import java.util.Optional;
import java.util.OptionalInt;
import org.decamp.exporter.signal.media.SealedMedia;
import org.decamp.exporter.signal.wire.WireWriter;
import org.decamp.model.PrivateText;

/**
 * Which file a message shows.
 *
 * @param contentType MIME type
 * @param width in pixels
 * @param height in pixels
 * @param stored where the content lies; nothing shows as a file that is not available
 */
public record FilePointer(
    Optional<String> contentType,
    Optional<PrivateText> fileName,
    OptionalInt width,
    OptionalInt height,
    Optional<Stored> stored) {

  /**
   * A content among the media files of the backup.
   *
   * @param transferKey 64 bytes that Signal asks for and that open nothing here
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Stored(SealedMedia media, byte[] transferKey) {

    @Override
    public String toString() {
      return media.toString();
    }
  }

  /** A file that is known to have been there. */
  public static FilePointer missing(Optional<String> contentType) {
    return new FilePointer(
        contentType, Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), Optional.empty());
  }

  WireWriter wire() {
    WireWriter pointer = new WireWriter();
    contentType.ifPresent(type -> pointer.text(4, type));
    fileName.ifPresent(name -> pointer.text(7, Cleaned.text(name)));
    width.ifPresent(w -> pointer.number(8, w));
    height.ifPresent(h -> pointer.number(9, h));
    return pointer.message(13, stored.map(FilePointer::locator).orElseGet(WireWriter::new));
  }

  private static WireWriter locator(Stored stored) {
    return new WireWriter()
        .bytes(1, stored.transferKey)
        .number(3, stored.media.size())
        .bytes(9, stored.media.key().bytes())
        .bytes(10, stored.media.sha256());
  }
}
