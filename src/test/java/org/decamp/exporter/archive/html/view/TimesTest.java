package org.decamp.exporter.archive.html.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Locale;
import org.decamp.job.Problem;
import org.decamp.mapping.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates and numbers in all languages. */
class TimesTest {

  private static final Instant DAY = Instant.parse("2024-02-29T23:59:59.999Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Thursday, 29 February 2024|29 Feb 2024|February 2024|1,234,567|1.5 MB",
        "de|Donnerstag, 29. Februar 2024|29. Feb. 2024|Februar 2024|1.234.567|1,5 MB",
        "es|jueves, 29 de febrero de 2024|29 feb 2024|febrero de 2024|1.234.567|1,5 MB",
        "pt|quinta-feira, 29 de fevereiro de 2024|29 de fev. de 2024|fevereiro de 2024"
            + "|1.234.567|1,5 MB",
        "fr|jeudi 29 février 2024|29 févr. 2024|février 2024|1\u202f234\u202f567|1,5 MB"
      })
  void aLanguageWritesDatesAndNumbersItsWay(
      String language, String day, String date, String month, String number, String size)
      throws Problem {
    Words words = words(language);
    Times times = new Times(words);
    assertThat(times.day(DAY)).isEqualTo(new TimeView("2024-02-29", day));
    assertThat(times.date(DAY).shown()).isEqualTo(date);
    assertThat(times.month(YearMonth.of(2024, 2))).isEqualTo(month);
    assertThat(words.number(1_234_567)).isEqualTo(number);
    assertThat(words.size(1_540_000)).isEqualTo(size);
  }

  @Test
  void smallNumbersStayWhole() throws Problem {
    Words words = words("en");
    assertThat(words.number(0)).isEqualTo("0");
    assertThat(words.number(-123)).isEqualTo("-123");
    assertThat(words.number(-1234)).isEqualTo("-1,234");
    assertThat(words.size(999)).isEqualTo("999 B");
    assertThat(words.size(12_345)).isEqualTo("12 kB");
    assertThat(words.size(999_499)).isEqualTo("999 kB");
    assertThat(words.size(999_500)).isEqualTo("1.0 MB");
    assertThat(words.size(1_234_560_000)).isEqualTo("1,234.6 MB");
  }

  private static Words words(String language) throws Problem {
    return new Words(Languages.builtIn().orEnglish(Locale.forLanguageTag(language)));
  }
}
