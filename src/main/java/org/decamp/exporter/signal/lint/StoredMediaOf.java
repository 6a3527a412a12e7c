package org.decamp.exporter.signal.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.decamp.exporter.signal.media.LocalKey;
import org.decamp.exporter.signal.media.SealedMedia;
import org.decamp.exporter.signal.wire.WireException;
import org.decamp.exporter.signal.wire.WireMessage;

/** Finds the media files that an entry shows, wherever they can stand in it. */
final class StoredMediaOf {

  private static final int REVISIONS = 6;

  /** From a chat item to the locators in it. */
  private static final int[][] PATHS = {
    {11, 3, 1, 13}, // attachments of a message
    {11, 5, 13}, // its long text
    {11, 4, 3, 13}, // pictures of its links
    {11, 1, 4, 3, 1, 13}, // thumbnails in its quotation
    {12, 1, 6, 13}, // picture of a shared contact
    {13, 1, 5, 13}, // sticker
    {18, 1, 1, 13}, // medium to be seen once
    {19, 1, 2, 13} // long answer to a story
  };

  private StoredMediaOf() {}

  static List<SealedMedia> item(WireMessage item) throws WireException {
    List<SealedMedia> media = new ArrayList<>();
    for (int[] path : PATHS) {
      follow(item, path, 0, media);
    }
    for (WireMessage revision : item.messages(REVISIONS)) {
      media.addAll(item(revision));
    }
    return media;
  }

  private static void follow(WireMessage message, int[] path, int step, List<SealedMedia> media)
      throws WireException {
    if (step == path.length) {
      stored(message).ifPresent(media::add);
      return;
    }
    for (WireMessage next : message.messages(path[step])) {
      follow(next, path, step + 1, media);
    }
  }

  /** Only what has a key of its own and the hash that names it lies in the folder. */
  private static Optional<SealedMedia> stored(WireMessage locator) throws WireException {
    Optional<byte[]> key = locator.bytes(9);
    Optional<byte[]> sha256 = locator.bytes(10);
    if (key.isEmpty() || sha256.isEmpty()) {
      return Optional.empty();
    }
    if (key.get().length != 64 || sha256.get().length != 32) {
      throw new WireException("a media file has a key or hash of another length");
    }
    return Optional.of(new SealedMedia(locator.number(3), sha256.get(), new LocalKey(key.get())));
  }
}
