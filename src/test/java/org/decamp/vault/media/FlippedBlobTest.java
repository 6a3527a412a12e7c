package org.decamp.vault.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import org.decamp.model.Digests;
import org.decamp.model.MediaId;
import org.decamp.vault.key.KnownKeys;
import org.decamp.vault.key.VaultFiles;
import org.decamp.vault.key.VaultKeys;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A flipped byte anywhere in a blob: a check finds it, a reader gets the right bytes or an {@link
 * DamagedContentException}, and never a wrong byte.
 */
class FlippedBlobTest {

  @TempDir Path directory;
  private final VaultKeys keys = KnownKeys.derive();
  private final Random random = new Random(20261126);

  /** Small blobs byte by byte; of large ones, whose every byte takes minutes, every 61st. */
  @ParameterizedTest
  @CsvSource({"0,1", "300,1", "3000,1", "65530,61", "140000,61"})
  void aFlippedByteNeverGivesAWrongOne(int size, int stride) throws Exception {
    byte[] content = new byte[size];
    random.nextBytes(content);
    MediaId id = BlobFormat.id(keys, Digests.sha256(content), size);
    Path file = write(content, id);
    long length = Files.size(file);
    int tried = 0;
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      for (long at = stride == 1 ? 0 : random.nextInt(stride); at < length; at += stride) {
        byte old = read(channel, at);
        write(channel, at, (byte) (old ^ (1 + random.nextInt(255))));
        assertNeverWrong(id, file, content, at);
        write(channel, at, old);
        tried++;
      }
    }
    assertThat((long) tried).isGreaterThanOrEqualTo(length / stride);
    try (BlobReader reader = BlobReader.open(keys, id, file)) {
      reader.verify();
    }
  }

  private void assertNeverWrong(MediaId id, Path file, byte[] content, long at) throws IOException {
    boolean noticed = false;
    try (BlobReader reader = BlobReader.open(keys, id, file)) {
      reader.verify();
    } catch (DamagedContentException _) {
      noticed = true;
    }
    assertThat(noticed).as("the check notices byte %d", at).isTrue();
    ByteArrayOutputStream got = new ByteArrayOutputStream();
    try (BlobStream in = new BlobStream(BlobReader.open(keys, id, file))) {
      in.transferTo(got);
    } catch (DamagedContentException _) {
      noticed = true;
    }
    byte[] bytes = got.toByteArray();
    assertThat(Arrays.equals(bytes, Arrays.copyOf(content, bytes.length)))
        .as("what came before byte %d is right", at)
        .isTrue();
  }

  private Path write(byte[] content, MediaId id) throws Exception {
    byte[] salt = new byte[32];
    random.nextBytes(salt);
    Path file = directory.resolve("blob");
    try (BlobWriter writer =
        new BlobWriter(
            keys, VaultFiles.onDisk(), new ChunkCipher(), directory.resolve("part"), salt)) {
      writer.write(content, 0, content.length);
      writer.finish(id);
      Files.move(writer.part(), file);
    }
    return file;
  }

  private static byte read(FileChannel channel, long at) throws IOException {
    ByteBuffer one = ByteBuffer.allocate(1);
    channel.read(one, at);
    return one.get(0);
  }

  private static void write(FileChannel channel, long at, byte value) throws IOException {
    channel.write(ByteBuffer.wrap(new byte[] {value}), at);
  }
}
