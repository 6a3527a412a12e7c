package org.decamp.importer.meta.media;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.decamp.model.Attachment;
import org.decamp.model.MediaId;
import org.decamp.model.MissingMedia;
import org.decamp.model.StoredMedia;
import org.decamp.model.StoredMedia.Dimensions;
import org.jspecify.annotations.Nullable;

/**
 * What became of each media file, in about 60 bytes apiece instead of the 300 of the objects: an
 * export holds 250,000 of them, and any may be asked for again until the end. Safe for use by
 * several threads.
 */
final class MediaResults {

  private static final int ID_BYTES = 32;
  private static final int BLOCK = 1024;
  private static final HexFormat HEX = HexFormat.of();

  private final @Nullable Block[] blocks;
  private final List<String> types = new ArrayList<>();
  private final Map<Integer, MissingMedia> missing = new HashMap<>();

  /** The results of some files with neighbouring numbers. */
  private static final class Block {
    private final BitSet stored = new BitSet(BLOCK);
    private final byte[] ids = new byte[BLOCK * ID_BYTES];
    private final short[] types = new short[BLOCK];
    private final long[] sizes = new long[BLOCK];
    private final int[] widths = new int[BLOCK];
    private final int[] heights = new int[BLOCK];
    private final long[] millis = new long[BLOCK];
  }

  /** For files with numbers below the given one. */
  MediaResults(int files) {
    this.blocks = new Block[files / BLOCK + 1];
  }

  synchronized void put(int number, Attachment.Media media) {
    int i = number % BLOCK;
    Block block = blocks[number / BLOCK];
    if (block == null) {
      block = new Block();
      blocks[number / BLOCK] = block;
    }
    switch (media) {
      case MissingMedia gone -> missing.put(number, gone);
      case StoredMedia stored -> put(block, i, stored);
    }
  }

  private void put(Block block, int i, StoredMedia media) {
    block.stored.set(i);
    System.arraycopy(HEX.parseHex(media.id().value()), 0, block.ids, i * ID_BYTES, ID_BYTES);
    int type = types.indexOf(media.mimeType());
    if (type < 0) {
      type = types.size();
      types.add(media.mimeType());
    }
    block.types[i] = (short) type;
    block.sizes[i] = media.size();
    block.widths[i] = media.dimensions().map(Dimensions::width).orElse(0);
    block.heights[i] = media.dimensions().map(Dimensions::height).orElse(0);
    block.millis[i] = media.duration().map(Duration::toMillis).orElse(-1L);
  }

  /** The result, if there is one yet. */
  synchronized Optional<Attachment.Media> get(int number) {
    Block block = blocks[number / BLOCK];
    int i = number % BLOCK;
    if (block != null && block.stored.get(i)) {
      return Optional.of(stored(block, i));
    }
    return Optional.ofNullable(missing.get(number));
  }

  private StoredMedia stored(Block block, int i) {
    int at = i * ID_BYTES;
    return new StoredMedia(
        new MediaId(HEX.formatHex(block.ids, at, at + ID_BYTES)),
        types.get(block.types[i]),
        block.sizes[i],
        block.widths[i] > 0
            ? Optional.of(new Dimensions(block.widths[i], block.heights[i]))
            : Optional.empty(),
        block.millis[i] >= 0 ? Optional.of(Duration.ofMillis(block.millis[i])) : Optional.empty());
  }
}
