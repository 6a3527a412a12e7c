package org.decamp.exporter.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.decamp.exporter.ContentKind;
import org.decamp.exporter.ExportJob;
import org.decamp.exporter.Selection;
import org.decamp.exporter.archive.complete.CompleteArchiveExporter;
import org.decamp.exporter.telegramjson.TelegramJsonExporter;
import org.decamp.job.Progress;
import org.decamp.ledger.LedgerReport;
import org.decamp.ledger.Omission;
import org.decamp.ledger.Subject;
import org.decamp.model.Content;
import org.decamp.model.Conversation;
import org.decamp.model.Message;
import org.decamp.model.PersonId;
import org.decamp.testing.MemoryVault;
import org.decamp.testing.RandomHistory;
import org.decamp.vault.TimeRange;
import org.decamp.vault.VaultReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes into a copy when only some kinds, or only the owner's own words, were chosen. */
class ArchiveSelectionTest {

  private static final long MESSAGES = 3 * 60;

  @TempDir Path folder;
  private final MemoryVault vault = new MemoryVault();

  @BeforeEach
  void fill() throws Exception {
    RandomHistory.fill(vault, 77, 3, 60);
  }

  @ParameterizedTest
  @EnumSource
  void aMessageGoesWholeIfAnythingInItIsOfTheKind(ContentKind kind) throws Exception {
    ExportJob.Result result = archive(kinds(EnumSet.of(kind)));
    Counts expected = new Counts();
    each((conversation, message) -> {
      if (holds(message, kind)) {
        expected.add(message, message.reactions().size());
      }
    });
    assertThat(expected.messages).isPositive();
    assertThat(result.readBack().messages()).isEqualTo(expected.messages);
    assertThat(result.readBack().reactions()).isEqualTo(expected.reactions);
    assertThat(result.readBack().attachments() + result.readBack().missingAttachments())
        .isEqualTo(expected.attachments);
    LedgerReport.Line messages = line(result.report(), Subject.MESSAGE);
    assertThat(messages.found()).isEqualTo(MESSAGES);
    assertThat(messages.omitted().get(Omission.KIND_NOT_SELECTED))
        .isEqualTo(MESSAGES - expected.messages);
  }

  @Test
  void allKindsTogetherAreEverything() throws Exception {
    ExportJob.Result result = archive(kinds(EnumSet.allOf(ContentKind.class)));
    assertThat(result.readBack().messages()).isEqualTo(MESSAGES);
  }

  @Test
  void onlyMineHoldsNeitherMessagesNorReactionsOfOthers() throws Exception {
    ExportJob.Result result = archive(mine());
    Counts expected = expectedOfOwner();
    assertThat(result.readBack().messages()).isEqualTo(expected.messages);
    assertThat(result.readBack().reactions()).isEqualTo(expected.reactions);
    LedgerReport.Line messages = line(result.report(), Subject.MESSAGE);
    assertThat(messages.omitted().get(Omission.NOT_MINE)).isEqualTo(MESSAGES - expected.messages);
    LedgerReport.Line reactions = line(result.report(), Subject.REACTION);
    assertThat(reactions.omitted().get(Omission.NOT_MINE))
        .isEqualTo(reactions.found() - expected.reactions);
  }

  @Test
  void theOtherTargetsTakeTheSameSelection() throws Exception {
    ExportJob.Result result =
        new ExportJob(new TelegramJsonExporter(), vault)
            .run(mine(), folder.resolve("telegram"), Progress.silent());
    Counts expected = expectedOfOwner();
    assertThat(result.plan().messages()).isEqualTo(expected.messages);
    assertThat(Files.readString(folder.resolve("telegram/decamp-archive.json")))
        .contains("\"onlyMine\":true");
  }

  @Test
  void theFirstPageSaysWhatWasLeftOut() throws Exception {
    Selection selection =
        new Selection(
            Set.of(), Set.of(), TimeRange.ALL, EnumSet.of(ContentKind.PHOTO), true, false);
    ExportJob.Result result = archive(selection);
    long leftOut = MESSAGES - result.readBack().messages();
    assertThat(Files.readString(folder.resolve("archive/index.html")))
        .contains(
            "This archive was made of a selection: only messages with: Photo; only what the owner"
                + " wrote. Messages left out: "
                + leftOut
                + ".");
    assertThat(Files.readString(folder.resolve("archive/jsonl/conversations.jsonl")))
        .startsWith(
            "{\"format\":\"decamp-conversations\",\"version\":1,\"selection\":{\"messagesLeftOut\":"
                + leftOut
                + ",\"kinds\":[\"photo\"],\"onlyMine\":true,\"pseudonyms\":false}}\n");
  }

  @Test
  void theFirstPageSaysItInTheLanguageOfThePages() throws Exception {
    new ExportJob(new CompleteArchiveExporter().in(Locale.GERMAN), vault)
        .run(mine(), folder.resolve("archive"), Progress.silent());
    assertThat(Files.readString(folder.resolve("archive/index.html")))
        .contains("Dieses Archiv enthält eine Auswahl: nur eigene Nachrichten.");
  }

  @Test
  void aWholeCopySaysNothingOfASelection() throws Exception {
    archive(Selection.ALL);
    assertThat(Files.readString(folder.resolve("archive/index.html"))).doesNotContain("selection:");
    assertThat(Files.readString(folder.resolve("archive/decamp-archive.json")))
        .doesNotContain("selection");
  }

  private static Selection kinds(Set<ContentKind> kinds) {
    return new Selection(Set.of(), Set.of(), TimeRange.ALL, kinds, false, false);
  }

  private static Selection mine() {
    return new Selection(Set.of(), Set.of(), TimeRange.ALL, Set.of(), true, false);
  }

  private ExportJob.Result archive(Selection selection) throws Exception {
    return new ExportJob(new CompleteArchiveExporter(), vault)
        .run(selection, folder.resolve("archive"), Progress.silent());
  }

  private Counts expectedOfOwner() {
    Counts expected = new Counts();
    each((conversation, message) -> {
      PersonId owner = PersonId.of(conversation.id(), "Owner");
      if (message.sender().equals(owner)) {
        expected.add(
            message, message.reactions().stream().filter(r -> r.actor().equals(owner)).count());
      }
    });
    return expected;
  }

  /** The rule of the command line said anew, from the word and not from the enumeration's code. */
  private static boolean holds(Message message, ContentKind kind) {
    boolean placeholdersOnly =
        message.contents().stream()
            .allMatch(c ->
                c.getClass() == Content.Text.class
                    && c.generated()
                    && ((Content.Text) c).origin().name().equals("ATTACHMENT_PLACEHOLDER"));
    return message.contents().stream()
        .anyMatch(c ->
            switch (c) {
              case Content.Text text ->
                  switch (text.origin()) {
                    case TYPED -> kind.word().equals("text");
                    case ATTACHMENT_PLACEHOLDER -> placeholdersOnly && kind.word().equals("event");
                    case REACTION_NOTICE, SERVICE_NOTICE -> kind.word().equals("event");
                  };
              case Content.Media media -> media.attachment().kind().name().equals(kind.name());
              default -> c.getClass().getSimpleName().toLowerCase(Locale.ROOT).equals(kind.word());
            });
  }

  private interface Visitor {
    void visit(Conversation conversation, Message message);
  }

  private void each(Visitor visitor) {
    for (Conversation conversation : vault.conversations()) {
      try (VaultReader.MessageCursor cursor = vault.messages(conversation.id(), TimeRange.ALL)) {
        for (Optional<Message> m = cursor.next(); m.isPresent(); m = cursor.next()) {
          visitor.visit(conversation, m.get());
        }
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static LedgerReport.Line line(LedgerReport report, Subject subject) {
    return report.lines().stream().filter(l -> l.subject() == subject).findFirst().orElseThrow();
  }

  private static final class Counts {
    long messages;
    long reactions;
    long attachments;

    void add(Message message, long kept) {
      messages++;
      reactions += kept;
      attachments += message.contents().stream().filter(c -> c instanceof Content.Media).count();
    }
  }
}
