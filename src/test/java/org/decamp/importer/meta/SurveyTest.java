package org.decamp.importer.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.decamp.importer.Survey;
import org.decamp.importer.Survey.Sign;
import org.decamp.importer.Survey.UnknownKey;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.mapping.Mappings;
import org.decamp.source.Limits;
import org.decamp.source.SourceEntry;
import org.decamp.source.SourceTree;
import org.decamp.source.SourceTrees;
import org.decamp.testing.export.ExportGenerator;
import org.decamp.testing.export.ExportShape;
import org.decamp.testing.export.GeneratedExport;
import org.decamp.testing.export.GroundTruth.ExpectedMessage;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code inspect} finds inside exports. */
class SurveyTest {

  private static final String INBOX = "your_instagram_activity/messages/inbox/";
  private static final long TIME = 1_600_000_000_000L;

  @TempDir Path folder;

  static Survey survey(SourceTree tree) throws Exception {
    return new MetaSurveyor(Mappings.builtIn()).survey(tree, Progress.silent());
  }

  private static Survey survey(List<Path> paths) throws Exception {
    try (SourceTree tree = SourceTrees.open(paths, Limits.DEFAULT, Progress.silent())) {
      return survey(tree);
    }
  }

  private static List<String> codes(Survey survey) {
    return survey.signs().stream().map(Sign::code).toList();
  }

  @Test
  void everythingOfAGeneratedExportIsCounted() throws Exception {
    GeneratedExport export =
        ExportGenerator.generate(
            ExportShape.of(4_000, 7).withConversations(9, 1_000).withMedia(400, 300).withParts(3),
            folder);
    Survey survey = survey(export.parts());
    var total = export.truth().total();
    assertThat(survey.messages()).isEqualTo(4_000);
    assertThat(survey.boxes().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(export.truth().conversations().size());
    assertThat(survey.media().named()).isEqualTo(total.attachments());
    assertThat(survey.media().missing()).isEqualTo(total.missing()).isPositive();
    assertThat(survey.media().files()).isEqualTo(total.attachments() - total.missing());
    assertThat(survey.media().missingByKind().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(total.missing());
    List<Long> times =
        export.truth().messages().stream().map(ExpectedMessage::timeMs).sorted().toList();
    assertThat(survey.period())
        .contains(
            new Survey.Period(
                Instant.ofEpochMilli(times.getFirst()), Instant.ofEpochMilli(times.getLast())));
    assertThat(survey.unknownKeys()).isEmpty();
    assertThat(survey.unknownNames()).isEmpty();
    assertThat(survey.exports()).hasSize(1);
    assertThat(survey.exports().getFirst().parts()).isEqualTo(3);
    assertThat(survey.exports().getFirst().requested()).contains("2026-09-14");
    assertThat(codes(survey))
        .contains("media-elsewhere")
        .doesNotContain("starts-late", "low-quality");
  }

  @Test
  void aPartThatIsNotGivenIsMissedByItsMedia() throws Exception {
    GeneratedExport export =
        ExportGenerator.generate(ExportShape.of(2_000, 8).withMedia(300, 200).withParts(2), folder);
    long whole = survey(export.parts()).media().missing();
    long alone = survey(export.parts().subList(0, 1)).media().missing();
    assertThat(alone).isGreaterThan(whole);
  }

  @Test
  void keysThatNoMappingListsAreNamedByTheirLevelUnlessTheyLookLikeNames() throws Exception {
    FakeTree tree =
        new FakeTree()
            .container("a.zip")
            .file(
                INBOX + "anna_123/message_1.json",
                """
                {"participants":[{"name":"Annabella Quux"},{"name":"Me"}],
                 "new_header":1,
                 "messages":[
                  {"sender_name":"Me","timestamp_ms":1600000000000,"poll":{"options":[]},
                   "share":{"link":"x","quuxKind":2},"annabella_mood":1,"what is this":true,
                   "photos":[{"uri":"u","width":3}],
                   "reactions":[{"reaction":"x","actor":"Me","skin":1}]},
                  {"sender_name":"Me","timestamp_ms":1600000000001,"poll":{}}]}
                """);
    String generation = "instagram-g3";
    assertThat(survey(tree).unknownKeys())
        .containsExactlyInAnyOrder(
            new UnknownKey(generation, "thread", "new_header", 1),
            new UnknownKey(generation, "message", "poll", 2),
            new UnknownKey(generation, "inside a message", "options", 1),
            new UnknownKey(generation, "share", "(other)", 1),
            new UnknownKey(generation, "message", "(other)", 2),
            new UnknownKey(generation, "media", "width", 1),
            new UnknownKey(generation, "reaction", "skin", 1));
    assertThat(codes(survey(tree))).contains("unknown-structure");
  }

  @Test
  void unknownFoldersAndFilesBesideTheConversationsAreCountedByTheirShape() throws Exception {
    FakeTree tree =
        new FakeTree()
            .container("a.zip")
            .file(INBOX + "anna_123/message_1.json", thread(TIME))
            .file(
                "your_instagram_activity/messages/channels/secret_77/message_1.json", thread(TIME))
            .file("your_instagram_activity/messages/novelty_list.json", "{}");
    assertThat(survey(tree).unknownNames())
        .containsEntry("messages/<letters>/...", 1L)
        .containsEntry("messages/<letters>_<letters>.json", 1L)
        .hasSize(2);
  }

  @Test
  void conversationsThatAllBeginAtOnceAreToldAndThoseOfALifeAreNot() throws Exception {
    FakeTree range = new FakeTree().container("a.zip");
    FakeTree life = new FakeTree().container("a.zip");
    long day = 86_400_000L;
    for (int i = 0; i < 9; i++) {
      range.file(
          INBOX + "t_" + i + "/message_1.json", thread(TIME + (i % 3) * day / 2, TIME + 90 * day));
      life.file(
          INBOX + "t_" + i + "/message_1.json", thread(TIME + i * 40L * day, TIME + 900 * day));
    }
    assertThat(codes(survey(range))).contains("starts-late");
    assertThat(codes(survey(life))).doesNotContain("starts-late");
  }

  @Test
  void devicesWithEncryptionAreToldUntilTheirDownloadIsGiven() throws Exception {
    String devices =
        "{\"ig_secret_conversations\":{\"armadillo_devices\":[{\"device_type\":\"Phone\"}]}}";
    FakeTree tree =
        new FakeTree()
            .container("a.zip")
            .file(INBOX + "anna_123/message_1.json", thread(TIME))
            .file("your_instagram_activity/messages/secret_conversations.json", devices);
    assertThat(survey(tree).signs())
        .anyMatch(s ->
            s.code().equals("encrypted-elsewhere")
                && s.text().contains("Download end-to-end encrypted data"));
    tree.container("messages.zip")
        .file(
            "Anna_1.json",
            """
            {"participants":["Me","Anna"],"threadName":"Anna_1","messages":[
             {"senderName":"Anna","timestamp":1600000000000,"text":"x","type":"text","media":[]}]}
            """);
    Survey both = survey(tree);
    assertThat(codes(both)).doesNotContain("encrypted-elsewhere");
    assertThat(both.messages()).isEqualTo(2);
    FakeTree ordinaryKeys =
        new FakeTree()
            .container("a.zip")
            .file("your_instagram_activity/messages/secret_conversations.json", devices)
            .container("messages.zip")
            .file("Anna_1.json", thread(TIME).replace("anna_123", "anna"));
    assertThat(codes(survey(ordinaryKeys))).doesNotContain("encrypted-elsewhere");
    FakeTree none =
        new FakeTree()
            .container("a.zip")
            .file(INBOX + "anna_123/message_1.json", thread(TIME))
            .file(
                "your_instagram_activity/messages/secret_conversations.json",
                "{\"ig_secret_conversations\":{\"armadillo_devices\":[]}}");
    assertThat(codes(survey(none))).doesNotContain("encrypted-elsewhere");
  }

  @Test
  void manySmallPhotosAloneMeanLowQuality() throws Exception {
    byte[] large = header(1080, 1350);
    byte[] small = header(320, 400);
    FakeTree low =
        new FakeTree().container("a.zip").file(INBOX + "a_1/message_1.json", thread(TIME));
    FakeTree few =
        new FakeTree().container("a.zip").file(INBOX + "a_1/message_1.json", thread(TIME));
    for (int i = 0; i < 30; i++) {
      low.file(INBOX + "a_1/photos/" + i + ".png", small);
    }
    for (int i = 0; i < 10; i++) {
      few.file(INBOX + "a_1/photos/" + i + ".png", small);
    }
    assertThat(codes(survey(low))).contains("low-quality");
    assertThat(codes(survey(few))).doesNotContain("low-quality");
    low.file(INBOX + "a_1/photos/large.png", large);
    assertThat(codes(survey(low))).doesNotContain("low-quality");
  }

  @Test
  void exportsOfDifferentDaysAreToldApart() throws Exception {
    FakeTree tree =
        new FakeTree()
            .container("instagram-me-2025-01-02-abcdefgh.zip")
            .file(INBOX + "a_1/message_1.json", thread(TIME))
            .container("instagram-me-2026-01-02-abcdefgh.zip")
            .file(INBOX + "a_1/message_1.json", thread(TIME, TIME + 5));
    Survey survey = survey(tree);
    assertThat(survey.exports()).hasSize(2);
    assertThat(codes(survey)).contains("parts-of-different-days");
    assertThat(survey.boxes()).containsEntry("inbox", 1L);
  }

  @Test
  void brokenAndChangedFilesAreToldAndTheRestIsCounted() throws Exception {
    byte[] whole = thread(TIME).getBytes(StandardCharsets.UTF_8);
    FakeTree tree =
        new FakeTree()
            .container("a.zip")
            .file(INBOX + "a_1/message_1.json", thread(TIME).substring(0, whole.length - 30))
            .damaged(INBOX + "b_2/message_1.json", whole, whole.length / 2)
            .file(INBOX + "c_3/message_1.json", thread(TIME).replace("\"x\"", "\"\u00e9\""));
    Survey survey = survey(tree);
    assertThat(survey.signs())
        .anyMatch(s -> s.code().equals("files-broken") && s.text().contains("2 message files"));
    assertThat(codes(survey)).contains("files-changed");
    assertThat(survey.messages()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void messagesOnPagesAreCountedByTheirStampsAndOnlyYearsAreTold() throws Exception {
    Path samples = Path.of("../shared/samples/messenger-shapes");
    Assumptions.assumeTrue(Files.isDirectory(samples), "the public samples are not here");
    Survey survey = survey(FakeTree.of(samples));
    assertThat(survey.pageMessages()).isEqualTo(9);
    assertThat(survey.pageYears()).isPresent();
    assertThat(survey.structure().pages().getFirst().stamps())
        .containsOnlyKeys("Aaa 00, 0000, 00:00 AA");
  }

  @Test
  void pagesOfAConversationThatIsThereAsJsonTooAreToldApart() throws Exception {
    Path samples = Path.of("../shared/samples/messenger-shapes");
    Assumptions.assumeTrue(Files.isDirectory(samples), "the public samples are not here");
    SourceEntry sample =
        FakeTree.of(samples).entries().stream()
            .filter(e -> e.path().endsWith("message_1.html"))
            .findFirst()
            .orElseThrow();
    byte[] page;
    try (var in = sample.open()) {
      page = in.readAllBytes();
    }
    FakeTree tree =
        new FakeTree()
            .container("a.zip")
            .file(INBOX + "anna_123/message_1.html", page)
            .file(INBOX + "bob_7/message_1.html", page);
    Survey pages = survey(tree);
    Survey both = survey(tree.file(INBOX + "anna_123/message_1.json", thread(TIME)));
    assertThat(pages.pageMessages()).isPositive();
    assertThat(pages.pageMessagesRepeated()).isZero();
    assertThat(both.pageMessages()).isEqualTo(pages.pageMessages());
    assertThat(both.pageMessagesRepeated()).isEqualTo(pages.pageMessages() / 2);
    assertThat(both.boxes()).isEqualTo(pages.boxes());
  }

  @Test
  void aConversationWhoseFolderIsCalledOtherwiseInAnotherExportIsOne() throws Exception {
    FakeTree tree =
        new FakeTree()
            .container("a.zip")
            .file(INBOX + "anna_123/message_1.json", thread(TIME))
            .container("b.zip")
            .file(INBOX + "annabella_123/message_1.json", thread(TIME, TIME + 1));
    assertThat(survey(tree).boxes()).containsExactly(Map.entry("inbox", 1L));
  }

  @Test
  void theSurveyStopsWhenItIsAskedTo() throws Exception {
    Progress stopping =
        new Progress() {
          @Override
          public void report(Event event) {}

          @Override
          public void checkCancelled() throws Problem.Cancelled {
            throw new Problem.Cancelled();
          }
        };
    FakeTree tree =
        new FakeTree().container("a.zip").file(INBOX + "a_1/message_1.json", thread(TIME));
    assertThatThrownBy(() -> new MetaSurveyor(Mappings.builtIn()).survey(tree, stopping))
        .isInstanceOf(Problem.Cancelled.class);
  }

  @Test
  void anyBytesAreSurveyedWithoutFailure() throws Exception {
    SplittableRandom random = new SplittableRandom(20261125);
    byte[] good = thread(TIME, TIME + 1).getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 2_000; round++) {
      byte[] bytes = good.clone();
      for (int i = 0; i < 1 + random.nextInt(8); i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      FakeTree tree =
          new FakeTree()
              .container("a.zip")
              .file(INBOX + "a_1/message_1.json", bytes)
              .file(INBOX + "a_1/message_1.html", bytes);
      assertThat(survey(tree).exports()).hasSize(1);
    }
  }

  static String thread(long... times) {
    StringBuilder messages = new StringBuilder();
    for (long time : times) {
      messages
          .append(messages.isEmpty() ? "" : ",")
          .append("{\"sender_name\":\"Me\",\"timestamp_ms\":")
          .append(time)
          .append(",\"content\":\"x\"}");
    }
    return "{\"participants\":[{\"name\":\"Me\"},{\"name\":\"Anna\"}],\"messages\":["
        + messages
        + "],\"title\":\"Anna\",\"thread_path\":\"inbox/anna_123\"}";
  }

  /** The head of a PNG of that size; enough to tell it. */
  private static byte[] header(int width, int height) {
    ByteBuffer png = ByteBuffer.allocate(128);
    png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    png.putInt(13).put(new byte[] {'I', 'H', 'D', 'R'}).putInt(width).putInt(height);
    return png.array();
  }
}
