package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.decamp.app.SecretSource.Purpose;
import org.decamp.job.Problem;
import org.decamp.vault.Passphrase;
import org.junit.jupiter.api.Test;

class TypedPassphraseTest {

  private final List<char[]> handedOut = new ArrayList<>();

  private TypedPassphrase typing(String... answers) {
    List<String> left = new ArrayList<>(List.of(answers));
    return new TypedPassphrase(
        _ -> {
          if (left.isEmpty()) {
            return Optional.empty();
          }
          char[] answer = left.removeFirst().toCharArray();
          handedOut.add(answer);
          return Optional.of(answer);
        },
        new PrintWriter(new StringWriter()));
  }

  @Test
  void aNewPassphraseIsTypedTwiceAndOnlyTheResultSurvives() throws Exception {
    try (Passphrase chosen =
        typing("short", "long enough", "long enouhg", "long enough", "long enough")
            .chosen(Purpose.NEW_VAULT)) {
      assertThat(chosen.length()).isEqualTo(11);
      assertThat(handedOut.stream().filter(c -> c[0] != '\0')).hasSize(1);
    }
    assertThat(handedOut).allMatch(c -> c[0] == '\0');
  }

  @Test
  void afterThreeFailuresNobodyIsAskedAgain() {
    assertThatThrownBy(
            () -> typing("a", "b", "c", "long enough", "long enough").chosen(Purpose.NEW_VAULT))
        .isInstanceOf(Problem.Usage.class);
    assertThat(handedOut).hasSize(3).allMatch(c -> c[0] == '\0');
  }

  @Test
  void theEndOfInputIsNobodyToAsk() {
    assertThatThrownBy(() -> typing().existing()).isInstanceOf(Problem.Usage.class);
  }
}
