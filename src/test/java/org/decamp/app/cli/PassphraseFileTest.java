package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.decamp.app.SecretSource.Purpose;
import org.decamp.job.Problem;
import org.decamp.vault.Passphrase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassphraseFileTest {

  @TempDir Path folder;

  private static Passphrase secret(String text) {
    return new Passphrase(text.toCharArray());
  }

  private static ByteArrayInputStream input(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void takesTheFirstLineWithoutItsEnd() throws Exception {
    Path file = Files.writeString(folder.resolve("p"), "schlüssel wort\r\nsecond\n");
    PassphraseFile source = new PassphraseFile(file.toString(), input(""));
    assertThat(source.existing().sameAs(secret("schlüssel wort"))).isTrue();
    assertThat(source.chosen(Purpose.NEW_VAULT).sameAs(secret("schlüssel wort"))).isTrue();
  }

  @Test
  void leavesTheRestOfStandardInputAlone() throws Exception {
    ByteArrayInputStream in = input("one\ntwo");
    assertThat(new PassphraseFile("-", in).existing().sameAs(secret("one"))).isTrue();
    assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("two");
  }

  @Test
  void saysWhatIsWrongWithTheFile() {
    assertThatThrownBy(() -> new PassphraseFile("-", input("")).existing())
        .isInstanceOf(Problem.Usage.class);
    assertThatThrownBy(() -> new PassphraseFile("-", input("x".repeat(5_000))).existing())
        .isInstanceOf(Problem.Usage.class);
    assertThatThrownBy(() ->
            new PassphraseFile("-", new ByteArrayInputStream(new byte[] {(byte) 0xFF})).existing())
        .isInstanceOf(Problem.Usage.class);
    assertThatThrownBy(
            () -> new PassphraseFile(folder.resolve("absent").toString(), input("")).existing())
        .isInstanceOf(Problem.MissingInput.class);
  }
}
