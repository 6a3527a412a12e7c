package org.decamp.exporter.whatsapp.crypt15;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.decamp.model.Digests;
import org.decamp.testing.NodeScript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Backups are opened by another implementation of everything in them, that of Node. */
class AnotherHandTest {

  private static final NodeScript OTHER = new NodeScript("whatsapp", "crypt15.mjs");

  @TempDir Path home;

  @BeforeEach
  void itIsHere() {
    OTHER.require("crypt15.mjs", "Node");
  }

  @Test
  void itAgreesAboutThePublishedBackup() throws Exception {
    assertThat(
            OTHER
                .run(List.of(Sample.fixture().toAbsolutePath().toString()), Sample.FIXTURE_KEY)
                .strip())
        .isEqualTo(Sample.FIXTURE_SHA256);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 65_536, 3_000_000})
  void itOpensWhatIsWritten(int length) throws Exception {
    byte[] content = new byte[length];
    new Random(length).nextBytes(content);
    Path file = home.resolve("msgstore.db.crypt15");
    try (RootKey key = RootKey.parse(Sample.VECTOR_KEY);
        Crypt15Output out =
            new Crypt15Output(
                Files.newOutputStream(file),
                Header.usual()
                    .filledTo(300)
                    .read()
                    .withIv(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}),
                key,
                true)) {
      out.write(content);
      out.finish();
    }
    assertThat(OTHER.run(List.of(file.toString()), Sample.VECTOR_KEY).strip())
        .isEqualTo(HexFormat.of().formatHex(Digests.sha256(content)));
  }
}
