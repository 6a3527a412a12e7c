package org.decamp.exporter.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.decamp.app.Conversations;
import org.decamp.app.Conversations.Said;
import org.decamp.exporter.ExportJob;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.Selection;
import org.decamp.exporter.signal.folder.SignalBackups;
import org.decamp.exporter.signal.key.SignalRecoveryKey;
import org.decamp.exporter.signal.wire.WireWriter;
import org.decamp.job.Finding;
import org.decamp.job.Progress;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.LedgerReport;
import org.decamp.ledger.Omission;
import org.decamp.ledger.Subject;
import org.decamp.model.Box;
import org.decamp.model.ConversationId;
import org.decamp.model.ConversationTarget;
import org.decamp.model.Decisions;
import org.decamp.model.Links;
import org.decamp.model.PersonId;
import org.decamp.model.PersonTarget;
import org.decamp.model.PrivateText;
import org.decamp.model.SignalConversation;
import org.decamp.model.SignalPerson;
import org.decamp.testing.MemoryVault;
import org.decamp.testing.RandomHistory;
import org.decamp.vault.ExportJournal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each export is read back and held to the lint by the job; what it says of itself is asked here.
 */
class SignalExporterTest {

  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
  private static final long ANNA = 3;

  @TempDir Path home;
  private final MemoryVault vault = new MemoryVault();
  private final List<Links.OfPerson> people = new ArrayList<>();
  private final List<Links.OfConversation> groups = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Map<ByteBuffer, Long> journal = new HashMap<>();
  private AddressBookBackup backup = new AddressBookBackup();

  @BeforeEach
  void anOwnerAndABackup() {
    vault.owner(Conversations.PRODUCT, new PrivateText("Me"), "test");
    backup = new AddressBookBackup().contact(AddressBookBackup.person(1).text(11, "Anna"));
  }

  private void link(ConversationId conversation, String name, PersonTarget target) {
    people.add(
        new Links.OfPerson(
            new Decisions.Appearance(conversation, PersonId.of(conversation, name)), target));
  }

  private void link(ConversationId conversation, ConversationTarget target) {
    groups.add(new Links.OfConversation(conversation, target));
  }

  private static SignalPerson anna() {
    return new SignalPerson.Contact(AddressBookBackup.account(1));
  }

  private LedgerReport export(String name) throws Exception {
    return run(name).report();
  }

  private ExportJob.Result run(String name) throws Exception {
    vault.decide(
        new Decisions(
            List.of(), List.of(), List.of(), List.of(), List.of(), new Links(people, groups)));
    Path folder = home.resolve("SignalBackups");
    if (!Files.exists(folder)) {
      backup.write(folder);
    }
    SignalBackups backups = SignalBackups.open(folder);
    places.clear();
    try (SignalRecoveryKey key = SignalRecoveryKey.of(ScratchBackup.KEY.toCharArray());
        OpenBackup open = OpenBackup.open(backups, backups.newest(), key);
        SignalSecrets secrets = new SignalSecrets(new byte[32])) {
      SignalExporter exporter =
          new SignalExporter(open, secrets, new Memory(), NOW, new SecureRandom(), places::addAll);
      return new ExportJob(exporter, vault).run(Selection.ALL, home.resolve(name), new Listening());
    }
  }

  /** A journal that outlasts an export. */
  private final class Memory implements ExportJournal {

    @Override
    public OptionalLong find(byte[] entry) {
      Long time = journal.get(ByteBuffer.wrap(entry));
      return time == null ? OptionalLong.empty() : OptionalLong.of(time);
    }

    @Override
    public void put(byte[] entry, long sentAt) {
      journal.put(ByteBuffer.wrap(entry.clone()), sentAt);
    }

    @Override
    public void keep() {
      // It lies in memory.
    }
  }

  private final class Listening implements Progress {

    @Override
    public void report(Event event) {
      if (event instanceof Event.Noticed(Finding finding)) {
        findings.add(finding);
      }
    }

    @Override
    public void checkCancelled() {
      // Nobody cancels.
    }
  }

  private static LedgerReport.Line messages(LedgerReport report) {
    return report.lines().stream()
        .filter(line -> line.subject() == Subject.MESSAGE)
        .findFirst()
        .orElseThrow();
  }

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
