package org.decamp.exporter;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.StoredMedia;
import org.decamp.vault.VaultReader;

/** The archive on the disk: readable by its owner only, every file with its checksum. */
public final class DiskFolder implements ArchiveOutput {

  private static final int BUFFER = 1 << 16;

  private final Path root;
  private final FileMaker files;
  private final Manifest manifest = new Manifest();
  private final Set<Path> folders = new HashSet<>();
  private final Set<OutputStream> open = new HashSet<>();
  private final MediaFolder media;
  private int scratches;

  /**
   * Creates the folder.
   *
   * @param root does not exist
   */
  public DiskFolder(Path root, FileMaker files, VaultReader vault, Progress progress)
      throws IOException {
    this.root = root;
    this.files = files;
    this.media =
        new MediaFolder(this::prepare, files, manifest, new MediaContents(vault, progress));
    PrivateFolder.create(root);
  }

  @Override
  public OutputStream create(String path) throws IOException {
    OutputStream file = files.create(prepare(ArchivePath.requireSafe(path)));
    open.add(file);
    return new ChecksummedFile(
        file,
        BUFFER,
        sum -> {
          open.remove(file);
          manifest.add(path, sum);
        });
  }

  @Override
  public String mediaPath(StoredMedia stored) throws IOException, Problem {
    return media.path(stored);
  }

  @Override
  public String addMedia(String folder, StoredMedia stored, UnaryOperator<OutputStream> way)
      throws IOException, Problem {
    return media.add(folder, stored, way);
  }

  @Override
  public Scratch scratch() {
    return new DiskScratch(root.resolve(".scratch-" + ++scratches), files);
  }

  @Override
  public long mediaFiles() {
    return media.count();
  }

  @Override
  public byte[] sha256(String path) {
    return manifest.sum(path);
  }

  @Override
  public void seal() throws IOException {
    manifest.write(files.create(root.resolve(Manifest.NAME)));
    finish();
  }

  /** There is nothing but the files. */
  @Override
  public void finish() {}

  @Override
  public void close() throws IOException {
    for (OutputStream file : open) {
      file.close();
    }
  }

  /** The file's place, after its folder was made. */
  private Path prepare(String path) throws IOException {
    Path file = root.resolve(path);
    Path folder = Objects.requireNonNull(file.getParent());
    if (folders.add(folder)) {
      Files.createDirectories(folder);
    }
    return file;
  }
}
