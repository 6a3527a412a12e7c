package org.decamp.importer.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import org.decamp.importer.ImportOptions;
import org.decamp.importer.Importer;
import org.decamp.importer.Recognition;
import org.decamp.job.Finding;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.Fate;
import org.decamp.ledger.Ledger;
import org.decamp.ledger.LedgerReport;
import org.decamp.ledger.Omission;
import org.decamp.ledger.Subject;
import org.decamp.model.Content;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationKind;
import org.decamp.model.Message;
import org.decamp.model.MissingMedia;
import org.decamp.model.PrivateText;
import org.decamp.model.StoredMedia;
import org.decamp.model.TextOrigin;
import org.decamp.source.SourceContainer.Refusal;
import org.decamp.testing.MemoryVault;
import org.decamp.vault.TimeRange;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class MetaImporterTest {

  private static final String INBOX = "your_instagram_activity/messages/inbox/";
  private static final Path SAMPLES = Path.of("../shared/samples");
  private static final byte[] PNG = {
    (byte) 0x89,
    'P',
    'N',
    'G',
    13,
    10,
    26,
    10,
    0,
    0,
    0,
    13,
    'I',
    'H',
    'D',
    'R',
    0,
    0,
    0,
    3,
    0,
    0,
    0,
    2
  };

  private static final MetaImporter IMPORTER = new MetaImporter();

  private final MemoryVault vault = new MemoryVault();
  private final List<Finding> findings = new ArrayList<>();

  private LedgerReport read(FakeTree tree) throws IOException, Problem {
    Ledger ledger = new Ledger();
    IMPORTER.read(
        tree,
        ImportOptions.DEFAULT,
        vault,
        ledger,
        new Progress() {
          @Override
          public synchronized void report(Event event) {
            if (event instanceof Event.Noticed(Finding finding)) {
              findings.add(finding);
            }
          }

          @Override
          public void checkCancelled() {}
        });
    return ledger.balance();
  }

  private static LedgerReport.Line line(LedgerReport report, Subject subject) {
    return report.lines().stream().filter(l -> l.subject() == subject).findFirst().orElseThrow();
  }

  private List<Message> messages(Conversation conversation) {
    List<Message> all = new ArrayList<>();
    try (var cursor = vault.messages(conversation.id(), TimeRange.ALL)) {
      for (var next = cursor.next(); next.isPresent(); next = cursor.next()) {
        all.add(next.get());
      }
    } catch (Problem e) {
      throw new AssertionError(e);
    }
    return all;
  }

  private Message onlyMessage() {
    return messages(vault.conversations().getFirst()).getFirst();
  }

  private static String thread(String messages) {
    return "{\"participants\":[{\"name\":\"Bob\"},{\"name\":\"Alice\"}],\"messages\":["
        + messages
        + "],\"title\":\"Bob\",\"is_still_participant\":true,\"thread_path\":\"inbox/bob_17\"}";
  }

  private static String message(String more) {
    return "{\"sender_name\":\"Bob\",\"timestamp_ms\":1700000000000" + more + "}";
  }

  private FakeTree bob(String messages) {
    return new FakeTree()
        .container("a.zip")
        .file(INBOX + "bob_17/message_1.json", thread(messages));
  }

  @Test
  void theImporterIsFoundAsAService() {
    assertThat(ServiceLoader.load(Importer.class).stream().map(p -> p.get().id())).contains("meta");
  }

  @Test
  void aPlainThreadIsReadWithItsRawBytes() throws Exception {
    String json = message(",\"content\":\"caf\\u00c3\\u00a9\",\"novel_key\":[{\"x\":1}]");
    LedgerReport report = read(bob(json));
    Message message = onlyMessage();
    assertThat(message.contents())
        .containsExactly(new Content.Text(new PrivateText("café"), TextOrigin.TYPED));
    assertThat(new String(vault.rawSource(message.provenance()), StandardCharsets.UTF_8))
        .isEqualTo(json);
    assertThat(report.unknownKeys()).containsEntry("novel_key", 1L);
    assertThat(vault.owner("instagram")).contains(new PrivateText("Alice"));
    assertThat(vault.conversations().getFirst().kind()).isEqualTo(ConversationKind.DIRECT);
  }

  @Test
  void properJsonIsReadAgainAndLeftAsItIs() throws Exception {
    read(bob(message(",\"content\":\"\\u4f60 \\ud83d\\ude00 \\ud800\"")));
    assertThat(onlyMessage().contents())
        .containsExactly(
            new Content.Text(new PrivateText("\u4f60 \ud83d\ude00 \ufffd"), TextOrigin.TYPED));
    assertThat(vault.sourceFiles()).hasSize(1);
  }

  @Test
  void aFileSavedAgainAsUtf8IsRepairedByTheArchivesVote() throws Exception {
    read(bob(message(",\"content\":\"caf\u00c3\u00a9 \u00e2\u009d\u00a4\"")));
    assertThat(onlyMessage().contents())
        .containsExactly(new Content.Text(new PrivateText("café \u2764"), TextOrigin.TYPED));
  }

  @Test
  void mediaOfAnotherPartIsFoundAndSniffed() throws Exception {
    FakeTree tree =
        bob(message(",\"photos\":[{\"uri\":\"messages/inbox/bob_17/photos/1.jpg\"}]"))
            .container("b.zip")
            .file("outer/" + INBOX + "bob_17/photos/1.jpg", PNG);
    LedgerReport report = read(tree);
    Content.Media media = (Content.Media) onlyMessage().contents().getFirst();
    assertThat(media.attachment().media())
        .isInstanceOfSatisfying(
            StoredMedia.class,
            stored -> {
              assertThat(stored.mimeType()).isEqualTo("image/png");
              assertThat(stored.dimensions()).contains(new StoredMedia.Dimensions(3, 2));
            });
    assertThat(line(report, Subject.FILE).carried()).isEqualTo(2);
  }

  @Test
  void missingMediaSaysWhy() throws Exception {
    LedgerReport report =
        read(
            bob(
                message(
                    ",\"photos\":[{\"uri\":\"../../etc/x\"},{\"uri\":\"https://cdn/x\"},"
                        + "{\"uri\":\"messages/inbox/bob_17/photos/none.jpg\"}]")));
    assertThat(onlyMessage().contents())
        .extracting(c -> ((MissingMedia) ((Content.Media) c).attachment().media()).reason())
        .containsExactly(
            MissingMedia.Reason.UNSAFE_NAME,
            MissingMedia.Reason.REMOTE_ONLY,
            MissingMedia.Reason.NOT_IN_EXPORT);
    assertThat(line(report, Subject.ATTACHMENT).adapted())
        .containsEntry(Adaptation.MEDIA_MISSING, 3L);
  }

  @Test
  void damagedMediaIsUnreadableAndTheMessageStays() throws Exception {
    FakeTree tree =
        bob(message(",\"photos\":[{\"uri\":\"" + INBOX + "bob_17/photos/1.jpg\"}]"))
            .damaged(INBOX + "bob_17/photos/1.jpg", PNG, 5);
    read(tree);
    assertThat(((Content.Media) onlyMessage().contents().getFirst()).attachment().media())
        .isEqualTo(new MissingMedia(MissingMedia.Reason.DAMAGED));
    assertThat(vault.files)
        .containsEntry(INBOX + "bob_17/photos/1.jpg", new Fate.Omitted(Omission.UNREADABLE));
  }

  @Test
  void aMessageOfForeignTypesIsLeftOutAlone() throws Exception {
    LedgerReport report =
        read(
            bob(
                message(",\"content\":\"one\"")
                    + ",{\"sender_name\":[7],\"timestamp_ms\":\"x\",\"reactions\":[{}]},12,"
                    + message(",\"content\":\"two\"")));
    assertThat(line(report, Subject.MESSAGE).carried()).isEqualTo(2);
    assertThat(line(report, Subject.MESSAGE).omitted()).containsEntry(Omission.UNREADABLE, 2L);
    assertThat(findings).extracting(Finding::code).contains("message-unreadable");
  }

  @Test
  void aFileThatBreaksKeepsWhatWasWhole() throws Exception {
    String whole = thread(message(",\"content\":\"one\"") + "," + message(",\"content\":\"two\""));
    String cut = whole.substring(0, whole.indexOf("two"));
    LedgerReport report =
        read(new FakeTree().container("a").file(INBOX + "bob_17/message_1.json", cut));
    assertThat(line(report, Subject.MESSAGE).carried()).isEqualTo(1);
    assertThat(line(report, Subject.MESSAGE).omitted()).containsEntry(Omission.UNREADABLE, 1L);
    assertThat(findings).extracting(Finding::code).contains("message-file-broken");
  }

  @Test
  void aDamagedZipEntryKeepsWhatWasReadBefore() throws Exception {
    byte[] whole =
        thread(message(",\"content\":\"one\"") + "," + message(",\"content\":\"two\""))
            .getBytes(StandardCharsets.UTF_8);
    LedgerReport report =
        read(
            new FakeTree()
                .container("a")
                .damaged(INBOX + "bob_17/message_1.json", whole, whole.length - 130));
    assertThat(line(report, Subject.MESSAGE).carried()).isEqualTo(1);
    assertThat(vault.sourceFiles().getFirst().size()).isEqualTo(whole.length - 130);
  }

  @Test
  void generatedSentencesAreLabelledAndNeverDropped() throws Exception {
    read(
        bob(
            message(",\"content\":\"Bob sent an attachment.\",\"share\":{\"link\":\"https://x.y\"}")
                + ","
                + message(",\"content\":\"Bob sent an attachment.\"")
                + ","
                + message(",\"content\":\"Bob left the group.\"")));
    assertThat(messages(vault.conversations().getFirst()))
        .flatExtracting(Message::contents)
        .filteredOn(Content.Text.class::isInstance)
        .extracting(c -> ((Content.Text) c).origin())
        .containsExactlyInAnyOrder(
            TextOrigin.ATTACHMENT_PLACEHOLDER, TextOrigin.TYPED, TextOrigin.TYPED);
  }

  @Test
  void everyFileHasAFate() throws Exception {
    FakeTree tree =
        bob(message(""))
            .file("__MACOSX/x", "x")
            .file("start_here.html", "x")
            .file(INBOX + "eve_2/message_1.html", "x")
            .file(INBOX + "zero_3/message_1.json", "")
            .file("your_instagram_activity/messages/ai_conversations.json", "{}")
            .container("b", new Refusal("../x", Refusal.Reason.UNSAFE_NAME))
            .file(INBOX + "bob_17/message_1.json", thread(message("")));
    LedgerReport report = read(tree);
    assertThat(line(report, Subject.FILE).found()).isEqualTo(8);
    assertThat(line(report, Subject.FILE).omitted())
        .containsEntry(Omission.SYSTEM_JUNK, 1L)
        .containsEntry(Omission.NOT_A_CONVERSATION, 1L)
        .containsEntry(Omission.NOT_UNDERSTOOD, 1L)
        .containsEntry(Omission.UNREADABLE, 1L)
        .containsEntry(Omission.NOT_ENABLED, 1L)
        .containsEntry(Omission.UNSAFE_NAME, 1L)
        .containsEntry(Omission.DUPLICATE, 1L);
  }

  @Test
  void importingAgainAddsNothing() throws Exception {
    String json = message(",\"content\":\"lol\"") + "," + message(",\"content\":\"lol\"");
    read(bob(json));
    LedgerReport second = read(bob(json));
    assertThat(messages(vault.conversations().getFirst())).hasSize(2);
    assertThat(line(second, Subject.MESSAGE).omitted()).containsEntry(Omission.DUPLICATE, 2L);
  }

  @Test
  void theBooksBalanceForEveryDamage() throws Exception {
    String good =
        thread(
            message(
                    ",\"content\":\"caf\\u00c3\\u00a9\",\"photos\":[{\"uri\":\"a/b\"}],"
                        + "\"reactions\":[{\"reaction\":\"x\",\"actor\":\"Alice\"}],"
                        + "\"share\":{\"link\":\"https://www.instagram.com/reel/1/\"}")
                + ","
                + message(",\"call_duration\":12,\"photos\":[{}],\"photos\":[{}]")
                + ","
                + message(",\"type\":\"Subscribe\",\"users\":[{\"name\":\"Eve\"}]"));
    byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
    Random random = new Random(20261124);
    for (int round = 0; round < 3000; round++) {
      byte[] hostile = bytes.clone();
      for (int flips = random.nextInt(4); flips >= 0; flips--) {
        hostile[random.nextInt(hostile.length)] = (byte) random.nextInt(256);
      }
      FakeTree tree = new FakeTree().container("a");
      if (random.nextBoolean()) {
        tree.file(
            INBOX + "bob_17/message_1.json",
            Arrays.copyOf(hostile, 1 + random.nextInt(hostile.length)));
      } else {
        tree.damaged(INBOX + "bob_17/message_1.json", hostile, random.nextInt(hostile.length));
      }
      new MetaImporterTest().read(tree);
    }
  }

  @Test
  void aliceIsReadWhole() throws Exception {
    Path alice = SAMPLES.resolve("instagram-json-alice");
    Assumptions.assumeTrue(Files.isDirectory(alice), "the public samples are not here");
    FakeTree tree = FakeTree.of(alice);
    Recognition recognition = new MetaImporter().recognise(tree);
    assertThat(recognition.products()).containsExactly("instagram");
    assertThat(recognition.generations()).containsExactly("instagram-g3");
    assertThat(recognition.hints()).anyMatch(h -> h.contains("end-to-end"));
    LedgerReport report = read(tree);
    assertThat(line(report, Subject.MESSAGE).carried()).isEqualTo(6);
    assertThat(vault.owner("instagram")).contains(new PrivateText("alice_synthetic"));
    assertThat(vault.ownerEvidence).containsEntry("instagram", "personal-information");
    assertThat(report.unknownKeys()).isEmpty();
  }

  @Test
  void theMessengerShapesAreReadWhole() throws Exception {
    Path shapes = SAMPLES.resolve("messenger-shapes");
    Assumptions.assumeTrue(Files.isDirectory(shapes), "the public samples are not here");
    LedgerReport report = read(FakeTree.of(shapes));
    assertThat(line(report, Subject.MESSAGE).omitted()).isEmpty();
    assertThat(line(report, Subject.MESSAGE).carried()).isEqualTo(31);
    Conversation dave =
        vault.conversations().stream()
            .filter(c -> c.title().value().equals("Dave Multi"))
            .findFirst()
            .orElseThrow();
    assertThat(messages(dave))
        .extracting(m -> ((Content.Text) m.contents().getFirst()).text().value().substring(0, 9))
        .containsExactly("Message A", "Message B", "Message C", "Message D");
    assertThat(findings).extracting(Finding::where).anyMatch(w -> w.contains("broken_BAD"));
  }
}
