package org.decamp.exporter.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.decamp.app.Conversations;
import org.decamp.app.Conversations.Said;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.signal.wire.WireWriter;
import org.decamp.job.Finding;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.LedgerReport;
import org.decamp.ledger.Omission;
import org.decamp.model.Box;
import org.decamp.model.ConversationId;
import org.decamp.model.PrivateText;
import org.decamp.model.SignalConversation;
import org.decamp.model.SignalPerson;
import org.decamp.testing.RandomHistory;
import org.junit.jupiter.api.Test;

/**
 * Each export is read back and held to the lint by the job; what it says of itself is asked here.
 */
class SignalExporterTest extends SignalExportScene {

  private Place.Why why() {
    assertThat(places).hasSize(1);
    return ((Place.Stays) places.getFirst()).why();
  }

  @Test
  void impossibleTimesBecomeTheNearestThatSignalTakes() throws Exception {
    ConversationId talk =
        Conversations.add(
            vault,
            "1",
            "Talk",
            new Said("Anna", -8000, "long ago"),
            new Said("Anna", -7999, "long ago, too"),
            new Said("Me", 5, "now"),
            new Said("Anna", 4000, "some day"));
    link(talk, "Anna", anna());
    LedgerReport report = export("overlay");
    assertThat(messages(report).adapted()).containsEntry(Adaptation.TIME_SHIFTED, 3L);
    assertThat(messages(report).carried()).isEqualTo(1);
  }

  @Test
  void nobodyIsPutIntoABackupByGuess() throws Exception {
    Conversations.add(vault, "1", "Anna", new Said("Anna", 1, "a"), new Said("Me", 2, "b"));
    LedgerReport report = export("overlay");
    assertThat(why()).isEqualTo(Place.Why.NOT_LINKED);
    assertThat(places.getFirst().strangers()).hasSize(1);
    assertThat(messages(report).omitted()).containsEntry(Omission.NO_RECIPIENT, 2L);
  }

  @Test
  void aConversationWithoutAnOwnerStaysBehind() throws Exception {
    ConversationId talk =
        Conversations.add(
            vault,
            "messenger",
            "1",
            Box.INBOX,
            "Talk",
            new Said("Anna", 1, "a"),
            new Said("Me", 2, "b"));
    link(talk, "Anna", anna());
    export("overlay");
    assertThat(why()).isEqualTo(Place.Why.OWNER_UNKNOWN);
  }

  @Test
  void twoPeopleOfADirectConversationAreNotMadeOne() throws Exception {
    ConversationId talk =
        Conversations.add(
            vault,
            "1",
            "Talk",
            new Said("Anna", 1, "a"),
            new Said("Annie", 2, "b"),
            new Said("Me", 3, "c"));
    link(talk, "Anna", anna());
    link(talk, "Annie", new SignalPerson.ReadOnly());
    export("overlay");
    assertThat(why()).isEqualTo(Place.Why.SEVERAL);
  }

  @Test
  void anImpossibleNumberMakesNoContact() throws Exception {
    ConversationId talk = Conversations.add(vault, "1", "Talk", new Said("Anna", 1, "a"));
    link(talk, "Anna", new SignalPerson.Phone(12));
    export("overlay");
    assertThat(why()).isEqualTo(Place.Why.IMPOSSIBLE_NUMBER);
  }

  @Test
  void inAGroupThatIsMadeUpStrangersAreNamedAndStayBehind() throws Exception {
    ConversationId hike =
        Conversations.addGroup(
            vault,
            "5",
            "Hiking",
            new Said("Me", 1, "a"),
            new Said("Bea", 2, "b"),
            new Said("Carl", 3, "c"));
    link(hike, "Bea", new SignalPerson.ReadOnly());
    link(hike, new SignalConversation.ReadOnly());
    LedgerReport report = export("overlay");
    assertThat(places).singleElement().isInstanceOf(Place.Goes.class);
    assertThat(places.getFirst().strangers())
        .extracting(human -> human.name().value())
        .containsExactly("Carl");
    assertThat(messages(report).carried()).isEqualTo(2);
    assertThat(messages(report).omitted()).containsEntry(Omission.NO_RECIPIENT, 1L);
  }

  /**
   * Written down in notes to self it is plain who put it there; among others in a group it would be
   * the owner's own words ({@code signal-backup}, section 8, D).
   */
  @Test
  void whoeverIsToBeWrittenDownIsNotQuotedByTheOwnerInAGroup() throws Exception {
    ConversationId hike =
        Conversations.addGroup(
            vault,
            "5",
            "Hiking",
            new Said("Me", 1, "a"),
            new Said("Bea", 2, "b"),
            new Said("Carl", 3, "c"));
    link(hike, "Bea", new SignalPerson.ReadOnly());
    link(hike, "Carl", new SignalPerson.Transcript());
    link(hike, new SignalConversation.ReadOnly());
    LedgerReport report = export("overlay");
    assertThat(places.getFirst().strangers())
        .extracting(human -> human.name().value())
        .containsExactly("Carl");
    assertThat(messages(report).carried()).isEqualTo(2);
    assertThat(messages(report).omitted()).containsEntry(Omission.NO_RECIPIENT, 1L);
  }

  @Test
  void aGroupOfStrangersStaysBehind() throws Exception {
    ConversationId hike =
        Conversations.addGroup(vault, "5", "Hiking", new Said("Me", 1, "a"), new Said("B", 2, "b"));
    link(hike, new SignalConversation.ReadOnly());
    export("overlay");
    assertThat(why()).isEqualTo(Place.Why.NO_MEMBER_LINKED);
  }

  @Test
  void itSaysWhenImportedMessagesWillNotDisappear() throws Exception {
    backup.frame(
        new WireWriter()
            .message(3, new WireWriter().number(1, 1).number(2, ANNA).number(5, 86_400_000))
            .toBytes());
    ConversationId talk = Conversations.add(vault, "1", "Talk", new Said("Anna", 1, "a"));
    link(talk, "Anna", anna());
    export("overlay");
    assertThat(((Place.Goes) places.getFirst()).disappearing()).isTrue();
    assertThat(findings).extracting(Finding::code).containsExactly("will-not-disappear");
  }

  /** An overlay holds all messages of the original once more, which no count of messages tells. */
  @Test
  void thePlanKnowsHowMuchRoomTheOverlayTakes() throws Exception {
    byte[] noise = new byte[3_000_000];
    new Random(1).nextBytes(noise);
    backup.frame(new WireWriter().bytes(5, noise).toBytes());
    RandomHistory.fill(vault, 7, 2, 40);
    vault.owner(Conversations.PRODUCT, new PrivateText("Owner"), "test");
    link(ConversationId.of("instagram", "thread1"), "Friend", anna());

    ExportPlan plan = run("overlay").plan();

    long written = 0;
    try (Stream<Path> files = Files.walk(home.resolve("overlay"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        written += Files.size(file);
      }
    }
    assertThat(plan.mediaBytes()).isPositive();
    assertThat(plan.otherBytes()).isBetween(3_000_000L, 4_000_000L);
    assertThat(plan.mediaBytes() + plan.otherBytes()).isBetween(written, written + written / 5);
  }

  /** Of the same minute and author in one chat, too, and all in order, or the lint would refuse. */
  @Test
  void manyConversationsComeAsOneStreamInTheOrderOfTime() throws Exception {
    Random random = new Random(5);
    int all = 0;
    for (int i = 0; i < 60; i++) {
      List<Said> said = new ArrayList<>();
      int day = 1 + random.nextInt(900);
      for (int n = 1 + random.nextInt(40); n > 0; n--) {
        said.add(
            new Said(n == 1 || random.nextBoolean() ? "Anna" : "Me", day, "text " + i + " " + n));
        day += random.nextInt(3);
        all++;
      }
      ConversationId talk =
          Conversations.add(vault, Integer.toString(i), "T", said.toArray(Said[]::new));
      link(
          talk,
          "Anna",
          switch (i % 3) {
            case 0 -> anna();
            case 1 -> new SignalPerson.ReadOnly();
            default -> new SignalPerson.Transcript();
          });
    }
    LedgerReport report = export("overlay");
    LedgerReport.Line line = messages(report);
    assertThat(line.found()).isEqualTo(all);
    long shifted = line.adapted().getOrDefault(Adaptation.TIME_SHIFTED, 0L);
    assertThat(shifted).isPositive();
    assertThat(line.carried() + shifted).isEqualTo(all);
    assertThat(export("again")).isEqualTo(report);
  }
}
