package org.decamp.exporter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.StoredMedia;
import org.decamp.vault.VaultReader;

/** The media contents of the vault on their way into an archive. */
public final class MediaContents {

  private final VaultReader vault;
  private final Progress progress;
  private final VaultCopy copy = new VaultCopy("media content");

  public MediaContents(VaultReader vault, Progress progress) {
    this.vault = vault;
    this.progress = progress;
  }

  /** The path of a content in an archive, such as {@code media/ab/abcd.jpg}. */
  public static String path(byte[] sha256, String mimeType) {
    String hex = HexFormat.of().formatHex(sha256);
    return "media/" + hex.substring(0, 2) + '/' + hex + '.' + MediaExtension.of(mimeType);
  }

  /**
   * Copies a content and reports every byte.
   *
   * @param out left open
   * @throws Problem.BadInput if the content is missing from the vault or damaged
   */
  public void copy(StoredMedia media, OutputStream out) throws IOException, Problem {
    long copied = copy.copy(() -> vault.openMedia(media.id()), out, this::advanced);
    if (copied != media.size()) {
      throw copy.damaged(new IOException("the content has another length than the vault says"));
    }
  }

  private void advanced(int bytes) throws Problem {
    progress.report(new Progress.Event.Advanced(bytes, 0));
    progress.checkCancelled();
  }
}
