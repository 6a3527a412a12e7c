package org.decamp.exporter;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HexFormat;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.StoredMedia;
import org.decamp.vault.VaultReader;

/**
 * The media contents of the vault on their way into an archive. Failures of the vault are told
 * apart from failures of the drive that is written to.
 */
public final class MediaContents {

  private static final int CHUNK = 1 << 16;

  private final VaultReader vault;
  private final Progress progress;
  private final byte[] chunk = new byte[CHUNK];

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
    long copied = 0;
    try (InputStream in = open(media)) {
      for (int n = read(in); n >= 0; n = read(in)) {
        progress.checkCancelled();
        out.write(chunk, 0, n);
        copied += n;
        progress.report(new Progress.Event.Advanced(n, 0));
      }
    }
    if (copied != media.size()) {
      throw damaged(new IOException("the content has another length than the vault says"));
    }
  }

  private InputStream open(StoredMedia media) throws Problem {
    try {
      return vault.openMedia(media.id());
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  private int read(InputStream in) throws Problem {
    try {
      return in.read(chunk);
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  private static Problem damaged(IOException cause) {
    return new Problem.BadInput(
        "a media content of the vault is missing or damaged",
        "Run \"decamp vault check\" to see what is damaged; importing the export again restores"
            + " it.",
        cause);
  }
}
