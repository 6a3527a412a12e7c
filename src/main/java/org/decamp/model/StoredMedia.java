package org.decamp.model;

import java.time.Duration;
import java.util.Optional;

/**
 * Content that lies in the vault.
 *
 * @param id names the content
 * @param mimeType sniffed from the bytes, never taken from the name
 * @param size bytes
 * @param dimensions in pixels, if the header tells
 * @param duration of sound or video, if the header tells
 */
public record StoredMedia(
    MediaId id,
    String mimeType,
    long size,
    Optional<Dimensions> dimensions,
    Optional<Duration> duration)
    implements Attachment.Media {

  /**
   * Width and height in pixels.
   *
   * @param width at least 1
   * @param height at least 1
   */
  public record Dimensions(int width, int height) {}
}
