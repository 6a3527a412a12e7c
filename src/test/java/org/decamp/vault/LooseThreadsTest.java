package org.decamp.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.decamp.job.Progress;
import org.decamp.ledger.Ledger;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions;
import org.decamp.model.Links;
import org.decamp.model.PrivateText;
import org.decamp.vault.ExportFile.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Threads of old exports, which have no number, beside the numbered ones of later exports. */
class LooseThreadsTest {

  private static final Instant START = Instant.ofEpochMilli(1_580_000_000_123L);
  private static final String NUMBERED = "17842";
  private static final String OF_2020 = "2020-0123456789abcdef";
  private static final String OF_2021 = "bob_ab12cd34ef";

  @TempDir Path temp;

  /** The messages of a history from one place to another. */
  private static List<Said> said(int from, int to) {
    List<Said> said = new ArrayList<>();
    for (int i = from; i < to; i++) {
      said.add(new Said(START.plusSeconds(i * 1000L), i % 2, "text " + i));
    }
    return said;
  }

  private static ExportFile of2020(int from, int to) {
    return ExportFile.exact(OF_2020, "2020", List.of("me_99", "bob_77"), said(from, to));
  }

  private static ExportFile of2021(int from, int to) {
    return ExportFile.exact(OF_2021, "2021", List.of("Me", "Bobby"), said(from, to));
  }

  private static ExportFile numbered(int from, int to) {
    return ExportFile.exact(NUMBERED, "2024", List.of("Me", "Bob"), said(from, to));
  }

  private Vault imported(String name, List<ExportFile> files) throws Exception {
    Vault vault = CheapVault.create(temp.resolve(name));
    for (ExportFile file : files) {
      ExportFile.importAll(vault, List.of(file));
    }
    return vault;
  }

  private static List<String> threads(Vault vault) throws Exception {
    return vault.reader().conversations().stream().map(c -> c.threadKey().value()).toList();
  }

  private static void assertClean(Vault vault) throws Exception {
    assertThat(vault.check(Progress.silent()).findings()).isEmpty();
  }

  @Test
  void aThreadOf2020IsTheBeginningOfTheNumberedOneInEitherOrder() throws Exception {
    List<ExportFile> files = List.of(of2020(0, 20), numbered(10, 30));
    try (Vault vault = imported("a", files);
        Vault other = imported("b", files.reversed())) {
      assertThat(threads(vault)).containsExactly(NUMBERED);
      assertThat(ExportFile.read(vault, NUMBERED))
          .hasSize(30)
          .allMatch(line -> line.contains(" Me: ") || line.contains(" Bob: "));
      Conversation conversation = vault.reader().conversations().getFirst();
      assertThat(conversation.people().stream().map(p -> p.names().getFirst().value()))
          .containsExactlyInAnyOrder("Me", "Bob");
      assertThat(conversation.people().stream().flatMap(p -> p.names().stream()))
          .contains(new PrivateText("bob_77"), new PrivateText("me_99"));
      assertThat(VaultDigest.of(other)).isEqualTo(VaultDigest.of(vault));
      assertClean(vault);
      assertClean(other);
    }
  }

  /** More is not compared at once: so many messages are kept in memory only for a while. */
  @Test
  void whatIsSharedAtTheBeginningAndTheEndOfALongThreadCountsTogether() throws Exception {
    int end = 150_000;
    List<Said> ends = new ArrayList<>(said(0, 2));
    ends.addAll(said(end - 1, end));
    try (Vault vault =
        imported(
            "v",
            List.of(
                of2020(0, end), ExportFile.exact(NUMBERED, "2024", List.of("Me", "Bob"), ends)))) {
      assertThat(threads(vault)).containsExactly(NUMBERED);
      assertThat(vault.reader().conversations().getFirst().messageCount()).isEqualTo(end);
    }
  }

  @Test
  void threeExportsOfOneConversationAreOne() throws Exception {
    List<ExportFile> files = List.of(numbered(20, 40), of2020(0, 25), of2021(10, 30));
    String expected = "";
    for (int first = 0; first < 3; first++) {
      for (int second = 1; second < 3; second++) {
        List<ExportFile> order = new ArrayList<>(files);
        ExportFile begins = order.remove(first);
        if (second == 2) {
          order = order.reversed();
        }
        order.addFirst(begins);
        try (Vault vault = imported("v" + first + second, order)) {
          assertThat(threads(vault)).containsExactly(NUMBERED);
          assertThat(ExportFile.read(vault, NUMBERED)).hasSize(40);
          assertThat(vault.reader().conversations().getFirst().people()).hasSize(2);
          String digest = VaultDigest.of(vault);
          assertThat(digest).isEqualTo(expected.isEmpty() ? digest : expected);
          expected = digest;
          assertClean(vault);
        }
      }
    }
  }

  @Test
  void theImportSaysHowManyThreadsItJoinedAndImportingAgainChangesNothing() throws Exception {
    try (Vault vault = imported("v", List.of(of2020(0, 20)))) {
      assertThat(joined(vault, numbered(10, 30))).isEqualTo(new Ingest.Joined(10, 1));
      String before = VaultDigest.of(vault);
      assertThat(joined(vault, numbered(10, 30))).isEqualTo(new Ingest.Joined(0, 0));
      assertThat(joined(vault, of2020(0, 20))).isEqualTo(new Ingest.Joined(0, 0));
      assertThat(VaultDigest.of(vault)).isEqualTo(before);
      assertClean(vault);
    }
  }

  private static Ingest.Joined joined(Vault vault, ExportFile file) throws Exception {
    try (Ingest ingest = vault.ingest()) {
      file.push(ingest);
      return ingest.finish(new Ledger().balance());
    }
  }

  @Test
  void twoSharedMessagesProveNothing() throws Exception {
    try (Vault vault = imported("v", List.of(of2020(0, 12), numbered(10, 30)))) {
      assertThat(threads(vault)).containsExactlyInAnyOrder(NUMBERED, OF_2020);
      ExportFile.importAll(vault, List.of(of2020(0, 13)));
      assertThat(threads(vault)).containsExactly(NUMBERED);
    }
  }

  @Test
  void theSameMessageRepeatedAtOneInstantCountsOnce() throws Exception {
    Said lol = new Said(START, 1, "lol");
    List<Said> often = List.of(lol, lol, lol, lol);
    try (Vault vault =
        imported(
            "v",
            List.of(
                ExportFile.exact(OF_2020, "2020", List.of("me_99", "bob_77"), often),
                ExportFile.exact(NUMBERED, "2024", List.of("Me", "Bob"), often)))) {
      assertThat(threads(vault)).containsExactlyInAnyOrder(NUMBERED, OF_2020);
    }
  }

  @Test
  void aThreadThatTwoOthersMayContinueStaysByItself() throws Exception {
    ExportFile rival = ExportFile.exact("999", "2024", List.of("Me", "Eve"), said(10, 15));
    ExportFile more = ExportFile.exact("999", "2025", List.of("Me", "Eve"), said(9, 15));
    try (Vault vault = imported("v", List.of(of2020(0, 15), numbered(10, 30), rival))) {
      assertThat(threads(vault)).containsExactlyInAnyOrder(NUMBERED, "999", OF_2020);
      ExportFile.importAll(vault, List.of(more));
      assertThat(threads(vault)).containsExactlyInAnyOrder(NUMBERED, "999");
      assertThat(ExportFile.read(vault, "999")).hasSize(15);
      assertClean(vault);
    }
  }

  @Test
  void theUsersWordThatTheyAreSeparateOutranksTheMessages() throws Exception {
    ConversationId host = ConversationId.of("instagram", NUMBERED);
    ConversationId part = ConversationId.of("instagram", OF_2020);
    Decisions separate =
        new Decisions(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Decisions.Separate(host, part)),
            Links.NONE);
    try (Vault vault = imported("v", List.of(of2020(0, 20), numbered(10, 30)))) {
      String joined = VaultDigest.of(vault);
      assertThat(vault.reader().joined()).containsExactly(new Decisions.Joined(host, part));
      vault.decide(separate);
      assertThat(threads(vault)).containsExactlyInAnyOrder(NUMBERED, OF_2020);
      assertThat(ExportFile.read(vault, OF_2020)).hasSize(20).first().asString().contains("me_99");
      assertClean(vault);
      vault.decide(Decisions.NONE);
      assertThat(VaultDigest.of(vault)).isEqualTo(joined);
      vault.decide(separate);
      ExportFile.importAll(vault, List.of(of2021(0, 20)));
      assertThat(threads(vault)).containsExactlyInAnyOrder(NUMBERED, OF_2020);
      assertClean(vault);
    }
  }

  @Test
  void whatTheUserJoinedElsewhereStaysThere() throws Exception {
    ExportFile other = ExportFile.exact("999", "2024", List.of("Me", "Eve"), said(100, 110));
    Decisions join =
        new Decisions(
            List.of(),
            List.of(),
            List.of(),
            List.of(
                new Decisions.Joined(
                    ConversationId.of("instagram", "999"),
                    ConversationId.of("instagram", OF_2020))),
            List.of(),
            Links.NONE);
    try (Vault vault = imported("v", List.of(other))) {
      vault.decide(join);
      ExportFile.importAll(vault, List.of(of2020(0, 20), numbered(10, 30)));
      assertThat(ExportFile.read(vault, "999")).hasSize(30);
      assertThat(ExportFile.read(vault, NUMBERED)).hasSize(20);
      assertClean(vault);
    }
  }
}
