package org.decamp.exporter.signal.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedFileTest {

  @TempDir Path folder;
  private final Random random = new Random(3);
  private final SealKeys keys = SealKeys.macFirst(bytes(64));

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 16, 17, 541, 65535, 65536, 65537, 200001})
  void whatWasWrittenComesBack(int length) throws Exception {
    byte[] content = bytes(length);
    Path file = sealed(content);

    assertThat(Files.size(file)).isEqualTo(SealedFile.length(length));
    try (InputStream in = SealedFile.open(file, keys)) {
      assertThat(in.readAllBytes()).isEqualTo(content);
    }
  }

  @Test
  void aFlippedBitAnywhereIsNoticedBeforeAnythingComesOut() throws Exception {
    byte[] file = Files.readAllBytes(sealed(bytes(60)));
    for (int i = 0; i < file.length; i++) {
      byte[] flipped = file.clone();
      flipped[i] ^= (byte) (1 << i % 8);
      Path damaged = Files.write(folder.resolve("damaged"), flipped);
      assertThatThrownBy(() -> SealedFile.open(damaged, keys)).isInstanceOf(SealException.class);
    }
  }

  @Test
  void aFileCutOffAnywhereIsNoticed() throws Exception {
    byte[] file = Files.readAllBytes(sealed(bytes(60)));
    for (int length = 0; length < file.length; length++) {
      Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(file, length));
      assertThatThrownBy(() -> SealedFile.open(cut, keys)).isInstanceOf(SealException.class);
    }
  }

  @Test
  void anotherKeyDoesNotOpenTheFile() throws Exception {
    Path file = sealed(bytes(60));

    assertThatThrownBy(() -> SealedFile.verify(file, SealKeys.macFirst(bytes(64))))
        .isInstanceOfSatisfying(SealException.class, e -> assertThat(e.isDamage()).isFalse());
  }

  @Test
  void aFileThatWasNotFinishedDoesNotOpen() throws Exception {
    Path file = folder.resolve("unfinished");
    try (SealedOutput out = new SealedOutput(Files.newOutputStream(file), keys, new byte[16])) {
      out.write(bytes(1000));
    }

    assertThatThrownBy(() -> SealedFile.open(file, keys)).isInstanceOf(SealException.class);
  }

  private Path sealed(byte[] content) throws Exception {
    Path file = folder.resolve("sealed");
    try (SealedOutput out = new SealedOutput(Files.newOutputStream(file), keys, bytes(16))) {
      out.write(content);
      out.finish();
    }
    return file;
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
