package org.decamp.vault.media;

import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.decamp.model.MediaId;
import org.decamp.vault.key.VaultFiles;
import org.decamp.vault.key.VaultKeys;
import org.decamp.vault.key.VaultLayout;

/**
 * What a medium costs in the vault against what the JDK's own AES-256-GCM costs, by turns in one
 * process, in CPU time of the one thread that does it. Prints rows of a Markdown table; medians.
 *
 * <p>Arguments: an empty directory, MiB of a medium, rounds.
 */
public final class MediaFigures {

  private final Path directory;
  private final byte[] content;
  private final byte[] sealed = new byte[BlobFormat.SEALED_CHUNK];
  private final SecretKeySpec key = new SecretKeySpec(new byte[32], "AES");
  private final Cipher cipher = Cipher.getInstance(BlobFormat.TRANSFORMATION);
  private final ChunkCipher chunks = new ChunkCipher();
  private final Random random = new Random(5);
  private int serial;

  private MediaFigures(Path directory, int mebibytes) throws Exception {
    this.directory = directory;
    content = new byte[mebibytes << 20];
    random.nextBytes(content);
    System.arraycopy(content, 0, chunks.plain, 0, BlobFormat.CHUNK);
    chunks.begin(new byte[32]);
  }

  /** One way to do it. */
  private interface Way {
    void run() throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    MediaFigures figures = new MediaFigures(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    int rounds = Integer.parseInt(arguments[2]);
    figures.compare("sealing the chunks", rounds, figures::raw, figures::seal);
    VaultLayout layout = new VaultLayout(figures.directory.resolve("vault"));
    try (VaultKeys keys = TestKeys.at(layout.root())) {
      ContentStore store = ContentStore.open(layout, keys, new Nowhere(), VaultFiles.onDisk());
      figures.compare(
          "storing (hash, seal, write, sync)",
          rounds,
          figures::rawFile,
          () -> figures.store(store));
    }
  }

  @SuppressWarnings("SystemOut")
  private void compare(String what, int rounds, Way floor, Way ours) throws Exception {
    List<Double> floors = new ArrayList<>();
    List<Double> own = new ArrayList<>();
    for (int round = 0; round < rounds + 2; round++) {
      double first = seconds(floor);
      double second = seconds(ours);
      // Two rounds to warm up.
      if (round > 1) {
        floors.add(first);
        own.add(second);
      }
    }
    Collections.sort(floors);
    Collections.sort(own);
    double a = floors.get(floors.size() / 2);
    double b = own.get(own.size() / 2);
    System.out.printf(
        Locale.ROOT,
        "| %s, %d MiB | %.3f CPU s against %.3f | **%.2f** |%n",
        what,
        content.length >> 20,
        b,
        a,
        b / a);
  }

  private static double seconds(Way way) throws Exception {
    long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    way.run();
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e9;
  }

  /** One chunk again and again, as {@link #seal} does it: neither waits for memory. */
  private void raw() throws Exception {
    for (int at = 0; at < content.length; at += BlobFormat.CHUNK) {
      rawChunk(at, 0);
    }
  }

  private int rawChunk(int at, int from) throws Exception {
    byte[] nonce = ByteBuffer.allocate(12).putLong(4, at).array();
    cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(BlobFormat.TAG * 8, nonce));
    return cipher.doFinal(content, from, BlobFormat.CHUNK, sealed, 0);
  }

  private void seal() {
    for (int at = 0; at < content.length; at += BlobFormat.CHUNK) {
      chunks.seal(at / BlobFormat.CHUNK, BlobFormat.CHUNK, false, new byte[0]);
    }
  }

  /** The least that anybody must do: hash, encrypt, write, force. */
  private void rawFile() throws Exception {
    Path file = directory.resolve("raw");
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (int at = 0; at < content.length; at += BlobFormat.CHUNK) {
        digest.update(content, at, BlobFormat.CHUNK);
        out.write(ByteBuffer.wrap(sealed, 0, rawChunk(at, at)));
      }
      out.force(true);
    }
    digest.digest();
    Files.delete(file);
  }

  private void store(ContentStore store) throws Exception {
    ByteBuffer.wrap(content).putInt(0, serial++);
    MediaId id = store.store(new ByteArrayInputStream(content), (_, _, _) -> {}).id();
    Files.delete(new VaultLayout(directory.resolve("vault")).blob(id));
  }

  /** No content here is small. */
  private static final class Nowhere implements SmallContents {
    @Override
    public void put(MediaId id, byte[] content) {
      throw new IllegalStateException("a small content");
    }

    @Override
    public Optional<byte[]> get(MediaId id) {
      return Optional.empty();
    }
  }
}
