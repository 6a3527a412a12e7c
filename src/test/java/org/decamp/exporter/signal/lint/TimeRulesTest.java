package org.decamp.exporter.signal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.decamp.exporter.signal.frame.ChatItem;
import org.decamp.exporter.signal.frame.Direction;
import org.decamp.exporter.signal.wire.WireWriter;
import org.junit.jupiter.api.Test;

/** Times, their order, and that nobody sends twice at once. */
class TimeRulesTest extends LintBench {
  @Test
  void sentTwiceIsFoundAmongOursAndAgainstOriginalsInAnyOrder() throws Exception {
    byte[] first = incoming(1, ANNA_ID, THEN, words("one"));
    byte[] second = incoming(1, ANNA_ID, THEN, words("two"));

    assertOurs(List.of(), List.of(first, second), Fault.SENT_TWICE);
    assertOurs(List.of(first), List.of(second), Fault.SENT_TWICE);
    assertThat(lint(List.of(), List.of(first), List.of(second)).ours()).isEqualTo(1);
    assertThat(lint(List.of(first, second), List.of(), List.of()).originals()).isEqualTo(1);
    assertThat(lint(List.of(first, second), List.of(), List.of()).mayLeave()).isTrue();
    assertAcceptedByTheValidator(first, second);
  }

  @Test
  void theSameMillisecondOfAnotherAuthorOrChatIsNoFault() throws Exception {
    assertFine(
        incoming(2, ANNA_ID, THEN, words("one")),
        incoming(2, BORIS_ID, THEN, words("two")),
        incoming(1, ANNA_ID, THEN, words("three")));
  }

  @Test
  void anOlderWordingOfAnOriginalTakesItsTimeToo() throws Exception {
    byte[] edited =
        raw(
            item(1, ANNA_ID, THEN.plusMillis(5))
                .message(6, item(1, ANNA_ID, THEN))
                .message(8, new WireWriter().number(1, THEN.toEpochMilli())));

    assertOurs(List.of(edited), List.of(incoming(1, ANNA_ID, THEN, words("x"))), Fault.SENT_TWICE);
    assertThat(lint(List.of(edited), List.of(), List.of()).breaches()).isEmpty();
  }

  @Test
  void oursHaveNoOlderWordings() throws Exception {
    byte[] edited =
        raw(
            incomingItem(1, ANNA_ID, THEN)
                .message(6, incomingItem(1, ANNA_ID, THEN.minusSeconds(1))));

    assertOurs(List.of(), List.of(edited), Fault.REVISIONS);
  }

  @Test
  void messagesAreNeitherTooOldNorOfTheFuture() throws Exception {
    assertFine(
        incoming(1, ANNA_ID, Instant.parse("2004-01-01T00:00:00Z"), words("x")),
        incoming(1, ANNA_ID, NOW, words("y")));
    for (Instant time :
        List.of(Instant.EPOCH, Instant.parse("2003-12-31T23:59:59.999Z"), NOW.plusMillis(1))) {
      byte[] wrong = incoming(1, ANNA_ID, time, words("x"));
      assertOurs(List.of(), List.of(wrong), Fault.IMPOSSIBLE_TIME);
      assertAcceptedByTheValidator(wrong);
    }
  }

  @Test
  void theOrderOfTheFileIsTheOrderOfTime() throws Exception {
    byte[] early = incoming(1, ANNA_ID, THEN, words("x"));
    byte[] late = incoming(1, ANNA_ID, THEN.plusMillis(1), words("y"));

    assertFine(early, late);
    assertOurs(List.of(), List.of(late, early), Fault.OUT_OF_ORDER);
    assertOurs(List.of(late), List.of(early), Fault.OUT_OF_ORDER);
    assertAcceptedByTheValidator(late, early);
    byte[] received =
        new ChatItem(1, ANNA_ID, THEN, new Direction.Incoming(NOW), words("x")).toFrame();
    assertOurs(List.of(), List.of(received), Fault.RECEIVED_OTHERWISE);
  }

  @Test
  void whatCameInIsRead() throws Exception {
    byte[] unread =
        raw(
            item(1, ANNA_ID, THEN)
                .message(8, new WireWriter().number(1, THEN.toEpochMilli()))
                .message(14, new WireWriter()));

    assertOurs(List.of(), List.of(unread), Fault.UNREAD);
    assertAcceptedByTheValidator(unread);
  }
}
