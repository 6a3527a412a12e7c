package org.decamp.importer.meta.media;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.decamp.importer.ImportSink.MediaFacts;
import org.decamp.importer.ImportSink.MediaProbe;
import org.decamp.mapping.MediaTypes;
import org.decamp.model.StoredMedia.Dimensions;
import org.jspecify.annotations.Nullable;

/**
 * Tells type, dimensions and duration of a media content from its bytes as they pass ({@code
 * instagram-export}, section 8: extensions are not reliable). Keeps a few dozen bytes.
 */
public final class MediaSniffer implements MediaProbe {

  private static final int HEAD = 64;

  private final MediaTypes types;
  private final byte[] head = new byte[HEAD];
  private int headLength;
  private @Nullable HeaderWalk walk;
  private boolean walkChosen;

  /** For one content. */
  public MediaSniffer(MediaTypes types) {
    this.types = types;
  }

  @Override
  public void update(byte[] bytes, int offset, int length) {
    int taken = 0;
    if (headLength < HEAD) {
      taken = Math.min(length, HEAD - headLength);
      System.arraycopy(bytes, offset, head, headLength, taken);
      headLength += taken;
      if (headLength < HEAD) {
        return;
      }
    }
    HeaderWalk current = chooseWalk();
    if (current != null) {
      current.update(bytes, offset + taken, length - taken);
    }
  }

  @Override
  public MediaFacts facts() {
    HeaderWalk current = chooseWalk();
    Optional<Dimensions> dimensions = current == null ? Optional.empty() : current.dimensions();
    Optional<Duration> duration = current == null ? Optional.empty() : current.duration();
    return new MediaFacts(mimeType(), dimensions, duration);
  }

  private @Nullable HeaderWalk chooseWalk() {
    if (!walkChosen) {
      walkChosen = true;
      walk = isIso() ? new IsoWalk() : walkFor(mimeType());
      if (walk != null) {
        walk.update(head, 0, headLength);
      }
    }
    return walk;
  }

  private static @Nullable HeaderWalk walkFor(String mimeType) {
    return switch (mimeType) {
      case "image/jpeg" -> new JpegWalk();
      case "image/png" -> new PngWalk();
      case "image/gif" -> new GifWalk();
      case "image/webp" -> new WebpWalk();
      case "audio/wav" -> new WavWalk();
      case "audio/ogg" -> new OggWalk();
      default -> null;
    };
  }

  private boolean isIso() {
    return headLength >= 12 && new String(head, 4, 4, StandardCharsets.ISO_8859_1).equals("ftyp");
  }

  private String mimeType() {
    if (!isIso()) {
      return types.bySignature(head, headLength).orElse(types.unknown());
    }
    String brand = new String(head, 8, 4, StandardCharsets.ISO_8859_1);
    String byBrand = types.isoBrands().get(brand);
    if (byBrand != null) {
      return byBrand;
    }
    return walk instanceof IsoWalk iso && !iso.hasPicture() && iso.hasTracks()
        ? types.isoAudio()
        : types.isoVideo();
  }
}
