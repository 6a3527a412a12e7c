package org.decamp.exporter.deltachat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.decamp.exporter.deltachat.Moment.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The comparison with the core notices everything that could be wrong. */
class MomentTest {

  private static Moment moment() {
    Moment moment = new Moment();
    moment.words.add(new Words("Anna", "one"));
    moment.words.add(new Words("Anna", "two"));
    moment.words.add(new Words("Ben", "three"));
    moment.passedOn.add(new Words("Ben", "link"));
    moment.quotes.add(new Words("Anna", "story"));
    moment.files.add("Anna 12ab");
    moment.reactions.add("Ben +");
    moment.times.add(Instant.ofEpochMilli(1_500));
    return moment;
  }

  /** Likewise, as the core shows it. */
  private static Moment shown() {
    Moment shown = moment();
    shown.passedOn.clear();
    shown.words.clear();
    shown.words.add(new Words("Anna", "one\ntwo"));
    shown.words.add(new Words("Ben", "three\nlink [and more]"));
    return shown;
  }

  @Test
  void whatIsShownInOtherEntriesIsTheSame() {
    assertThat(moment().differenceFrom(shown())).isEmpty();
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of("files", change(m -> m.files.set(0, "Anna 12ac"))),
        Arguments.of("files", change(m -> m.files.add("Anna 12ab"))),
        Arguments.of("files", change(m -> m.files.set(0, "Ben 12ab"))),
        Arguments.of("reactions", change(m -> m.reactions.clear())),
        Arguments.of("times", change(m -> m.times.set(0, Instant.ofEpochMilli(1_501)))),
        Arguments.of("senders", change(m -> m.words.add(new Words("Carl", "")))),
        Arguments.of("words", change(m -> m.words.set(0, new Words("Anna", "two\none")))),
        Arguments.of("words", change(m -> m.words.set(0, new Words("Anna", "one")))),
        Arguments.of("words", change(m -> m.words.set(0, new Words("Ben", "one\ntwo")))),
        Arguments.of("words", change(m -> m.words.addFirst(m.words.removeLast()))),
        Arguments.of("what was passed on", change(m -> m.words.set(1, new Words("Ben", "three")))),
        Arguments.of("quotes", change(m -> m.quotes.set(0, new Words("Anna", "")))),
        Arguments.of("quotes", change(m -> m.quotes.clear())));
  }

  private static Consumer<Moment> change(Consumer<Moment> change) {
    return change;
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void whatIsNotAsItWasIsNoticed(String what, Consumer<Moment> mistake) {
    Moment shown = shown();
    mistake.accept(shown);
    assertThat(moment().differenceFrom(shown)).isEqualTo(what);
  }
}
