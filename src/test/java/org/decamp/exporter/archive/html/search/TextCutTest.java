package org.decamp.exporter.archive.html.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Texts fall into the terms that people would look for. */
class TextCutTest {

  static List<String> terms(String text) {
    List<String> terms = new ArrayList<>();
    new TextCut().run(text, (buffer, from, to) -> terms.add(new String(buffer, from, to - from)));
    return terms;
  }

  @Test
  void textsOfManyScriptsAreCut() {
    CutTexts.TABLE.forEach((text, terms) -> assertThat(terms(text)).as(text).isEqualTo(terms));
  }

  @Test
  void everyLetterIsFoundAndNoTermIsTooLong() {
    TextCut cut = new TextCut();
    List<String> wrong = new ArrayList<>();
    for (int c : IntStream.range(0, 0x32000).filter(Character::isDefined).toArray()) {
      int[] terms = {0};
      int codePoint = c;
      cut.run(
          Character.toString(c).repeat(TextCut.LONGEST + 1),
          (buffer, from, to) -> {
            terms[0]++;
            if (to <= from || to - from > TextCut.LONGEST) {
              wrong.add("U+%04X has a term of %d".formatted(codePoint, to - from));
            }
          });
      if (terms[0] == 0 && SearchReadBack.isSureToBeFound(c)) {
        wrong.add("U+%04X is not found".formatted(c));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void cutsDoNotDependOnWhatStoodBefore() {
    Random random = new Random(5);
    TextCut used = new TextCut();
    List<String> texts = List.copyOf(CutTexts.TABLE.keySet());
    for (int i = 0; i < 2000; i++) {
      String text = texts.get(random.nextInt(texts.size()));
      List<String> terms = new ArrayList<>();
      used.run(text, (buffer, from, to) -> terms.add(new String(buffer, from, to - from)));
      assertThat(terms).isEqualTo(CutTexts.TABLE.get(text));
    }
  }
}
