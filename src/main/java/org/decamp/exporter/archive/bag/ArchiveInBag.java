package org.decamp.exporter.archive.bag;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.decamp.exporter.ArchiveOutput;
import org.decamp.exporter.Manifest;
import org.decamp.exporter.MediaContents;
import org.decamp.exporter.Scratch;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.Digests;
import org.decamp.model.MediaId;
import org.decamp.model.StoredMedia;
import org.decamp.vault.VaultReader;
import org.jspecify.annotations.Nullable;

/** The archive inside a bag: forms see a folder of their own and know nothing of the bag. */
final class ArchiveInBag implements ArchiveOutput {

  private final ArchiveOutput output;
  private final Sha512Sums payload;
  private final VaultReader vault;
  private final MediaContents contents;
  private final MediaContents beforehand;
  private final Map<MediaId, String> media = new HashMap<>();

  /**
   * @param output where the bag is written; completed and closed by whoever writes the bag
   */
  ArchiveInBag(ArchiveOutput output, Sha512Sums payload, VaultReader vault, Progress progress) {
    this.output = output;
    this.payload = payload;
    this.vault = vault;
    this.contents = new MediaContents(vault, progress);
    this.beforehand = new MediaContents(vault, Progress.silent());
  }

  @Override
  public OutputStream create(String path) throws IOException {
    return payload.create(BagLayout.ARCHIVE + path);
  }

  @Override
  public String mediaPath(StoredMedia stored) throws IOException, Problem {
    @Nullable String known = media.get(stored.id());
    if (known != null) {
      return known;
    }
    byte[] sha256 = sha256(stored);
    String path = MediaContents.path(sha256, stored.mimeType());
    try (OutputStream out = create(path)) {
      contents.copy(stored, out);
    }
    if (!Arrays.equals(sha256(path), sha256)) {
      throw new Problem.BadInput(
          "a media content of the vault is not what came into it",
          "Run \"decamp vault check\" to see what is damaged.");
    }
    media.put(stored.id(), path);
    return path;
  }

  /** The hash that names the file; a vault that does not know it is read twice. */
  private byte[] sha256(StoredMedia stored) throws IOException, Problem {
    Optional<byte[]> known = vault.mediaSha256(stored.id());
    if (known.isPresent()) {
      return known.get();
    }
    MessageDigest digest = Digests.sha256();
    beforehand.copy(stored, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    return digest.digest();
  }

  @Override
  public Scratch scratch() {
    return output.scratch();
  }

  @Override
  public long mediaFiles() {
    return media.size();
  }

  @Override
  public byte[] sha256(String path) {
    return output.sha256(BagLayout.ARCHIVE + path);
  }

  /** Writes the archive's own list, so that it is the same archive outside its bag. */
  @Override
  public void seal() throws IOException {
    Manifest manifest = new Manifest();
    for (String path : payload.paths()) {
      if (path.startsWith(BagLayout.ARCHIVE)) {
        manifest.add(path.substring(BagLayout.ARCHIVE.length()), output.sha256(path));
      }
    }
    manifest.write(create(Manifest.NAME));
  }

  @Override
  public void finish() {}

  @Override
  public void close() {}
}
