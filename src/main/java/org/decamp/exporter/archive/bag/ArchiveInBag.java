package org.decamp.exporter.archive.bag;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.decamp.exporter.ArchiveOutput;
import org.decamp.exporter.Manifest;
import org.decamp.exporter.Scratch;
import org.decamp.job.Problem;
import org.decamp.model.Digests;
import org.decamp.model.MediaId;
import org.decamp.model.StoredMedia;
import org.jspecify.annotations.Nullable;

/** The archive inside a bag: forms see a folder of their own and know nothing of the bag. */
final class ArchiveInBag implements ArchiveOutput {

  private final ArchiveOutput output;
  private final Sha512Sums payload;
  private final Map<MediaId, String> media = new HashMap<>();

  /**
   * @param output where the bag is written; completed and closed by whoever writes the bag
   */
  ArchiveInBag(ArchiveOutput output, Sha512Sums payload) {
    this.output = output;
    this.payload = payload;
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
    String path = addMedia("", stored, UnaryOperator.identity());
    media.put(stored.id(), path);
    return path;
  }

  @Override
  public String addMedia(String folder, StoredMedia stored, UnaryOperator<OutputStream> way)
      throws IOException, Problem {
    MessageDigest sha512 = Digests.sha512();
    String below = BagLayout.ARCHIVE + folder;
    String path =
        output.addMedia(below, stored, out -> way.apply(new DigestOutputStream(out, sha512)));
    payload.add(below + path, sha512.digest(), stored.size());
    return path;
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
