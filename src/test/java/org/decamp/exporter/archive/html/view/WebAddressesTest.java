package org.decamp.exporter.archive.html.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which parts of a text are addresses. */
class WebAddressesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "look https://example.org/a_(b)?c=1#d. bye|https://example.org/a_(b)?c=1#d",
        "(http://example.org:8080/x)|http://example.org:8080/x",
        "HTTPS://EXAMPLE.ORG, yes|HTTPS://EXAMPLE.ORG",
        "https://example.orgですよ|https://example.org",
        "https://de.example.org/wiki/Käse!|https://de.example.org/wiki/Käse",
        "\"https://example.org/\"|https://example.org/"
      })
  void anAddressEndsWhereAPersonWouldSay(String text, String address) {
    assertThat(links(text)).containsExactly(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.org",
        "://",
        "http://",
        "https://...",
        "xhttps://example.org",
        "ftp://example.org",
        "javascript://example.org/%0aalert(1)",
        "https://bank.example@evil.example/",
        "https://user:word@evil.example/",
        "https://exämple.org/",
        "https://example.org:port/"
      })
  void whatIsInDoubtStaysText(String text) {
    assertThat(links(text)).isEmpty();
  }

  @Test
  void thePiecesTogetherAreTheText() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    List<String> pieces =
        List.of(
            "http", "https", "://", "a.b", "/", "(", ")", ".", " ", "@", "é", "で", "\u202e", ":");
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      List<LinkView> parts = WebAddresses.in(text.toString());
      if (!parts.isEmpty()) {
        assertThat(parts.stream().map(LinkView::text).collect(Collectors.joining()))
            .isEqualTo(text.toString());
        assertThat(parts).anyMatch(part -> !part.href().isEmpty());
        assertThat(parts).allMatch(p -> p.href().isEmpty() || p.href().matches("https?://[!-~]+"));
      }
    }
  }

  private static List<String> links(String text) {
    return WebAddresses.in(text).stream()
        .filter(part -> !part.href().isEmpty())
        .map(LinkView::text)
        .toList();
  }
}
