package org.decamp.importer.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTemplateTest {

  private static String value(String text, String sender) {
    return TextTemplate.of(text, sender).orElseThrow().value();
  }

  @Test
  void theSendersNameBecomesASlotWhereverItStands() {
    assertThat(value("Ada Byron sendis aldonajon.", "Ada Byron"))
        .isEqualTo(value("Eva sendis aldonajon.  ", "Eva"))
        .isEqualTo("\u0001 sendis aldonajon.");
    assertThat(value("Aldonajon sendis Eva", "Eva")).isEqualTo("Aldonajon sendis \u0001");
  }

  @Test
  void aNameInsideALongerWordIsNoName() {
    TextTemplate template = TextTemplate.of("Evangelo de Ludoviko", "Eva").orElseThrow();
    assertThat(template.named()).isFalse();
    assertThat(template.value()).isEqualTo("Evangelo de Ludoviko");
  }

  @Test
  void scriptsWithoutSpacesJoinNamesAndWords() {
    assertThat(value("Evaさんが添付ファイルを送信しました。", "Eva")).isEqualTo("\u0001さんが添付ファイルを送信しました。");
  }

  @Test
  void oneEmojiBecomesASlotAndIsKnownWithoutItsVariation() {
    TextTemplate heart = TextTemplate.of("Reagis per ❤️ al via mesaĝo", "Eva").orElseThrow();
    TextTemplate family = TextTemplate.of("Reagis per 👨‍👩‍👧 al via mesaĝo", "Eva").orElseThrow();
    assertThat(heart.emoji()).isEqualTo("❤");
    assertThat(heart.hash()).isEqualTo(family.hash());
    assertThat(value("Du koroj ❤ kaj ❤ por vi", "Eva")).isEqualTo("Du koroj ❤ kaj ❤ por vi");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "😂",
        "😂😂😂😂😂😂😂😂😂😂",
        "haha 😂",
        "12:30 - 14:00, 20.05.",
        "Eva Eva Eva"
      })
  void whatPeoplePutBesidePicturesIsNoTemplate(String text) {
    assertThat(TextTemplate.of(text, "Eva")).isEmpty();
  }

  @Test
  void slotsCannotBeTyped() {
    assertThat(TextTemplate.of("\u0001 sendis aldonajon.", "Eva")).isEqualTo(Optional.empty());
    assertThat(TextTemplate.of("Reagis per \u0002 al via mesaĝo", "Eva")).isEmpty();
  }

  @Test
  void longTextsAreNoTemplate() {
    assertThat(TextTemplate.of("sendis aldonajon ".repeat(20), "Eva")).isEmpty();
  }
}
