package org.decamp.exporter.archive.html.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      List<String> terms = terms("x " + Character.toString(c).repeat(50));
      if (SearchReadBack.isSureToBeFound(c)) {
        assertThat(terms).as("U+%04X", c).hasSizeGreaterThan(1);
      }
      assertThat(terms).allMatch(term -> term.length() <= TextCut.LONGEST && !term.isEmpty());
    }
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
