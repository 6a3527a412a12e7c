package org.decamp.importer.meta.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Tracks, dimensions and duration of an ISO base media file (MP4, MOV, M4A). */
final class IsoWalk extends HeaderWalk {

  private static final int BOX_HEADER = 8;
  private static final int MOVIE = box("moov");
  private static final int TRACK = box("trak");
  private static final int MEDIA = box("mdia");
  private static final int MOVIE_HEADER = box("mvhd");
  private static final int TRACK_HEADER = box("tkhd");
  private static final int HANDLER = box("hdlr");
  private static final int VIDEO = box("vide");
  private static final int SOUND = box("soun");

  /** The box whose beginning is looked at; 0 when a box header is. */
  private int current;

  private long rest;
  private boolean largeSize;
  private boolean picture;
  private boolean tracks;

  IsoWalk() {
    super(0, BOX_HEADER);
  }

  boolean hasPicture() {
    return picture;
  }

  boolean hasTracks() {
    return tracks;
  }

  @Override
  void look(ByteBuffer bytes) {
    if (largeSize) {
      largeSize = false;
      enter(current, bytes.getLong() - 2 * BOX_HEADER);
    } else if (current == 0) {
      header(bytes);
    } else {
      content(bytes);
      current = 0;
      next(rest, BOX_HEADER);
    }
  }

  private void header(ByteBuffer bytes) {
    long size = Integer.toUnsignedLong(bytes.getInt());
    int type = bytes.getInt();
    if (size == 1) {
      current = type;
      largeSize = true;
      next(0, Long.BYTES);
    } else if (size >= BOX_HEADER) {
      enter(type, size - BOX_HEADER);
    }
  }

  private void enter(int type, long size) {
    current = 0;
    if (type == MOVIE || type == TRACK || type == MEDIA) {
      next(0, BOX_HEADER);
      return;
    }
    int looked = looked(type);
    if (looked > 0 && size >= looked) {
      current = type;
      rest = size - looked;
      next(0, looked);
    } else {
      next(size, BOX_HEADER);
    }
  }

  private static int looked(int type) {
    if (type == MOVIE_HEADER) {
      return 32;
    }
    if (type == TRACK_HEADER) {
      return 84;
    }
    return type == HANDLER ? 12 : 0;
  }

  private void content(ByteBuffer bytes) {
    boolean wide = bytes.get(0) == 1;
    if (current == MOVIE_HEADER) {
      long scale = Integer.toUnsignedLong(bytes.getInt(wide ? 20 : 12));
      foundDuration(wide ? bytes.getLong(24) : Integer.toUnsignedLong(bytes.getInt(16)), scale);
    } else if (current == TRACK_HEADER) {
      // The wide form (64-bit times) is 12 bytes longer and is not looked at for its size.
      if (!wide) {
        foundDimensions(bytes.getInt(76) >>> 16, bytes.getInt(80) >>> 16);
      }
    } else if (current == HANDLER) {
      int handler = bytes.getInt(8);
      picture |= handler == VIDEO;
      tracks |= handler == VIDEO || handler == SOUND;
    }
  }

  private static int box(String name) {
    return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
  }
}
