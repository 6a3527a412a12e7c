package org.decamp.exporter.signal.merge;

import java.io.IOException;
import java.io.InputStream;
import org.decamp.exporter.signal.media.LocalKey;
import org.decamp.exporter.signal.media.SealedMedia;

/** Takes the contents that new entries show. */
public interface NewMedia {

  /**
   * Puts a content among the media files, unless it is there.
   *
   * @param key always the same for the same content, and of no other: then it lies there once, in
   *     this run and all others
   * @param content opened only if this run did not have it yet
   */
  SealedMedia add(LocalKey key, Source content) throws IOException;

  /** Opens a content. */
  @FunctionalInterface
  interface Source {

    /** The content from its start; closed by the caller. */
    InputStream open() throws IOException;
  }
}
