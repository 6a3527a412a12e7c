package org.decamp.vault.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Messages are looked through as texts are compared letter by letter. */
class CanonicalTextTest {

  private static final List<String> PIECES =
      List.of(
          "a", "b", "A", "é", "e\u0301", "ß", "1", " ", ".", "漢", "字", "ラ", "🎉", "👍🏽", "\u200D");
  private static final int TEXTS = 20_000;

  private final Random random = new Random(20261126);
  private final CanonicalText canonical = new CanonicalText();

  @Test
  void aStretchIsFoundExactlyWhereItsLettersFollowOneAnother() {
    int found = 0;
    for (int i = 0; i < TEXTS; i++) {
      String text = text(12);
      String sought = text(2);
      List<byte[]> stretches = stretches(sought);
      String spelled = new Spelled().of(text);
      set(text);
      for (byte[] stretch : stretches) {
        boolean there = spelled.contains(new String(stretch, UTF_8));
        assertThat(canonical.contains(stretch)).as("%s in %s", sought, text).isEqualTo(there);
        found += there ? 1 : 0;
      }
    }
    assertThat(found).isBetween(TEXTS / 10, TEXTS);
  }

  @Test
  void aWordIsFoundFromItsBeginningOnly() {
    byte[] sought = stretches("ab").getFirst();
    for (String with : List.of("ab", "Abc", "x ab", "(ab)", "漢ab", "ab漢", "🎉ab")) {
      set(with);
      assertThat(canonical.contains(sought)).as(with).isTrue();
    }
    for (String without : List.of("", "a", "a b", "bab", "a.b", "a漢b")) {
      set(without);
      assertThat(canonical.contains(sought)).as(without).isFalse();
    }
  }

  private List<byte[]> stretches(String text) {
    set(text);
    return canonical.stretches();
  }

  private void set(String text) {
    byte[] utf8 = text.getBytes(UTF_8);
    canonical.set(utf8, 0, utf8.length);
  }

  private String text(int most) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(most + 1); n > 0; n--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  /** The same form, as a string made of strings. */
  private static final class Spelled implements Tokenizer.Sink {

    private final List<String> tokens = new ArrayList<>();

    String of(String text) {
      byte[] utf8 = text.getBytes(UTF_8);
      new Tokenizer().run(utf8, 0, utf8.length, this);
      return String.join("", tokens);
    }

    @Override
    public void word(byte[] buffer, int from, int to) {
      tokens.add(" \u0001" + new String(buffer, from, to - from, UTF_8));
    }

    @Override
    public void character(byte[] buffer, int before, int from, int to) {
      tokens.add((before < 0 ? " " : "") + new String(buffer, from, to - from, UTF_8));
    }

    @Override
    public void emoji(byte[] buffer, int from, int to) {
      tokens.add(" " + new String(buffer, from, to - from, UTF_8));
    }
  }
}
