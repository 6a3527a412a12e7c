package org.decamp.importer.meta.media;

import java.nio.ByteBuffer;

/** Duration of an Ogg: the last page's granule position by the sampling rate. */
final class OggWalk extends HeaderWalk {

  private static final int PAGE_HEADER = 27;
  private static final int IDENTIFICATION = 19;

  private enum Place {
    PAGE,
    LACING,
    FIRST_PACKET
  }

  private Place place = Place.PAGE;
  private int lacing;
  private long payload;
  private long rate;
  private long preSkip;

  OggWalk() {
    super(0, PAGE_HEADER);
  }

  @Override
  void look(ByteBuffer bytes) {
    switch (place) {
      case PAGE -> page(bytes);
      case LACING -> lacing(bytes);
      case FIRST_PACKET -> {
        identification(bytes);
        place = Place.PAGE;
        next(payload - IDENTIFICATION, PAGE_HEADER);
      }
    }
  }

  private void page(ByteBuffer bytes) {
    if (bytes.getInt(0) != 0x4F676753) {
      return;
    }
    long granule = Long.reverseBytes(bytes.getLong(6));
    if (rate > 0) {
      foundDuration(granule - preSkip, rate);
    }
    lacing = Byte.toUnsignedInt(bytes.get(26));
    place = lacing == 0 ? Place.PAGE : Place.LACING;
    next(0, lacing == 0 ? PAGE_HEADER : lacing);
  }

  private void lacing(ByteBuffer bytes) {
    payload = 0;
    while (bytes.hasRemaining()) {
      payload += Byte.toUnsignedInt(bytes.get());
    }
    boolean first = rate == 0 && payload >= IDENTIFICATION;
    place = first ? Place.FIRST_PACKET : Place.PAGE;
    next(first ? 0 : payload, first ? IDENTIFICATION : PAGE_HEADER);
  }

  private void identification(ByteBuffer bytes) {
    if (bytes.getLong(0) == 0x4F70757348656164L) { // OpusHead: granules count at 48 kHz
      rate = 48_000;
      preSkip = Short.toUnsignedInt(Short.reverseBytes(bytes.getShort(10)));
    } else if (bytes.getInt(0) == 0x01766F72) { // Vorbis
      rate = Integer.toUnsignedLong(Integer.reverseBytes(bytes.getInt(12)));
    } else {
      rate = -1;
    }
  }
}
