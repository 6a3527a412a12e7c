package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.decamp.exporter.signal.ScratchBackup;
import org.decamp.exporter.signal.key.SignalRecoveryKey;
import org.decamp.job.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recovery key of a Signal account goes nowhere. */
class SignalKeySecrecyTest {

  @TempDir Path home;

  private void assertNowhere(Commands.Outcome outcome) throws Exception {
    List<String> forms = new ArrayList<>();
    for (int at = 0; at + 8 <= ScratchBackup.KEY.length(); at += 8) {
      String part = ScratchBackup.KEY.substring(at, at + 8);
      forms.add(part);
      forms.add(part.toUpperCase(Locale.ROOT));
    }
    assertThat(outcome.out() + outcome.err()).doesNotContain(forms);
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(forms).as("%s", file).noneMatch(bytes::contains);
      }
    }
  }

  @Test
  void theKeyIsInNoFileNoResultAndNoErrorWhetherItFitsOrNot() throws Exception {
    Commands commands = Commands.withVault(home);
    Path backups = home.resolve("SignalBackups");
    ScratchBackup.write(backups);
    Path main = backups.resolve(ScratchBackup.NAME.toString()).resolve("main");
    byte[] whole = Files.readAllBytes(main);
    byte[] damaged = whole.clone();
    damaged[20] ^= 1;
    for (byte[] content : List.of(whole, damaged, new byte[0])) {
      Files.write(main, content);
      for (boolean json : new boolean[] {false, true}) {
        commands.typed.clear();
        commands.typed.addAll(
            List.of(Commands.PASSPHRASE, ScratchBackup.KEY, ScratchBackup.KEY, ScratchBackup.KEY));
        Stream<String> options = json ? Stream.of("--json") : Stream.of();
        Commands.Outcome outcome =
            commands.runTyping(
                Stream.concat(
                        options,
                        Stream.of("people", "link", "--signal", backups.toString(), "--contacts"))
                    .toArray(String[]::new));
        assertThat(outcome.exit() == 0).isEqualTo(Arrays.equals(content, whole));
        assertNowhere(outcome);
      }
    }
  }

  @Test
  void whatThePersonTypedIsWipedWhetherItIsAKeyOrNot() throws Exception {
    for (String text : List.of(ScratchBackup.KEY, "no key")) {
      char[] typed = text.toCharArray();
      SignalKeys keys =
          SignalKeys.typed(_ -> Optional.of(typed), new PrintWriter(new StringWriter()));
      try (SignalRecoveryKey key = keys.next()) {
        assertThat(key.toString()).doesNotContain(ScratchBackup.KEY);
      } catch (Problem.WrongSecret e) {
        assertThat(text).isEqualTo("no key");
        assertThat(e).hasMessageNotContaining(text);
      }
      assertThat(typed).containsOnly('\0');
    }
  }

  @Test
  void aScriptHandsTheKeyOverOnceAndNoMoreIsReadThanItsLine() throws Exception {
    InputStream in =
        new ByteArrayInputStream((ScratchBackup.KEY + "\r\nnext").getBytes(StandardCharsets.UTF_8));
    SignalKeys keys = SignalKeys.of(new SecretLine("recovery key", "-", "--x", in));
    keys.next().close();
    assertThat(keys.attempts()).isEqualTo(1);
    assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("next");
    assertThatThrownBy(keys::next)
        .isInstanceOf(Problem.Usage.class)
        .hasMessage("the recovery key file is empty");
  }

  @Test
  void withNobodyToAskTheWayOutIsTold() {
    SignalKeys keys = SignalKeys.typed(_ -> Optional.empty(), new PrintWriter(new StringWriter()));
    assertThatThrownBy(keys::next)
        .isInstanceOfSatisfying(
            Problem.Usage.class, e -> assertThat(e.hint()).contains("--signal-key-fd"));
  }
}
