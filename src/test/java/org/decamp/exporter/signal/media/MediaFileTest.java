package org.decamp.exporter.signal.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Random;
import org.decamp.exporter.signal.seal.SealException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaFileTest {

  private static final SecureRandom SECURE = new SecureRandom();

  @TempDir Path folder;

  @Test
  void theNameIsThePublishedOne() throws Exception {
    byte[] key = new byte[64];
    for (int i = 0; i < key.length; i++) {
      key[i] = (byte) i;
    }
    SealedMedia media = write("hello".getBytes(StandardCharsets.UTF_8), new LocalKey(key));

    assertThat(media.name().value())
        .isEqualTo("3d203a430258385492ee41612cad0fce3ecd76b060c9cbfff808f6f376d563b2");
    assertThat(media.name().in(Path.of("files")))
        .isEqualTo(Path.of("files", "3d", media.name().value()));
    assertThat(folder.resolve("media")).hasSize(592);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 540, 541, 542, 70000, 300000})
  void contentComesBackWithoutItsPadding(int length) throws Exception {
    byte[] content = new byte[length];
    new Random(length).nextBytes(content);
    SealedMedia media = write(content, LocalKey.random(SECURE));

    Path file = folder.resolve("media");
    MediaFile.verify(file, media);
    assertThat(media.size()).isEqualTo(length);
    assertThat(media.sha256()).isEqualTo(MessageDigest.getInstance("SHA-256").digest(content));
    try (InputStream in = MediaFile.open(file, media.key(), length)) {
      assertThat(in.readAllBytes()).isEqualTo(content);
    }
  }

  @Test
  void aWrongKeyAWrongSizeAndAnotherContentAreNoticed() throws Exception {
    SealedMedia media = write(new byte[1000], LocalKey.random(SECURE));
    Path file = folder.resolve("media");

    SealedMedia wrongKey = new SealedMedia(1000, media.sha256(), LocalKey.random(SECURE));
    SealedMedia wrongSize = new SealedMedia(2000, media.sha256(), media.key());
    SealedMedia otherContent = new SealedMedia(1000, new byte[32], media.key());
    for (SealedMedia wrong : new SealedMedia[] {wrongKey, wrongSize, otherContent}) {
      assertThatThrownBy(() -> MediaFile.verify(file, wrong)).isInstanceOf(SealException.class);
    }
  }

  @Test
  void anExistingFileIsNotOverwritten() throws Exception {
    Files.createFile(folder.resolve("media"));

    assertThatThrownBy(() -> write(new byte[5], LocalKey.random(SECURE)))
        .isInstanceOf(java.nio.file.FileAlreadyExistsException.class);
  }

  private SealedMedia write(byte[] content, LocalKey key) throws Exception {
    return MediaFile.write(new ByteArrayInputStream(content), folder.resolve("media"), key, SECURE);
  }
}
