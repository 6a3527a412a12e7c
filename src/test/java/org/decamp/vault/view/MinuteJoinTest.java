package org.decamp.vault.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.decamp.model.Content;
import org.decamp.model.Message;
import org.decamp.model.MessageId;
import org.decamp.model.PrivateText;
import org.decamp.model.Provenance;
import org.decamp.model.TextOrigin;
import org.decamp.model.TimePrecision;
import org.decamp.vault.view.MinuteJoin.Version;
import org.junit.jupiter.api.Test;

/** The versions of one minute. */
class MinuteJoinTest {

  private final MinuteJoin join =
      new MinuteJoin(
          RandomVersions.SOURCES,
          (nobody, somebody) ->
              nobody.equals(RandomVersions.person(0)) && !somebody.equals(nobody));

  private static Message message(long time, TimePrecision precision, int file, int ordinal) {
    return new Message(
        new MessageId(time, file, ordinal),
        RandomVersions.person(1),
        Instant.ofEpochMilli(time),
        precision,
        List.of(new Content.Text(new PrivateText("lol"), TextOrigin.TYPED)),
        List.of(),
        new Provenance(file, ordinal, 7L * file, 1));
  }

  @Test
  void theExactTimeWinsOverThePageAndSoDoesItsIdentity() {
    Message exact = message(61_234, TimePrecision.MILLISECOND, 1, 0);
    Message page = message(60_000, TimePrecision.MINUTE, 2, 0);
    assertThat(join.join(List.of(new Version("p", page), new Version("e", exact))))
        .containsExactly(exact);
  }

  @Test
  void whatOneSourceHasTwiceStaysTwo() {
    Message exact = message(61_234, TimePrecision.MILLISECOND, 1, 0);
    Message first = message(60_000, TimePrecision.MINUTE, 2, 0);
    Message second = message(60_000, TimePrecision.MINUTE, 2, 1);
    assertThat(
            join.join(
                List.of(
                    new Version("p", first), new Version("p", second), new Version("e", exact))))
        .hasSize(2)
        .contains(exact);
  }

  @Test
  void theProvenanceOfAMessageOfPageAndExactExportIsTheExactOnes() {
    Message exact = message(61_234, TimePrecision.MILLISECOND, 5, 0);
    Message page = message(60_000, TimePrecision.MINUTE, 2, 0);
    assertThat(join.join(List.of(new Version("p", page), new Version("e", exact))))
        .extracting(Message::provenance)
        .containsExactly(exact.provenance());
  }

  @Test
  void messagesOfOneSourceAloneKeepTheOrderOfTheirFile() {
    Message later = message(60_000, TimePrecision.MINUTE, 2, 1);
    Message earlier = message(60_000, TimePrecision.MINUTE, 2, 0);
    assertThat(join.join(List.of(new Version("p", later), new Version("p", earlier))))
        .isEqualTo(join.join(List.of(new Version("p", earlier), new Version("p", later))))
        .hasSize(2);
    assertThat(join.join(List.of())).isEmpty();
  }

  @Test
  void inOneSourceTooADeletedAccountIsGivenItsNameBack() {
    Message named = message(60_000, TimePrecision.MINUTE, 2, 0);
    Message nameless =
        new Message(
            new MessageId(60_000, 9, 0),
            RandomVersions.person(0),
            named.sentAt(),
            named.precision(),
            named.contents(),
            List.of(),
            new Provenance(2, 1, 70, 1));
    assertThat(join.join(List.of(new Version("p", nameless), new Version("p", named))))
        .extracting(Message::sender)
        .containsExactly(RandomVersions.person(1));
  }

  @Test
  void oneSourceThatTellsAMessageExactlyAndToTheMinuteTellsItOnce() {
    Message exact = message(61_234, TimePrecision.SECOND, 2, 0);
    Message minute = message(60_000, TimePrecision.MINUTE, 2, 1);
    assertThat(join.join(List.of(new Version("p", minute), new Version("p", exact))))
        .containsExactly(exact);
  }

  @Test
  void theOrderInWhichVersionsComeMakesNoDifference() {
    for (int seed = 0; seed < 3000; seed++) {
      Random random = new Random(seed);
      RandomVersions versions = new RandomVersions(random);
      List<Version> all = new ArrayList<>();
      for (int n = 2 + random.nextInt(7); n > 0; n--) {
        Message message = versions.message();
        String origin = message.precision() + " " + random.nextInt(2);
        if (all.stream().noneMatch(v -> v.message().id().equals(message.id()))) {
          all.add(new Version(origin, message));
        }
      }
      List<Message> expected = join.join(all);
      assertThat(expected.size()).isLessThanOrEqualTo(all.size());
      Collections.shuffle(all, random);
      assertThat(join.join(all)).as("seed " + seed).isEqualTo(expected);
    }
  }
}
