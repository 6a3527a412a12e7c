package org.decamp.exporter.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.decamp.testing.InMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadTest {

  private static final int CHUNK = PayloadCipher.CHUNK;
  private static final int SEALED = PayloadCipher.SEALED_CHUNK;

  private final byte[] key = new byte[32];
  private final Random random = new Random(20261126);

  private InMemory sealed(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PayloadOutput payload = new PayloadOutput(out, new PayloadCipher(key.clone()))) {
      for (int at = 0; at < content.length; ) {
        int n = Math.min(1 + random.nextInt(100_000), content.length - at);
        payload.write(content, at, n);
        at += n;
      }
      payload.finish();
    }
    return new InMemory(out.toByteArray());
  }

  private PayloadBytes open(InMemory sealed) throws IOException {
    return PayloadBytes.open(sealed, new PayloadCipher(key.clone()), 0, 2);
  }

  private byte[] content(int length) {
    byte[] content = new byte[length];
    random.nextBytes(content);
    return content;
  }

  private static byte[] all(PayloadBytes bytes) throws IOException {
    try (PayloadInput in = new PayloadInput(bytes)) {
      return in.readAllBytes();
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, 100, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 5 * CHUNK - 17, 5 * CHUNK})
  void whatWasSealedIsReadFromAnyPlace(int length) throws Exception {
    byte[] content = content(length);
    try (PayloadBytes bytes = open(sealed(content))) {
      assertThat(bytes.size()).isEqualTo(length);
      byte[] some = new byte[3 * CHUNK];
      for (int i = 0; i < 200; i++) {
        int from = random.nextInt(length + 1);
        int n = bytes.read(from, some, 7, some.length - 7);
        if (from == length) {
          assertThat(n).isEqualTo(-1);
        } else {
          assertThat(Arrays.copyOfRange(some, 7, 7 + n))
              .isNotEmpty()
              .isEqualTo(Arrays.copyOfRange(content, from, from + n));
        }
      }
      assertThat(all(bytes)).isEqualTo(content);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, CHUNK, 3 * CHUNK, 3 * CHUNK + 5})
  void anyCutIsNoticedWhenItIsOpened(int length) throws Exception {
    InMemory whole = sealed(content(length));
    int size = (int) whole.size();
    List<Integer> cuts =
        List.of(0, 1, 15, 16, 17, SEALED - 1, SEALED, SEALED + 16, 2 * SEALED, size - 16, size - 1);
    for (int cut : cuts) {
      if (cut >= 0 && cut < size) {
        assertThatThrownBy(() -> open(whole.cut(cut)))
            .as("%d of %d bytes", cut, size)
            .isInstanceOf(DamagedSealException.class);
      }
    }
  }

  @Test
  void aCutBetweenChunksIsCalledACut() throws Exception {
    InMemory whole = sealed(content(3 * CHUNK));
    assertThatThrownBy(() -> open(whole.cut(2 * SEALED))).hasMessageContaining("cut off");
    assertThatThrownBy(() -> open(whole.cut(2 * SEALED + 7))).hasMessageContaining("cut off");
    assertThatThrownBy(() -> open(whole.cut(2 * SEALED + 700)))
        .hasMessageContaining("missing or damaged");
  }

  @Test
  void anyChangedBitIsNoticedAndOnlyItsChunkIsLost() throws Exception {
    byte[] content = content(3 * CHUNK + 100);
    InMemory whole = sealed(content);
    for (int at : List.of(0, CHUNK, SEALED - 1, SEALED, 2 * SEALED + 5)) {
      try (PayloadBytes bytes = open(whole.flipped(at))) {
        int chunk = at / SEALED;
        byte[] some = new byte[10];
        assertThatThrownBy(() -> bytes.read((long) chunk * CHUNK + 3, some, 0, 10))
            .isInstanceOf(DamagedSealException.class);
        assertThat(bytes.read(3L * CHUNK, some, 0, 10)).isEqualTo(10);
      }
    }
    for (int at = 3 * SEALED; at < whole.size(); at++) {
      InMemory flipped = whole.flipped(at);
      assertThatThrownBy(() -> open(flipped)).isInstanceOf(DamagedSealException.class);
    }
  }

  @Test
  void whatIsAppendedOrInAnotherOrderIsNoticed() throws Exception {
    InMemory whole = sealed(content(2 * CHUNK));
    for (int more : List.of(1, 16, 17, SEALED)) {
      InMemory longer = whole.cut((int) whole.size() + more);
      assertThatThrownBy(() -> open(longer)).isInstanceOf(DamagedSealException.class);
    }
    byte[] swapped = whole.bytes().clone();
    System.arraycopy(whole.bytes(), 0, swapped, SEALED, SEALED);
    System.arraycopy(whole.bytes(), SEALED, swapped, 0, SEALED);
    assertThatThrownBy(() -> open(new InMemory(swapped))).isInstanceOf(DamagedSealException.class);
  }

  /** A payload has one form only: the specification forbids an empty chunk behind others. */
  @Test
  void anEmptyChunkBehindOthersIsRefused() throws Exception {
    PayloadCipher cipher = new PayloadCipher(key.clone());
    byte[] sealed = new byte[SEALED + 16];
    cipher.seal(0, false, new byte[CHUNK], CHUNK, sealed);
    byte[] end = new byte[16];
    cipher.seal(1, true, new byte[0], 0, end);
    System.arraycopy(end, 0, sealed, SEALED, 16);
    assertThatThrownBy(() -> open(new InMemory(sealed))).isInstanceOf(DamagedSealException.class);
  }

  @Test
  void whatAFailureLeftBehindIsNeverWhole() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PayloadOutput payload = new PayloadOutput(out, new PayloadCipher(key.clone()))) {
      payload.write(content(2 * CHUNK + 5));
    }
    assertThatThrownBy(() -> open(new InMemory(out.toByteArray())))
        .isInstanceOf(DamagedSealException.class);
  }

  @Test
  void anotherKeyOpensNothing() throws Exception {
    InMemory whole = sealed(content(100));
    key[5] = 1;
    assertThatThrownBy(() -> open(whole)).isInstanceOf(DamagedSealException.class);
  }
}
