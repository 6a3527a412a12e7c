package org.decamp.exporter.whatsapp.crypt15;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.decamp.job.Problem;
import org.decamp.model.Digests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Crypt15Test {

  private static final byte[] IV = HexFormat.of().parseHex("00112233445566778899aabbccddeeff");

  @TempDir Path home;

  private static RootKey key() throws Problem {
    return RootKey.parse(Sample.VECTOR_KEY);
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(home.resolve("msgstore.db.crypt15"), bytes);
  }

  private byte[] content(Path file, RootKey key) throws IOException, Problem {
    try (Crypt15File opened = Crypt15File.open(file, key);
        InputStream in = opened.content()) {
      return in.readAllBytes();
    }
  }

  private Path written(BackupHeader header, byte[] content, boolean checksum) throws Exception {
    Path file = home.resolve("written.crypt15");
    Files.deleteIfExists(file);
    try (Crypt15Output out =
        new Crypt15Output(Files.newOutputStream(file), header, key(), checksum)) {
      out.write(content);
      out.finish();
    }
    return file;
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  @Test
  void thePublishedVectorOpens() throws Exception {
    try (Crypt15File opened = Crypt15File.open(file(Sample.VECTOR), key())) {
      assertThat(opened.checksum()).isTrue();
      assertThat(opened.header().appVersion()).contains("2.26.34.7");
      assertThat(opened.header().phoneSuffix()).contains("34");
      assertThat(opened.content().readAllBytes()).isEmpty();
    }
  }

  @Test
  void thePublishedBackupHasItsDatabaseAndIsEncryptedAgain() throws Exception {
    RootKey key = RootKey.parse(Sample.FIXTURE_KEY);
    Path again = home.resolve("again.crypt15");
    try (Crypt15File original = Crypt15File.open(Sample.fixture(), key);
        InputStream in = original.content();
        Crypt15Output out =
            new Crypt15Output(
                Files.newOutputStream(again),
                original.header().withIv(IV),
                key,
                original.checksum())) {
      assertThat(original.header().appVersion()).contains("2.22.5.13");
      assertThat(original.header().phoneSuffix()).contains("67");
      assertThat(original.header().migrated(10)).contains(false);
      in.transferTo(out);
      out.finish();
    }
    assertThat(sha256(content(Sample.fixture(), key))).isEqualTo(Sample.FIXTURE_SHA256);
    assertThat(sha256(content(again, key))).isEqualTo(Sample.FIXTURE_SHA256);
    byte[] before = Files.readAllBytes(Sample.fixture());
    byte[] after = Files.readAllBytes(again);
    assertThat(Arrays.copyOf(after, 8)).isEqualTo(Arrays.copyOf(before, 8));
    assertThat(Arrays.copyOfRange(after, 8, 24)).isEqualTo(IV);
    assertThat(Arrays.copyOfRange(after, 24, 131)).isEqualTo(Arrays.copyOfRange(before, 24, 131));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 16, 17, 65_535, 65_536, 65_537, 1_000_000})
  void whatIsWrittenIsReadAndThePlatformDecryptsTheSame(int length) throws Exception {
    byte[] content = random(length);
    BackupHeader header = Header.usual().read().withIv(IV);
    byte[] file = Files.readAllBytes(written(header, content, true));
    assertThat(content(home.resolve("written.crypt15"), key())).isEqualTo(content);
    Cipher platform = Cipher.getInstance("AES/GCM/NoPadding");
    platform.init(Cipher.DECRYPT_MODE, key().payloadKey(), new GCMParameterSpec(128, IV));
    byte[] payload = platform.doFinal(file, header.size(), file.length - header.size() - 16);
    assertThat(payload[0]).isEqualTo((byte) 0x78);
    assertThat(payload[1]).isEqualTo((byte) 0xda);
    assertThat(
            new InflaterInputStream(new ByteArrayInputStream(payload), new Inflater())
                .readAllBytes())
        .isEqualTo(content);
    assertThat(MessageDigest.getInstance("MD5").digest(Arrays.copyOf(file, file.length - 16)))
        .isEqualTo(Arrays.copyOfRange(file, file.length - 16, file.length));
  }

  @ParameterizedTest
  @CsvSource({"127,true", "128,true", "255,true", "256,true", "600,true", "127,false", "600,false"})
  void headersOfAnyLengthKeepWhatNobodyKnows(int length, boolean checksum) throws Exception {
    byte[] before = Header.usual().filledTo(length).bytes();
    BackupHeader header = Header.usual().filledTo(length).read();
    assertThat(header.size()).isEqualTo(length + (length < 128 ? 1 : 2));
    byte[] file = Files.readAllBytes(written(header.withIv(IV), random(100_000), checksum));
    byte[] after = Arrays.copyOf(file, header.size());
    assertThat(after).isNotEqualTo(before);
    int iv = header.size() - length + 6;
    System.arraycopy(new byte[16], 0, after, iv, 16);
    assertThat(after).isEqualTo(before);
    try (Crypt15File opened = Crypt15File.open(home.resolve("written.crypt15"), key())) {
      assertThat(opened.checksum()).isEqualTo(checksum);
      assertThat(opened.content().readAllBytes()).isEqualTo(random(100_000));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyFlippedBitIsFound(boolean checksum) throws Exception {
    byte[] whole =
        Files.readAllBytes(written(Header.usual().read().withIv(IV), random(300), checksum));
    for (int bit = 0; bit < 8 * whole.length; bit += 3) {
      byte[] flipped = whole.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      // Without a checksum nothing vouches for what stands before the IV.
      boolean unprovenHeader = !checksum && bit < 8 * 4;
      if (!unprovenHeader) {
        assertThatThrownBy(() -> content(file(flipped), key()))
            .as("bit %d", bit)
            .isInstanceOf(Problem.class);
      }
    }
  }

  /** One without exactly its checksum is whole: backups of several files have none. */
  @Test
  void everyShorterFileIsFound() throws Exception {
    byte[] whole = Files.readAllBytes(written(Header.usual().read().withIv(IV), random(300), true));
    for (int length = 0; length < whole.length; length++) {
      byte[] shorter = Arrays.copyOf(whole, length);
      if (length == whole.length - 16) {
        assertThat(content(file(shorter), key())).isEqualTo(random(300));
        continue;
      }
      assertThatThrownBy(() -> content(file(shorter), key()))
          .as("%d bytes", length)
          .isInstanceOf(Problem.class);
    }
  }

  @Test
  void aFileThatWasNotFinishedDoesNotOpen() throws Exception {
    Path file = home.resolve("written.crypt15");
    try (Crypt15Output out =
        new Crypt15Output(
            Files.newOutputStream(file), Header.usual().read().withIv(IV), key(), true)) {
      out.write(random(500_000));
    }
    assertThatThrownBy(() -> content(file, key())).isInstanceOf(Problem.class);
  }

  @Test
  void aWrongKeyIsToldFromDamage() throws Exception {
    RootKey wrong = RootKey.parse("7".repeat(64));
    Path file = written(Header.usual().read().withIv(IV), random(300), true);
    assertThatThrownBy(() -> content(file, wrong))
        .isInstanceOf(Problem.WrongSecret.class)
        .hasMessage("the key does not open this backup");
    byte[] damaged = Files.readAllBytes(file);
    damaged[200] ^= 1;
    assertThatThrownBy(() -> content(file(damaged), key()))
        .isInstanceOf(Problem.BadInput.class)
        .hasMessageContaining("the key is the right one");
    assertThatThrownBy(() -> content(file(damaged), wrong))
        .isInstanceOf(Problem.WrongSecret.class)
        .hasMessageContaining("or the backup is damaged");
    byte[] checksum = Files.readAllBytes(file);
    checksum[checksum.length - 1] ^= 1;
    assertThatThrownBy(() -> content(file(checksum), key()))
        .isInstanceOf(Problem.BadInput.class)
        .hasMessageContaining("checksum");
  }

  @Test
  void otherKindsAreRefusedWithAdvice() throws Exception {
    refused(Header.usual().bytes(5, new byte[300]).bytes(), "passkey");
    refused(Header.usual().number(6, 4).bytes(), "passkey");
    refused(
        new Header().number(1, 0).message(2, new Header().bytes(5, new byte[16])).bytes(),
        "crypt14");
    byte[] crypt12 = random(300);
    System.arraycopy(new byte[] {0, 1, '1'}, 0, crypt12, 0, 3);
    System.arraycopy(new byte[] {'-', '-', '3', '4'}, 0, crypt12, 296, 4);
    refused(crypt12, "crypt12");
    refused(
        "SQLite format 3\0 and what follows".getBytes(StandardCharsets.US_ASCII),
        "not an encrypted backup");
    refused(new byte[0], "not an encrypted backup");
    refused(new byte[100], "not an encrypted backup");
  }

  private void refused(byte[] begin, String why) throws IOException {
    Path file = file(begin);
    assertThatThrownBy(() -> content(file, key()))
        .isInstanceOf(Problem.BadInput.class)
        .hasMessageContaining(why)
        .satisfies(e -> assertThat(((Problem) e).hint()).isNotBlank());
  }

  @Test
  void aPasswordIsNamedWhereItStandsForTheKey() throws Exception {
    Path file = written(Header.usual().number(6, 2).read().withIv(IV), random(300), true);
    assertThat(content(file, key())).isEqualTo(random(300));
    assertThatThrownBy(() -> content(file, RootKey.parse("7".repeat(64))))
        .isInstanceOf(Problem.WrongSecret.class)
        .hasMessageContaining("password");
  }

  @Test
  void incrementsAreRefusedInsideAndBeside() throws Exception {
    Path full = written(Header.usual().read().withIv(IV), random(300), true);
    try (Crypt15File opened = Crypt15File.open(full, key())) {
      Increments.refuse(full, opened);
      Files.write(home.resolve("msgstore-increment-1.db.crypt15"), new byte[1]);
      assertThatThrownBy(() -> Increments.refuse(full, opened))
          .isInstanceOf(Problem.BadInput.class)
          .hasMessageContaining("increment");
      Files.delete(home.resolve("msgstore-increment-1.db.crypt15"));
    }
    byte[] zip = {'P', 'K', 3, 4, 0, 0};
    Path increment = written(Header.usual().read().withIv(IV), zip, true);
    try (Crypt15File opened = Crypt15File.open(increment, key())) {
      assertThatThrownBy(() -> Increments.refuse(increment, opened))
          .isInstanceOf(Problem.BadInput.class);
    }
  }

  private static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(Digests.sha256(bytes));
  }
}
