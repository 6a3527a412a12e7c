package org.decamp.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.decamp.replay.Desk.FRIEND;
import static org.decamp.replay.Desk.SELF;
import static org.decamp.replay.Desk.options;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.decamp.exporter.Selection;
import org.decamp.exporter.SelectionDigest;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.Decisions;
import org.decamp.model.Links;
import org.decamp.replay.FakeService.Fault;
import org.decamp.replay.ReplayEnding.CaptchaNeeded;
import org.decamp.replay.ReplayEnding.CaptchaRefused;
import org.decamp.replay.ReplayEnding.Finished;
import org.decamp.replay.ReplayEnding.Limited;
import org.decamp.replay.ReplayEnding.Obstacle;
import org.decamp.replay.ReplayEnding.Stopped;
import org.decamp.replay.ReplayEnding.Unlinked;
import org.decamp.signalcli.Bounded;
import org.decamp.testing.Story;
import org.decamp.vault.ReplayJournal.Entry;
import org.decamp.vault.ReplayJournal.State;
import org.decamp.vault.custody.ReplayEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a replay goes on past everything that may come in between. */
@Bounded
class ReplayTest {

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void set() {
    desk = new Desk(folder);
  }

  private static List<String> numbers(int messages) {
    return IntStream.range(0, messages).mapToObj(i -> "m" + i).toList();
  }

  @Test
  void everythingIsSentOnceAndAgainNothing() throws Exception {
    desk.story(5);
    ReplayResult first = desk.run(FRIEND);
    ReplayResult second = desk.run(FRIEND);

    assertThat(first).isEqualTo(new ReplayResult(new Finished(), 6, 0, 0, 0, 0));
    assertThat(second).isEqualTo(new ReplayResult(new Finished(), 0, 0, 0, 0, 0));
    assertThat(desk.told()).isEqualTo(numbers(5));
    assertThat(desk.journal.changes()).startsWith(State.ATTEMPTED, State.SENT, State.ATTEMPTED);
    assertThat(desk.custody)
        .containsExactly(
            new ReplayEvent.Begun(
                "contact", "one-for-one", SelectionDigest.of(Selection.ALL), true),
            new ReplayEvent.Ended(true, 6, 0, 0));
  }

  @Test
  void whatWasSentIsKnownAgainWhenTheFriendHasAnotherNameByALaterImport() throws Exception {
    desk.story(2).says("Ada", Story.NOON, "m0").into(desk.vault);
    desk.run(FRIEND);
    assertThat(desk.told()).containsExactlyInAnyOrder("m0", "m0", "m1");

    desk.reimport();
    Story.direct("a")
        .says("Ada Lovelace", Story.NOON - 1, "one that was missing")
        .says("Ada Lovelace", Story.NOON, "m0")
        .says("Ada Lovelace", Story.NOON, "m0")
        .says("Ada Lovelace", Story.NOON, "m0")
        .says("Ada Lovelace", Story.NOON + 60_000, "m1")
        .into(desk.vault);
    assertThat(desk.run(FRIEND).sent()).isEqualTo(2);
    assertThat(desk.told().subList(3, 5)).containsExactly("one that was missing", "m0");
  }

  @Test
  void whatWasSentOfAConversationIsKnownAgainWhenItBecameAPartOfAnother() throws Exception {
    Story part = desk.story(2);
    desk.run(FRIEND);
    Story whole = Story.direct("whole").says("Ada", Story.NOON - 1, "before").into(desk.vault);
    desk.vault.decide(
        new Decisions(
            List.of(),
            List.of(),
            List.of(),
            List.of(new Decisions.Joined(whole.id, part.id)),
            List.of(),
            Links.NONE));

    assertThat(desk.run(FRIEND).sent()).isEqualTo(1);
    assertThat(desk.told()).containsExactly("m0", "m1", "before");
  }

  @Test
  void itIsWrittenDownBeforeItIsHandedOver() throws Exception {
    desk.story(1);
    desk.service.fail(Fault.CUT);
    ReplayOptions leave =
        new ReplayOptions(
            options(SELF).selection(),
            SELF,
            ReplayForm.ONE_FOR_ONE,
            options(SELF).zone(),
            WhenUncertain.LEAVE,
            options(SELF).pace(),
            options(SELF).limits());

    ReplayResult result = desk.run(leave);

    assertThat(desk.journal.changes())
        .containsExactly(State.ATTEMPTED, State.UNCERTAIN, State.ATTEMPTED, State.SENT);
    assertThat(result).isEqualTo(new ReplayResult(new Finished(), 1, 0, 0, 1, 0));
  }

  @Test
  void messagesFollowEachOtherAtThePace() throws Exception {
    desk.story(4);
    desk.run(SELF);
    desk.run(FRIEND);

    List<Duration> slept = desk.clock.slept();
    assertThat(slept).hasSize(8);
    assertThat(slept.subList(0, 4))
        .allSatisfy(pause -> assertThat(pause).isBetween(seconds(0.5), seconds(1)));
    assertThat(slept.subList(4, 8))
        .allSatisfy(pause -> assertThat(pause).isBetween(seconds(2), seconds(5.3)));
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis((long) (seconds * 1000));
  }

  @Test
  void whatIsUncertainIsSentAgainToOneselfAndNeverToOthers() throws Exception {
    desk.story(3);
    desk.service.fail(Fault.ARRIVES_AND_CUT);
    ReplayResult others = desk.run(FRIEND);

    assertThat(others).isEqualTo(new ReplayResult(new Finished(), 3, 0, 0, 1, 0));
    assertThat(desk.service.texts()).hasSize(4).doesNotHaveDuplicates();
    assertThat(desk.run(FRIEND).sent()).isZero();

    desk.service.fail(Fault.CUT);
    ReplayResult self = desk.run(SELF);
    assertThat(self).isEqualTo(new ReplayResult(new Finished(), 4, 0, 0, 0, 0));
    assertThat(desk.service.texts()).hasSize(8);
  }

  @Test
  void aRunThatWasKilledLeavesWhatWasUnderWayUncertain() throws Exception {
    desk.story(2);
    Outgoing first;
    try (OutgoingMessages all =
        new ReplayPlanner(desk.vault, desk.journal, Desk.ME)
            .outgoing(options(FRIEND), desk.vault.conversations().getFirst(), Progress.silent())) {
      all.next();
      first = all.next().orElseThrow();
    }
    desk.journal.attempt(
        FakeService.NUMBER,
        first.place(),
        "to/" + FakeService.FRIEND,
        desk.clock.now(),
        first.pieces());

    ReplayResult result = desk.run(FRIEND);

    assertThat(result).isEqualTo(new ReplayResult(new Finished(), 2, 0, 0, 1, 0));
    assertThat(desk.told()).containsExactly("m1");
    Entry open = desk.replay.uncertain(options(FRIEND)).getFirst();
    desk.replay.settle(open, false);
    assertThat(desk.run(FRIEND).sent()).isEqualTo(1);
    assertThat(desk.told()).containsExactly("m1", "m0");
  }

  @Test
  void aReceiptSettlesWhatWasUncertain() throws Exception {
    desk.story(2);
    desk.service.fail(Fault.ARRIVES_AND_CUT);
    desk.run(FRIEND);
    assertThat(desk.replay.uncertain(options(FRIEND))).hasSize(1);

    desk.service.confirm(desk.service.arrived().getFirst().timestamp());
    desk.clock.meanwhile(ReplayTest::letReceiptsIn);
    ReplayResult result = desk.run(FRIEND);

    assertThat(result.uncertain()).isZero();
    assertThat(desk.journal.entries(FakeService.NUMBER).getFirst().sentAt())
        .isEqualTo(OptionalLong.of(desk.service.arrived().getFirst().timestamp()));
  }

  @Test
  void aReceiptForSomethingElseSettlesNothing() throws Exception {
    desk.story(2);
    desk.service.fail(Fault.CUT);
    desk.run(FRIEND);
    desk.service.arrived().forEach(other -> desk.service.confirm(other.timestamp()));
    desk.service.confirm(desk.clock.now().minusSeconds(3600).toEpochMilli());

    desk.clock.meanwhile(ReplayTest::letReceiptsIn);
    assertThat(desk.run(FRIEND).uncertain()).isEqualTo(1);
  }

  /** They come on a thread of their own. */
  private static void letReceiptsIn() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void anAnswerThatIsLateCountsAfterAll() throws Exception {
    desk.story(1);
    desk.service.fail(Fault.ARRIVES_LATE);
    ReplayResult result = desk.run(FRIEND);

    assertThat(result).isEqualTo(new ReplayResult(new Finished(), 2, 0, 0, 0, 0));
    assertThat(desk.service.texts()).hasSize(2);
  }

  @Test
  void aSignalCliThatNeverAnswersIsStartedAgainAndTheMessageIsLeftUncertain() throws Exception {
    desk.story(1);
    desk.service.fail(Fault.IGNORED);

    assertThat(desk.run(FRIEND)).isEqualTo(new ReplayResult(new Finished(), 1, 0, 0, 1, 0));
    assertThat(desk.told()).containsExactly("m0");
  }

  @Test
  void aCaptchaPausesAndTheSameCommandGoesOnWithItsSolution() throws Exception {
    desk.story(3);
    desk.service.demandCaptcha("token");
    assertThat(desk.run(FRIEND)).isEqualTo(new ReplayResult(new CaptchaNeeded(), 0, 0, 0, 0, 4));
    assertThat(desk.run(FRIEND, "bad").ending()).isEqualTo(new CaptchaRefused());

    assertThat(desk.run(FRIEND, "good").ending()).isEqualTo(new Finished());
    assertThat(desk.told()).isEqualTo(numbers(3));
    assertThat(desk.service.captchas())
        .containsExactly("signalcaptcha://bad", "signalcaptcha://good");
    assertThat(desk.clock.slept().getLast()).isGreaterThan(seconds(5));
  }

  @Test
  void aRunReadsEachConversationOnceHoweverItEnds() throws Exception {
    desk.story(5);
    desk.service.demandCaptcha("token");
    assertThat(desk.run(FRIEND).remaining()).isEqualTo(6);
    assertThat(desk.walks).isEqualTo(1);

    assertThat(desk.run(SELF, "good").sent()).isEqualTo(6);
    assertThat(desk.walks).isEqualTo(2);
  }

  @Test
  void aLimitIsWaitedForAndALongOnePauses() throws Exception {
    desk.story(1);
    desk.service.fail(Fault.LIMIT, Fault.LIMIT);
    assertThat(desk.run(FRIEND).ending()).isEqualTo(new Finished());
    assertThat(desk.clock.slept()).contains(Duration.ofSeconds(60), Duration.ofSeconds(120));

    Desk other = new Desk(folder);
    other.story(1);
    other.service.fail(Fault.LIMIT, Fault.LIMIT, Fault.LIMIT, Fault.LIMIT);
    ReplayResult paused = other.run(FRIEND);
    assertThat(((Limited) paused.ending()).until().orElseThrow())
        .isBetween(
            other.clock.now().plus(Duration.ofMinutes(7)),
            other.clock.now().plus(Duration.ofMinutes(8)));
    assertThat(paused.remaining()).isEqualTo(2);
    assertThat(other.run(FRIEND).ending()).isEqualTo(new Finished());
  }

  @Test
  void toOthersNoMoreGoThanAreAdvisedForADay() throws Exception {
    desk.story(250);
    ReplayResult today = desk.run(FRIEND);
    assertThat(today.sent()).isEqualTo(200);
    Duration wait =
        Duration.between(desk.clock.now(), ((Limited) today.ending()).until().orElseThrow());
    assertThat(wait).isBetween(Duration.ofHours(23), Duration.ofHours(24));
    assertThat(desk.run(FRIEND).sent()).isZero();

    desk.clock.sleep(wait.plusHours(1));
    assertThat(desk.run(FRIEND)).isEqualTo(new ReplayResult(new Finished(), 51, 0, 0, 0, 0));
    assertThat(desk.told()).isEqualTo(numbers(250));
  }

  @Test
  void theNetworkIsWaitedForAndOnlyOneMessageIsLeftUncertain() throws Exception {
    desk.story(4);
    desk.service.fail(Fault.ARRIVES_AND_NETWORK);
    desk.service.network(false);
    desk.clock.meanwhile(() -> desk.service.network(true));

    ReplayResult result = desk.run(FRIEND);

    assertThat(result).isEqualTo(new ReplayResult(new Finished(), 3, 0, 0, 2, 0));
    assertThat(desk.service.texts()).hasSize(4).doesNotHaveDuplicates();
  }

  @Test
  void aNetworkThatStaysAwayPausesAndTheNextRunGoesOn() throws Exception {
    desk.story(2);
    desk.service.network(false);
    ReplayResult paused = desk.run(FRIEND);

    assertThat(paused).isEqualTo(new ReplayResult(new Stopped(Obstacle.NETWORK), 0, 0, 0, 1, 2));
    assertThat(desk.clock.slept()).contains(seconds(1), seconds(5), seconds(30));
    desk.service.network(true);
    assertThat(desk.run(FRIEND).sent()).isEqualTo(2);
  }

  @Test
  void aDeviceThatIsUnlinkedInTheMiddleEndsTheRun() throws Exception {
    desk.story(2);
    desk.clock.meanwhile(desk.service::unlink);
    ReplayResult result = desk.run(FRIEND);

    assertThat(result).isEqualTo(new ReplayResult(new Unlinked(), 1, 0, 0, 0, 2));
    assertThat(desk.run(FRIEND).ending()).isEqualTo(new Unlinked());
  }

  @Test
  void aLineThatBreaksOffAgainAndAgainEndsTheRun() throws Exception {
    desk.story(9);
    desk.service.fail(Fault.CUT, Fault.CUT, Fault.CUT, Fault.CUT);
    ReplayResult result = desk.run(SELF);

    assertThat(result.ending()).isEqualTo(new Stopped(Obstacle.SIGNAL_CLI));
    assertThat(desk.service.texts()).isEmpty();
    assertThat(desk.run(SELF).sent()).isEqualTo(10);
  }

  @Test
  void withoutAnotherDeviceNothingGoesToOneself() throws Exception {
    desk.story(1);
    desk.service.devices(1);

    assertThat(desk.run(SELF).ending()).isEqualTo(new Stopped(Obstacle.NO_OTHER_DEVICE));
    assertThat(desk.run(new ReplayTarget.OwnGroups()).ending())
        .isEqualTo(new Stopped(Obstacle.NO_OTHER_DEVICE));
    assertThat(desk.service.asked()).doesNotContain("send");
    assertThat(desk.journal.entries(FakeService.NUMBER)).isEmpty();
    assertThat(desk.custody).isEmpty();
  }

  @Test
  void whatSignalCliRefusesIsCountedAndTriedAgain() throws Exception {
    desk.story(3);
    desk.service.fail(Fault.NONE, Fault.REFUSED);
    assertThat(desk.run(FRIEND)).isEqualTo(new ReplayResult(new Finished(), 3, 0, 1, 0, 1));
    assertThat(desk.run(FRIEND)).isEqualTo(new ReplayResult(new Finished(), 1, 0, 0, 0, 0));

    desk.service.fail(Fault.REFUSED, Fault.REFUSED, Fault.REFUSED);
    assertThat(desk.run(SELF))
        .isEqualTo(new ReplayResult(new Stopped(Obstacle.REFUSED), 0, 0, 3, 0, 4));
  }

  @Test
  void aNoticeThatDidNotArriveIsSentAgainThoughNothingElseRemains() throws Exception {
    desk.story(2);
    desk.service.fail(Fault.REFUSED);
    assertThat(desk.run(FRIEND)).isEqualTo(new ReplayResult(new Finished(), 2, 0, 1, 0, 1));
    assertThat(desk.run(FRIEND)).isEqualTo(new ReplayResult(new Finished(), 1, 0, 0, 0, 0));
    assertThat(desk.service.texts().getLast()).contains("imported from Instagram");
    assertThat(desk.run(FRIEND).sent()).isZero();
  }

  @Test
  void whatReachesSomeIsNotSentAgain() throws Exception {
    desk.story(1);
    desk.service.fail(Fault.PARTLY);
    assertThat(desk.run(FRIEND)).isEqualTo(new ReplayResult(new Finished(), 1, 1, 0, 0, 0));
    assertThat(desk.run(FRIEND).sent()).isZero();
  }

  @Test
  void eachConversationGetsAGroupOfItsOwnThatIsFoundAgain() throws Exception {
    Story trip = Story.group("trip", "A title that is too long for a group").says("Ada", 1, "x");
    trip.into(desk.vault);
    ReplayTarget own = new ReplayTarget.OwnGroups();
    desk.run(own);
    desk.run(own);

    assertThat(desk.service.groups()).hasSize(1);
    assertThat(desk.service.groups().getFirst().path("name").asString())
        .isEqualTo("A title that is too long for a");
    assertThat(desk.service.groups().getFirst().path("description").asString())
        .contains(trip.id.value());
    assertThat(desk.service.arrived())
        .extracting(FakeService.Arrived::to)
        .containsOnly(desk.service.groups().getFirst().path("id").asString());
    assertThat(desk.service.texts().getLast()).isEqualTo("Imported · Ada · 1970-01-01 00:00\nx");
  }

  @Test
  void aGroupWithOthersInItIsNoPlaceForAConversation() throws Exception {
    desk.story(1);
    var conversation = desk.vault.conversations().getFirst();
    desk.service.group("%043d=".formatted(7), GroupFinder.mark(conversation), 2);

    assertThat(desk.run(new ReplayTarget.OwnGroups()).ending())
        .isEqualTo(new Stopped(Obstacle.GROUP_SHARED));
    assertThat(desk.service.asked()).doesNotContain("send", "updateGroup");
  }

  @Test
  void filesGoWithTheMessageByteForByteAndAreWiped() throws Exception {
    Story story = Story.direct("a");
    story
        .posts(
            "Ada",
            Story.NOON,
            List.of(Story.photo(desk.vault, "one"), Story.photo(desk.vault, "two")),
            List.of())
        .into(desk.vault);
    desk.run(SELF);

    FakeService.Arrived arrived = desk.service.arrived().getLast();
    assertThat(arrived.names()).containsExactly("photo-1.jpg", "photo-2.jpg");
    assertThat(arrived.files().stream().map(f -> new String(f, StandardCharsets.UTF_8)))
        .containsExactly("one", "two");
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void whatWasSentIsTakenBackNewestFirst() throws Exception {
    desk.story(2);
    desk.service.fail(Fault.ARRIVES_AND_NETWORK, Fault.CUT);
    desk.run(FRIEND);
    List<Long> sent = desk.service.arrived().stream().map(FakeService.Arrived::timestamp).toList();

    UndoResult undone = desk.replay.undo(FRIEND, Progress.silent());

    assertThat(undone).isEqualTo(new UndoResult(new Finished(), 2, 0, 1));
    assertThat(desk.service.deleted()).isEqualTo(sent.reversed());
    assertThat(desk.custody).contains(new ReplayEvent.Undone("contact", 2, 1));
    assertThat(desk.replay.undo(FRIEND, Progress.silent()).deleted()).isZero();
    // What was taken back can be sent again.
    assertThat(desk.run(FRIEND).sent()).isEqualTo(2);
  }

  @Test
  void whatSignalCliToldAnImpossibleTimeOfIsLeftWhereItIs() throws Exception {
    desk.story(1);
    desk.run(FRIEND);
    Entry newest = desk.journal.entries(FakeService.NUMBER).getLast();
    desk.journal.settle(newest.number(), State.SENT, OptionalLong.of(5));

    assertThat(desk.replay.undo(FRIEND, Progress.silent()))
        .isEqualTo(new UndoResult(new Finished(), 1, 1, 0));
  }

  @Test
  void theUserEndsItBetweenTwoMessages() throws Exception {
    desk.story(3);
    Progress stopping =
        new Progress() {
          private int sent;

          @Override
          public void report(Event event) {
            sent += event instanceof Event.Advanced ? 1 : 0;
          }

          @Override
          public void checkCancelled() throws Problem.Cancelled {
            if (sent == 2) {
              throw new Problem.Cancelled();
            }
          }
        };
    assertThatThrownBy(() -> desk.replay.run(options(SELF), Optional.empty(), stopping))
        .isInstanceOf(Problem.Cancelled.class);
    assertThat(desk.custody).last().isEqualTo(new ReplayEvent.Ended(false, 2, 0, 0));
    assertThat(desk.run(SELF).sent()).isEqualTo(2);
    assertThat(desk.told()).isEqualTo(numbers(3));
  }
}
