package org.decamp.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.decamp.job.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+491711234567",
        "+49 171 1234567",
        "+49 (171) 123-45.67",
        "+49/171/1234567",
        "\u00a0+49\u00a0171\u20131234567 "
      })
  void aNumberIsReadHoweverItIsDivided(String typed) throws Exception {
    assertThat(PhoneNumber.parse(typed).e164()).isEqualTo(491_711_234_567L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+",
        "0171 1234567",
        "491711234567",
        "+0171 1234567",
        "+49 (0)171 1234567",
        "+49 171 123456x",
        "+49",
        "+1 202 555",
        "+7 123",
        "+4917112345678901234567",
        "+\u0664\u0669\u0661\u0667\u0661\u0661\u0662\u0663\u0664\u0665\u0666\u0667"
      })
  void whatCanBeNoNumberIsRefusedAndNotRepeated(String typed) {
    assertThatThrownBy(() -> PhoneNumber.parse(typed))
        .isInstanceOf(Problem.Usage.class)
        .hasMessageNotContaining("171")
        .hasMessageNotContaining("202");
  }
}
