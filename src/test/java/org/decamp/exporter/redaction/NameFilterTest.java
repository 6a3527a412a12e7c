package org.decamp.exporter.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.decamp.model.PrivateText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of names in a text. */
class NameFilterTest {

  private final NameTable names = new NameTable();
  private final NameFilter filter;

  NameFilterTest() {
    names.keep("Mia Berg");
    names.keep("mia.b");
    add("Anna Smith", "A");
    add("Anna Smith-Jones", "J");
    add("anna.smith_99", "A");
    add("李明", "L");
    add("สมชาย", "S");
    add("민수", "M");
    add("José Díaz", "D");
    add("Will", "W");
    add("★ Zoë ★", "Z");
    add("X", "X");
    filter = new NameFilter(names, List.of("Mia Berg"));
    filter.participant("Anna Smith", new PrivateText("A"));
    filter.participant("Zoë Mia", new PrivateText("Y"));
  }

  private void add(String name, String pseudonym) {
    names.replace(name, new PrivateText(pseudonym));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          I met Anna Smith.                  | I met A.
          ANNA  SMITH and anna\u00a0smith    | A and A
          Anna Smith-Jones called            | J called
          Anna Smith-Jonesy called           | A-Jonesy called
          Anna Smithson called               | A Smithson called
          mail @anna.smith_99!               | mail @A!
          @anna.smith_990                    | @anna.smith_990
          An\u00adna Smith                   | A
          昨天李明来了                         | 昨天L来了
          คุณสมชายครับ                        | คุณSครับ
          민수가 왔다                           | M가 왔다
          José Díaz, JOSÉ DÍAZ               | D, D
          will you? Will will.               | will you? W will.
          Anna’s, Annas, anna                | A’s, Annas, anna
          Mia Berg and mia.b stay, Mia       | Mia Berg and mia.b stay, Mia
          X marks the spot                   | X marks the spot
          Zoë, zoë                           | Y, zoë
          https://instagram.com/anna.smith_99/ | https://instagram.com/A/
          """)
  void namesAreReplacedAsWholeWords(String before, String after) {
    assertThat(filtered(before)).isEqualTo(after);
  }

  @Test
  void decomposedLettersAreTheSameName() {
    assertThat(filtered(Normalizer.normalize("José Díaz", Normalizer.Form.NFD))).isEqualTo("D");
  }

  @Test
  void aTextWithoutNamesIsTheSameObject() {
    PrivateText text = new PrivateText("nobody \ud83d\ude00 here\n");
    assertThat(filter.filter(text)).isSameAs(text);
    assertThat(filter.filter(PrivateText.EMPTY)).isSameAs(PrivateText.EMPTY);
  }

  @Test
  void nothingButTheNameChanges() {
    assertThat(filtered("\u202e\tAnna Smith\u2066\n\ud83d\ude00  Anna Smith"))
        .isEqualTo("\u202e\tA\u2066\n\ud83d\ude00  A");
  }

  private String filtered(String text) {
    return filter.filter(new PrivateText(text)).value();
  }
}
