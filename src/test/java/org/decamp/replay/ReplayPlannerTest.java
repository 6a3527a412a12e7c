package org.decamp.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.decamp.exporter.Selection;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.LedgerReport;
import org.decamp.ledger.Omission;
import org.decamp.ledger.Subject;
import org.decamp.mapping.SignalLimits;
import org.decamp.model.Attachment;
import org.decamp.model.AttachmentKind;
import org.decamp.model.Content;
import org.decamp.model.MissingMedia;
import org.decamp.model.PrivateText;
import org.decamp.model.Reaction;
import org.decamp.replay.ReplayPlan.Amount;
import org.decamp.signalcli.address.GroupId;
import org.decamp.signalcli.address.Recipient;
import org.decamp.signalcli.message.Target;
import org.decamp.testing.MemoryVault;
import org.decamp.testing.ReplayJournalInMemory;
import org.decamp.testing.Story;
import org.decamp.vault.ReplayJournal.State;
import org.decamp.vault.TimeRange;
import org.junit.jupiter.api.Test;

/** The dry run: what would be sent, what becomes of everything, and how long it takes. */
class ReplayPlannerTest {

  private static final ReplayTarget SELF = new ReplayTarget.NoteToSelf();

  private final MemoryVault vault = new MemoryVault();
  private final ReplayJournalInMemory journal = new ReplayJournalInMemory();

  private ReplayPlan plan(ReplayOptions options) throws Problem {
    return new ReplayPlanner(vault, journal, Desk.ME).plan(options, Progress.silent());
  }

  private static ReplayOptions options(Selection selection) throws Problem {
    return ReplayOptions.of(selection, SELF, ReplayForm.DAY, ZoneOffset.UTC);
  }

  private static LedgerReport.Line line(ReplayPlan plan, Subject subject) {
    return plan.forecast().lines().stream()
        .filter(line -> line.subject() == subject)
        .findFirst()
        .orElseThrow();
  }

  private Story story() throws Exception {
    Story story = Story.direct("a");
    Content lost =
        new Content.Media(
            new Attachment(
                AttachmentKind.VIDEO,
                new PrivateText("v.mp4"),
                Optional.empty(),
                new MissingMedia(MissingMedia.Reason.NOT_IN_EXPORT)));
    story
        .says("Ada", Story.NOON, "héllo")
        .posts(
            "Ada",
            Story.NOON + 1,
            List.of(Story.photo(vault, "photo"), lost),
            List.of(
                new Reaction(story.person("Ada"), new PrivateText("👍"), Optional.empty()),
                new Reaction(story.person("Ada"), PrivateText.EMPTY, Optional.empty())));
    return story.into(vault);
  }

  @Test
  void everyObjectHasAFateAndTheAmountIsWhatWouldBeSent() throws Exception {
    story();
    ReplayPlan plan = plan(options(Selection.ALL));

    assertThat(line(plan, Subject.MESSAGE).adapted()).containsEntry(Adaptation.SENT_ANEW, 2L);
    assertThat(line(plan, Subject.ATTACHMENT).carried()).isEqualTo(1);
    assertThat(line(plan, Subject.ATTACHMENT).adapted())
        .containsEntry(Adaptation.MEDIA_MISSING, 1L);
    assertThat(line(plan, Subject.REACTION).adapted())
        .containsEntry(Adaptation.REACTION_AS_TEXT, 1L);
    assertThat(line(plan, Subject.REACTION).omitted()).containsEntry(Omission.NO_PLACE, 1L);
    assertThat(plan.parts()).hasSize(1);
    Amount amount = plan.amount();
    assertThat(amount.messages()).isEqualTo(2);
    assertThat(amount.attachments()).isEqualTo(1);
    assertThat(amount.fileBytes()).isEqualTo(5);
    assertThat(amount.textBytes()).isGreaterThan(amount.characters());
  }

  @Test
  void whatWasSentIsThereAndWhatIsUncertainIsNamedSo() throws Exception {
    story();
    ReplayOptions options = options(Selection.ALL);
    List<UUID> pieces;
    try (OutgoingMessages all =
        new ReplayPlanner(vault, journal, Desk.ME)
            .outgoing(options, vault.conversations().getFirst(), Progress.silent())) {
      all.next();
      pieces = all.next().orElseThrow().pieces();
    }
    String me = Desk.ME.text();
    long sent = journal.attempt(me, "self", "self", Instant.EPOCH, List.of(pieces.getFirst()));
    journal.settle(sent, State.SENT, OptionalLong.of(1));
    journal.attempt(me, "self", "self", Instant.EPOCH, List.of(pieces.getLast()));

    ReplayOptions leave =
        new ReplayOptions(
            Selection.ALL,
            SELF,
            ReplayForm.DAY,
            ZoneOffset.UTC,
            WhenUncertain.LEAVE,
            options.pace(),
            options.limits());
    ReplayPlan left = plan(leave);
    assertThat(line(left, Subject.MESSAGE).omitted())
        .containsOnly(entry(Omission.DUPLICATE, 1), entry(Omission.PERHAPS_SENT, 1));
    assertThat(left.parts()).isEmpty();
    assertThat(left.uncertain()).isEqualTo(1);
    assertThat(left.forecast().hasLoss()).isTrue();

    ReplayPlan again = plan(options);
    assertThat(line(again, Subject.MESSAGE).omitted()).containsOnly(entry(Omission.DUPLICATE, 1));
    assertThat(again.amount().messages()).isEqualTo(2);
    // Another account or place has got nothing of it.
    assertThat(
            plan(ReplayOptions.of(Selection.ALL, Desk.FRIEND, ReplayForm.DAY, ZoneOffset.UTC))
                .uncertain())
        .isZero();
  }

  @Test
  void othersWhoSaidTheSameInTheSameMillisecondAreStillSent() throws Exception {
    Story story =
        Story.group("b", "Duet")
            .says("Ada", Story.NOON, "now")
            .says("Ben", Story.NOON, "now")
            .says("Cem", Story.NOON, "now")
            .into(vault);
    Selection onlyBen = new Selection(Set.of(), Set.of(story.person("Ben")), TimeRange.ALL);
    List<UUID> pieces;
    try (OutgoingMessages ben =
        new ReplayPlanner(vault, journal, Desk.ME)
            .outgoing(options(onlyBen), vault.conversations().getFirst(), Progress.silent())) {
      ben.next();
      pieces = ben.next().orElseThrow().pieces();
    }
    String me = Desk.ME.text();
    journal.settle(
        journal.attempt(me, "self", "self", Instant.EPOCH, pieces), State.SENT, OptionalLong.of(1));

    try (OutgoingMessages all =
        new ReplayPlanner(vault, journal, Desk.ME)
            .outgoing(
                options(Selection.ALL), vault.conversations().getFirst(), Progress.silent())) {
      all.next();
      assertThat(all.next().orElseThrow().text().value())
          .contains("Ada", "Cem")
          .doesNotContain("Ben");
      assertThat(all.next()).isEmpty();
    }
  }

  private static Map.Entry<Omission, Long> entry(Omission why, long count) {
    return Map.entry(why, count);
  }

  @Test
  void whatIsNotChosenIsCountedAndNotSent() throws Exception {
    Story story = story();
    Instant second = Instant.ofEpochMilli(Story.NOON + 1);
    ReplayPlan plan =
        plan(
            options(
                new Selection(
                    Set.of(story.id), Set.of(), new TimeRange(second, second.plusMillis(1)))));

    assertThat(line(plan, Subject.MESSAGE).omitted()).containsEntry(Omission.NOT_SELECTED, 1L);
    assertThat(plan.amount().messages()).isEqualTo(2);
  }

  @Test
  void howLongItTakesFollowsFromThePaceAndTheLimitsOfTheService() throws Exception {
    ReplayTarget friend = Desk.FRIEND;
    assertThat(time(new Amount(10_000, 0, 0, 0, 0, 0), SELF)).isEqualTo(Duration.ofSeconds(10_000));
    assertThat(time(new Amount(100, 1000, 0, 0, 0, 0), SELF)).isEqualTo(Duration.ofMinutes(25));
    assertThat(time(new Amount(1, 1, 0, 0, 0, 5_000_000_000L), SELF))
        .isEqualTo(Duration.ofSeconds(4000));
    assertThat(time(new Amount(1, 0, 0, 0, (128L << 20) + 2_000_000, 0), SELF))
        .isEqualTo(Duration.ofSeconds(1001));
    assertThat(time(new Amount(100, 0, 0, 0, 0, 0), friend)).isEqualTo(Duration.ofSeconds(400));
    assertThat(time(new Amount(1001, 0, 0, 0, 0, 0), friend)).isEqualTo(Duration.ofDays(5));
    assertThat(time(Amount.NONE, friend)).isZero();
  }

  private static Duration time(Amount amount, ReplayTarget target) throws Problem {
    SignalLimits limits = SignalLimits.builtIn();
    return Estimate.duration(amount, target, Pace.advised(limits, target), limits);
  }

  @Test
  void nothingIsSentToOthersTwiceByAnOption() throws Exception {
    ReplayOptions others =
        ReplayOptions.of(Selection.ALL, Desk.FRIEND, ReplayForm.DAY, ZoneOffset.UTC);
    assertThatThrownBy(() ->
            new ReplayOptions(
                Selection.ALL,
                Desk.FRIEND,
                ReplayForm.DAY,
                ZoneOffset.UTC,
                WhenUncertain.SEND_AGAIN,
                others.pace(),
                others.limits()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void placesAndReceiversAreReadAsTheyWereWritten() {
    for (var target :
        List.of(
            new Target.NoteToSelf(),
            new Target.ToGroup(new GroupId("A".repeat(43) + "=")),
            new Target.Direct(Desk.ME),
            new Target.Direct(new Recipient.Username("ada.42")),
            new Target.Direct(new Recipient.Pni(new UUID(1, 2))),
            new Target.Direct(new Recipient.Aci(new UUID(3, 4))))) {
      assertThat(Places.target(Places.receiver(target))).contains(target);
    }
    for (String foreign : List.of("", "to/", "to/nobody", "group/x", "elsewhere")) {
      assertThat(Places.target(foreign)).isEmpty();
    }
  }
}
