package org.decamp.vault.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.decamp.job.Problem;
import org.decamp.model.Digests;
import org.decamp.model.MediaId;
import org.decamp.vault.key.KnownKeys;
import org.decamp.vault.key.VaultFiles;
import org.decamp.vault.key.VaultKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Format {@code dcb1}: its known bytes, and that no change of a file goes unnoticed. */
class BlobTest {

  @TempDir Path directory;
  private final VaultKeys keys = KnownKeys.derive();
  private final Random random = new Random(7);

  private byte[] content(int size) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    return bytes;
  }

  private MediaId idOf(byte[] content) {
    return BlobFormat.id(keys, Digests.sha256(content), content.length);
  }

  private Path write(byte[] content, String name) throws Problem, IOException {
    Path part = directory.resolve(name + ".part");
    byte[] salt = new byte[32];
    random.nextBytes(salt);
    Path file = directory.resolve(name);
    try (BlobWriter writer =
        new BlobWriter(keys, VaultFiles.onDisk(), new ChunkCipher(), part, salt)) {
      writer.write(content, 0, content.length);
      assertThat(writer.sha256()).isEqualTo(Digests.sha256(content));
      assertThat(writer.finish(idOf(content))).isEqualTo(Files.size(part));
      Files.move(part, file);
    }
    return file;
  }

  private byte[] read(MediaId id, Path file) throws IOException {
    try (BlobStream in = new BlobStream(BlobReader.open(keys, id, file))) {
      return in.readAllBytes();
    }
  }

  private void assertRefused(MediaId id, Path file, byte[] bytes, String what) throws IOException {
    Files.write(file, bytes);
    assertThatThrownBy(
            () -> {
              try (BlobReader reader = BlobReader.open(keys, id, file)) {
                reader.verify();
              }
            })
        .as(what)
        .isInstanceOf(DamagedContentException.class);
  }

  @Test
  void paddingFollowsTheKnownLengths() {
    long[][] known = {
      {8, 8},
      {9, 10},
      {19, 20},
      {100, 104},
      {1000, 1024},
      {65536, 65536},
      {65544, 67584},
      {1048584, 1081344},
      {5000008, 5111808}
    };
    for (long[] pair : known) {
      assertThat(Padme.padded(pair[0])).isEqualTo(pair[1]);
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, 7, 8, 9, 65527, 65528, 65529, 65536, 65537, 131063, 131064, 131065, 1048581})
  void anySizeComesBackWholeAndInParts(int size) throws Exception {
    byte[] content = content(size);
    Path file = write(content, "blob");
    MediaId id = idOf(content);

    assertThat(read(id, file)).isEqualTo(content);
    try (BlobReader reader = BlobReader.open(keys, id, file)) {
      reader.verify();
      for (int i = 0; i < 50 && size > 0; i++) {
        int at = random.nextInt(size);
        byte[] part = new byte[1 + random.nextInt(1000)];
        int count = reader.read(at, part, 0, part.length);
        assertThat(Arrays.copyOf(part, count))
            .isEqualTo(Arrays.copyOfRange(content, at, at + count));
      }
      assertThat(reader.read(size, new byte[1], 0, 1)).isEqualTo(-1);
    }
    try (BlobStream in = new BlobStream(BlobReader.open(keys, id, file))) {
      long skipped = in.skip(size / 2);
      assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(content, (int) skipped, size));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 8, 65528, 65536, 131064, 200000})
  void everyChangeIsNoticed(int size) throws Exception {
    byte[] content = content(size);
    Path file = write(content, "blob");
    MediaId id = idOf(content);
    byte[] good = Files.readAllBytes(file);

    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < 48; i++) {
      places.add(i);
    }
    for (int i = 0; i < 60; i++) {
      places.add(random.nextInt(good.length));
    }
    places.add(good.length - 1);
    for (int place : places) {
      byte[] flipped = good.clone();
      flipped[place] ^= (byte) (1 << random.nextInt(8));
      assertRefused(id, file, flipped, "flip at " + place);
    }
    int[] lengths = {
      0, 1, 47, 48, 49, 64, 65, good.length - 1, good.length - 16, 48 + 65552, 48 + 2 * 65552
    };
    for (int length : lengths) {
      if (length < good.length && length >= 0) {
        assertRefused(id, file, Arrays.copyOf(good, length), "cut to " + length);
      }
    }
    assertRefused(id, file, Arrays.copyOf(good, good.length + 1), "longer by one");
    assertRefused(id, file, Arrays.copyOf(good, good.length + 65552), "longer by a chunk");
  }

  @Test
  void chunksInAnotherOrderAreNoticed() throws Exception {
    byte[] content = content(200_000);
    Path file = write(content, "blob");
    byte[] swapped = Files.readAllBytes(file);
    byte[] first = Arrays.copyOfRange(swapped, 48, 48 + 65552);
    System.arraycopy(swapped, 48 + 65552, swapped, 48, 65552);
    System.arraycopy(first, 0, swapped, 48 + 65552, 65552);

    assertRefused(idOf(content), file, swapped, "swapped chunks");
  }

  @Test
  void aBlobUnderAnotherNameIsNoticed() throws Exception {
    byte[] one = content(70_000);
    byte[] two = content(70_000);
    Path file = write(one, "one");

    assertRefused(idOf(two), file, Files.readAllBytes(file), "renamed");
  }

  @Test
  void bytesBeforeADamagedChunkComeAndTheDamagedOnesDoNot() throws Exception {
    byte[] content = content(200_000);
    Path file = write(content, "blob");
    byte[] bytes = Files.readAllBytes(file);
    bytes[48 + 65552 + 100] ^= 1;
    Files.write(file, bytes);

    try (BlobStream in = new BlobStream(BlobReader.open(keys, idOf(content), file))) {
      assertThat(in.readNBytes(65536)).isEqualTo(Arrays.copyOf(content, 65536));
      byte[] into = new byte[100];
      assertThatThrownBy(() -> in.read(into, 0, 100)).isInstanceOf(DamagedContentException.class);
      assertThat(into).isEqualTo(new byte[100]);
    }
  }

  @Test
  void theHeaderIsTheKnownOne() {
    assertThat(HexFormat.of().formatHex(BlobFormat.header(new byte[32])))
        .isEqualTo("444543414d5042310110000000000001" + "00".repeat(32));
  }

  @Test
  void theKnownContentHasTheKnownBytes() {
    HexFormat hex = HexFormat.of();
    byte[] content = "hello media".getBytes(StandardCharsets.US_ASCII);
    try (VaultKeys known = KnownKeys.derive()) {
      byte[] salt = new byte[32];
      for (int i = 0; i < 32; i++) {
        salt[i] = (byte) (0x40 + i);
      }
      byte[] fileKey = BlobFormat.fileKey(known, BlobFormat.header(salt));
      assertThat(hex.formatHex(fileKey))
          .isEqualTo("3f6a376f6d7e2fd9c50ce6b947c350cde8bbdc4ce5d1361206261cb659ff93af");
      MediaId id = BlobFormat.id(known, Digests.sha256(content), content.length);
      assertThat(id.value())
          .isEqualTo("a4e61837387d940456f232fd2151caf08c397d8400d0c27a48b5f89867d50462");
      ChunkCipher chunks = new ChunkCipher();
      chunks.begin(fileKey);
      byte[] padded = hex.parseHex("68656c6c6f206d6564696100000000000000000b");
      System.arraycopy(padded, 0, chunks.plain, 0, padded.length);
      int sealed = chunks.seal(0, padded.length, true, BlobFormat.raw(id));
      assertThat(hex.formatHex(chunks.sealed, 0, sealed))
          .isEqualTo("39b26687c8723402d5ea3d64f279518ef5361acbe947e9bf8fcb54c60ca5db0e27c64f13");
    }
  }
}
