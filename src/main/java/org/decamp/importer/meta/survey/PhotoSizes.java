package org.decamp.importer.meta.survey;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.decamp.importer.meta.layout.ExportFile;
import org.decamp.importer.meta.media.MediaSniffer;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.mapping.MediaTypes;
import org.decamp.model.StoredMedia.Dimensions;
import org.decamp.source.SourceFailure;

/**
 * Guesses whether the export was asked for in low quality. How large Meta's "low" is, nobody has
 * published, so only what no phone takes counts: in a sample spread over all photos not one is
 * longer than 480 pixels.
 */
final class PhotoSizes {

  private static final int FEWEST = 20;
  private static final int SAMPLE = 100;
  private static final int SMALL = 480;
  private static final int HEAD = 64 << 10;

  private final MediaTypes types;
  private final Progress progress;

  PhotoSizes(MediaTypes types, Progress progress) {
    this.types = types;
    this.progress = progress;
  }

  /** Whether all photos that were looked at are small, and these are enough to tell. */
  boolean allSmall(List<ExportFile> photos) throws Problem {
    int step = Math.max(1, photos.size() / SAMPLE);
    int seen = 0;
    for (int i = 0; i < photos.size() && photos.size() >= FEWEST; i += step) {
      progress.checkCancelled();
      int side = longestSide(photos.get(i));
      if (side > SMALL) {
        return false;
      }
      seen += side > 0 ? 1 : 0;
    }
    return seen >= FEWEST;
  }

  /** In pixels, 0 if unknown. */
  private int longestSide(ExportFile photo) throws Problem.InputOutput {
    MediaSniffer sniffer = new MediaSniffer(types);
    try (InputStream in = photo.entry().open()) {
      byte[] head = in.readNBytes(HEAD);
      sniffer.update(head, 0, head.length);
    } catch (IOException e) {
      SourceFailure.unlessDamage(photo.entry(), e);
    }
    return sniffer.facts().dimensions().map(PhotoSizes::longer).orElse(0);
  }

  private static int longer(Dimensions dimensions) {
    return Math.max(dimensions.width(), dimensions.height());
  }
}
