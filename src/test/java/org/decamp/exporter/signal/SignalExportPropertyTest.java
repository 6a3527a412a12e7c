package org.decamp.exporter.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.decamp.app.Conversations;
import org.decamp.exporter.ExportJob;
import org.decamp.exporter.signal.frame.FrameKind;
import org.decamp.exporter.signal.frame.ItemFacts;
import org.decamp.exporter.signal.merge.RandomOriginal;
import org.decamp.exporter.signal.merge.Workbench;
import org.decamp.exporter.signal.wire.WireMessage;
import org.decamp.ledger.LedgerReport;
import org.decamp.ledger.Subject;
import org.decamp.model.Conversation;
import org.decamp.model.Decisions;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.Person;
import org.decamp.model.PrivateText;
import org.decamp.model.SignalConversation;
import org.decamp.model.SignalPerson;
import org.decamp.testing.RandomHistory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Any history with every kind of content, linked at random, into any backup. That the lint takes it
 * and that plan, ledger and overlay agree is asked by the export itself, every time.
 */
class SignalExportPropertyTest extends SignalExportScene {

  private static final int CONVERSATIONS = 6;
  private static final int MESSAGES = 25;

  private final List<Appearance> readOnly = new ArrayList<>();

  @RepeatedTest(25)
  void whateverIsExportedOriginalsStayAndNothingComesTwice(RepetitionInfo repetition)
      throws Exception {
    Random random = new Random(repetition.getCurrentRepetition());
    Path phone = Files.createDirectory(home.resolve("SignalBackups"));
    List<byte[]> originals = RandomOriginal.of(random);
    Workbench.write(phone, originals);
    RandomHistory.fill(vault, random.nextLong(), CONVERSATIONS, MESSAGES);
    vault.owner(Conversations.PRODUCT, new PrivateText("Owner"), "test");
    linkAtRandom(random);

    ExportJob.Result first = run("first");
    List<byte[]> once = Workbench.records(home.resolve("first"));

    requireKept(originals, once);
    requireUniqueTimes(once);
    requireBalance(first.report());
    assertThat(once.stream().filter(SignalExportPropertyTest::isEntry).count())
        .isEqualTo(
            originals.stream().filter(SignalExportPropertyTest::isEntry).count()
                + first.readBack().messages());
    requireTheSameVerdict(originals, once);

    layOver("first");
    decideMore(random);
    ExportJob.Result second = run("second");
    assertThat(second.readBack().messages()).isZero();
    LedgerReport.Line line = messages(second.report());
    assertThat(line.carried()).isZero();
    assertThat(line.adapted()).isEmpty();
    assertThat(Workbench.records(home.resolve("second"))).containsExactlyElementsOf(once);
  }

  /** Everybody but the owner, and every group, by any word that the user can give or by none. */
  private void linkAtRandom(Random random) {
    for (Conversation conversation : vault.conversations()) {
      for (Person person : conversation.people()) {
        Appearance appearance = new Appearance(conversation.id(), person.id());
        int word = random.nextInt(6);
        if (!person.owner() && word < 5) {
          SignalPerson target =
              switch (word) {
                case 0 -> new SignalPerson.Contact(new UUID((1L + random.nextInt(3)) << 56, 0));
                case 1 -> new SignalPerson.Phone(4917100000000L + random.nextInt(4));
                case 2 -> new SignalPerson.Transcript();
                default -> new SignalPerson.ReadOnly();
              };
          link(conversation.id(), person.name().value(), target);
          if (target instanceof SignalPerson.ReadOnly) {
            readOnly.add(appearance);
          }
        }
      }
      switch (random.nextInt(4)) {
        case 0 -> {}
        case 1 -> link(conversation.id(), new SignalConversation.Transcript());
        default -> link(conversation.id(), new SignalConversation.ReadOnly());
      }
    }
  }

  /** Merges and names people whose contacts were made up. */
  private void decideMore(Random random) {
    for (int i = 0; i + 1 < readOnly.size(); i++) {
      Appearance one = readOnly.get(i);
      Appearance other = readOnly.get(i + 1);
      if (random.nextBoolean() && !one.conversation().equals(other.conversation())) {
        same.add(new Decisions.SamePerson(List.of(one, other)));
      }
    }
    if (!readOnly.isEmpty()) {
      named.add(new Decisions.GivenName(readOnly.getFirst(), new PrivateText("Another name")));
    }
  }

  private static void requireKept(List<byte[]> originals, List<byte[]> merged) {
    int next = 0;
    for (byte[] record : merged) {
      if (next < originals.size() && Arrays.equals(originals.get(next), record)) {
        next++;
      }
    }
    assertThat(next).as("originals kept in their order").isEqualTo(originals.size());
  }

  private static void requireUniqueTimes(List<byte[]> records) throws Exception {
    Set<List<Long>> taken = new HashSet<>();
    for (byte[] record : records) {
      Optional<ItemFacts> item =
          isEntry(record)
              ? Optional.of(ItemFacts.of(FrameKind.CHAT_ITEM.contentOf(WireMessage.parse(record))))
              : Optional.empty();
      if (item.isPresent()) {
        ItemFacts facts = item.get();
        assertThat(taken.add(List.of(facts.chatId(), facts.authorId(), facts.sentAt()))).isTrue();
      }
    }
  }

  private static boolean isEntry(byte[] record) {
    try {
      return FrameKind.of(WireMessage.parse(record)) == FrameKind.CHAT_ITEM;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void requireBalance(LedgerReport report) {
    for (LedgerReport.Line line : report.lines()) {
      long adapted = line.adapted().values().stream().mapToLong(Long::longValue).sum();
      long omitted = line.omitted().values().stream().mapToLong(Long::longValue).sum();
      assertThat(line.carried() + adapted + omitted)
          .as(line.subject().label())
          .isEqualTo(line.found());
      if (line.subject() == Subject.MESSAGE) {
        assertThat(line.found())
            .isEqualTo(vault.conversations().stream().mapToLong(Conversation::messageCount).sum());
      }
    }
  }

  private static void requireTheSameVerdict(List<byte[]> originals, List<byte[]> merged)
      throws Exception {
    if (SignalJudge.isHere()) {
      for (SignalJudge.Purpose purpose : SignalJudge.Purpose.values()) {
        assertThat(SignalJudge.ofRecords(merged, purpose))
            .isEqualTo(SignalJudge.ofRecords(originals, purpose));
      }
    }
  }
}
