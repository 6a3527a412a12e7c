package org.decamp.exporter.sealed;

import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.crypto.CipherKey;
import com.exceptionfactory.jagged.framework.format.StandardPayloadKeyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.decamp.exporter.ArchiveOutput;
import org.decamp.exporter.ArchivePath;
import org.decamp.exporter.ChecksummedFile;
import org.decamp.exporter.FileMaker;
import org.decamp.exporter.Manifest;
import org.decamp.exporter.Scratch;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.StoredMedia;
import org.decamp.vault.VaultReader;

/** The archive as a ZIP in an age file, sealed while it is written. */
final class SealedOutput implements ArchiveOutput {

  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final FileMaker files;
  private final PayloadOutput payload;
  private final Spool directory;
  private final ZipWriter zip;
  private final Manifest manifest = new Manifest();
  private final Set<DeflatedEntry> open = new HashSet<>();
  private final SealedMedia media;
  private int scratches;

  /**
   * Creates the file and writes its header.
   *
   * @param file does not exist; what must wait lies sealed in the same folder
   */
  SealedOutput(
      Path file,
      FileMaker files,
      List<RecipientStanzaWriter> recipients,
      VaultReader vault,
      Progress progress)
      throws IOException, Problem.Usage {
    this.file = file;
    this.files = files;
    ByteBuffer header = ByteBuffer.allocate(AgeHeader.LONGEST);
    PayloadCipher cipher = header(header, recipients);
    OutputStream out = files.create(file);
    this.payload = new PayloadOutput(out, cipher);
    this.directory = new Spool(this::scratch);
    this.zip = new ZipWriter(payload, directory);
    this.media = new SealedMedia(zip, manifest, vault, progress);
    try {
      forOwnerOnly(file);
      out.write(header.array(), 0, header.position());
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private static PayloadCipher header(ByteBuffer header, List<RecipientStanzaWriter> recipients)
      throws IOException, Problem.Usage {
    try {
      CipherKey key = new StandardPayloadKeyWriter().writeFileHeader(header, recipients);
      PayloadCipher cipher = new PayloadCipher(key.getEncoded());
      key.destroy();
      return cipher;
    } catch (GeneralSecurityException _) {
      throw new Problem.Usage(
          "a recipient is no key that anything can be sealed to", "Check where it comes from.");
    }
  }

  private static void forOwnerOnly(Path file) throws IOException {
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
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
    DeflatedEntry entry = new DeflatedEntry(path, zip, new Spool(this::scratch));
    open.add(entry);
    return entry;
  }

  @Override
  public String mediaPath(StoredMedia stored) throws IOException, Problem {
    return media.path(stored);
  }

  @Override
  public Scratch scratch() {
    return new SealedScratch(file.resolveSibling("scratch-" + ++scratches), files);
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
    payload.finish();
  }

  @Override
  public void close() throws IOException {
    try (PayloadOutput _ = payload;
        Spool _ = directory) {
      for (DeflatedEntry entry : open) {
        entry.abandon();
      }
    }
  }
}
