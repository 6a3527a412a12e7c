package org.decamp.exporter;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.StoredMedia;
import org.decamp.vault.VaultReader;

/** The archive as a ZIP, written in one pass. */
public class ZipOutput implements ArchiveOutput {

  private static final int BUFFER = 1 << 16;

  private final OutputStream out;
  private final Supplier<Scratch> scratches;
  private final Spool directory;
  private final ZipWriter zip;
  private final Manifest manifest = new Manifest();
  private final Set<DeflatedEntry> open = new HashSet<>();
  private final ZipMedia media;

  /**
   * Begins the ZIP.
   *
   * @param out closed with the archive
   * @param scratches makes the files in which waits what must
   */
  protected ZipOutput(
      OutputStream out, Supplier<Scratch> scratches, VaultReader vault, Progress progress) {
    this.out = out;
    this.scratches = scratches;
    this.directory = new Spool(scratches);
    this.zip = new ZipWriter(out, directory);
    this.media = new ZipMedia(zip, manifest, vault, progress);
  }

  /**
   * Begins a ZIP that anyone can read who gets it, on the disk for its owner only.
   *
   * @param file does not exist; what must wait lies in the same folder
   */
  public static ZipOutput inTheClear(
      Path file, FileMaker files, VaultReader vault, Progress progress) throws IOException {
    OutputStream out = new BufferedOutputStream(files.createPrivate(file), BUFFER);
    AtomicInteger number = new AtomicInteger();
    return new ZipOutput(
        out,
        () -> new DiskScratch(file.resolveSibling("scratch-" + number.incrementAndGet()), files),
        vault,
        progress);
  }

  @Override
  public OutputStream create(String path) {
    DeflatedEntry entry = entry(ArchivePath.requireSafe(path));
    return new ChecksummedFile(
        entry,
        BUFFER,
        sum -> {
          open.remove(entry);
          manifest.add(path, sum);
        });
  }

  private DeflatedEntry entry(String path) {
    DeflatedEntry entry = new DeflatedEntry(path, zip, new Spool(scratches));
    open.add(entry);
    return entry;
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
    return scratches.get();
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
    manifest.write(entry(Manifest.NAME));
    finish();
  }

  @Override
  public void finish() throws IOException {
    zip.finish();
  }

  @Override
  public void close() throws IOException {
    try (OutputStream _ = out;
        Spool _ = directory) {
      for (DeflatedEntry entry : open) {
        entry.abandon();
      }
    }
  }
}
