package org.decamp.importer.meta.media;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import org.decamp.model.StoredMedia.Dimensions;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a file's structure while its bytes pass: skip so many, look at so many, decide.
 * Only what is looked at is kept.
 */
abstract class HeaderWalk {

  /** No header field of any format looked at is longer. */
  private static final int MOST_WANTED = 512;

  private final ByteBuffer wanted = ByteBuffer.allocate(MOST_WANTED);
  private long skip;
  private boolean done;
  private @Nullable Dimensions dimensions;
  private @Nullable Duration duration;

  /** Begins by looking at the bytes after the skipped ones. */
  HeaderWalk(long firstSkip, int firstWanted) {
    next(firstSkip, firstWanted);
  }

  /** Looks at the bytes that were asked for; asks for more with {@link #next} or ends. */
  abstract void look(ByteBuffer bytes);

  /** Asks for the bytes after the skipped ones. */
  final void next(long skipped, int count) {
    skip = skipped;
    done = skipped < 0 || count > MOST_WANTED;
    wanted.clear().limit(Math.min(count, MOST_WANTED));
  }

  final void foundDimensions(int width, int height) {
    if (width > 0 && height > 0) {
      dimensions = new Dimensions(width, height);
    }
  }

  final void foundDuration(long units, long perSecond) {
    // Beyond a year it is damage, not a duration.
    if (units > 0 && perSecond > 0 && units / perSecond < 366L * 86_400) {
      long millis = units / perSecond * 1000 + units % perSecond * 1000 / perSecond;
      duration = Duration.ofMillis(millis);
    }
  }

  final void update(byte[] bytes, int offset, int length) {
    int at = offset;
    int end = offset + length;
    while (!done && at < end) {
      long skipped = Math.min(skip, end - at);
      skip -= skipped;
      at += Math.toIntExact(skipped);
      int taken = Math.min(wanted.remaining(), end - at);
      wanted.put(bytes, at, taken);
      at += taken;
      if (skip == 0 && !wanted.hasRemaining()) {
        done = true;
        look(wanted.flip());
      }
    }
  }

  final Optional<Dimensions> dimensions() {
    return Optional.ofNullable(dimensions);
  }

  final Optional<Duration> duration() {
    return Optional.ofNullable(duration);
  }
}
