package org.decamp.exporter.sealed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.AbstractThrowableAssert;
import org.decamp.job.Problem;
import org.decamp.testing.InMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beginnings of files that nobody's age wrote. */
class AgeHeaderTest {

  private static final String VERSION = "age-encryption.org/v1\n";
  private static final String SALT = "A".repeat(22);
  private static final String BODY = "A".repeat(43) + "\n";
  private static final String END = "--- " + "A".repeat(43) + "\n" + "n".repeat(16);

  private static AgeHeader read(String text) throws Exception {
    return AgeHeader.read(new InMemory(text.getBytes(ISO_8859_1)));
  }

  private static AbstractThrowableAssert<?, ?> refused(String text) {
    return assertThatThrownBy(() -> read(text).passphrase()).isInstanceOf(Problem.BadInput.class);
  }

  private static String scrypt(String arguments) {
    return VERSION + "-> scrypt " + arguments + "\n" + BODY + END;
  }

  @Test
  void aPassphraseIsKnownByItsStanza() throws Exception {
    assertThat(read(scrypt(SALT + " 18")).passphrase()).isPresent();
    assertThat(read(VERSION + "-> X25519 " + "A".repeat(43) + "\n" + BODY + END).passphrase())
        .isEmpty();
  }

  @Test
  void moreWorkThanIsReasonableIsRefusedBeforeAnyIsDone() {
    refused(scrypt(SALT + " 21")).hasMessageContaining("1024 MiB");
    refused(scrypt(SALT + " 999")).hasMessageContaining("1024 MiB");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "18",
        "AAAA 18",
        "AAAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAA 0",
        "AAAAAAAAAAAAAAAAAAAAAA 018",
        "AAAAAAAAAAAAAAAAAAAAAA -1",
        "AAAAAAAAAAAAAAAAAAAAAA 99999999999",
        "AAAAAAAAAAAAAAAAAAAAAA 18 19",
        "AAAAAAAAAAAAAAAAAAAAA= 18",
        "AAAAAAAAAAAAAAAAAAAAAB 18"
      })
  void aStanzaOfAnotherShapeIsDamage(String arguments) {
    refused(scrypt(arguments));
  }

  @Test
  void aPassphraseBesideOtherKeysIsRefused() {
    String both =
        VERSION
            + ("-> scrypt " + SALT + " 18\n" + BODY)
            + ("-> X25519 " + "A".repeat(43) + "\n" + BODY)
            + END;
    refused(both).hasMessageContaining("damaged");
  }

  @Test
  void whatIsNoAgeFileIsToldApart() {
    refused("").hasMessageContaining("not an age file");
    refused("PK\u0003\u0004").hasMessageContaining("not an age file");
    refused("age-encryption.org/v2\n").hasMessageContaining("another version");
    refused("age-encryption.org/v1\r\n").hasMessageContaining("another version");
    refused("-----BEGIN AGE ENCRYPTED FILE-----\n").hasMessageContaining("text (armor)");
  }

  @Test
  void aHeaderThatIsCutAnywhereIsRefused() {
    String whole = scrypt(SALT + " 18");
    for (int length = VERSION.length(); length < whole.length() - 16; length++) {
      refused(whole.substring(0, length));
    }
  }

  @Test
  void aHeaderWithoutEndIsRefusedAfterSoManyBytes() {
    String stanza = "-> grease\n\n";
    refused(VERSION + stanza.repeat(20_000) + END);
    refused(VERSION + "-> " + "x".repeat(200_000) + "\n\n" + END);
  }
}
