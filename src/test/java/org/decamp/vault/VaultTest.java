package org.decamp.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.decamp.importer.ConversationHeader;
import org.decamp.importer.ImportSink.MediaFacts;
import org.decamp.importer.ImportSink.MediaProbe;
import org.decamp.importer.MessageFile;
import org.decamp.importer.MessageFileSink;
import org.decamp.importer.MessageFileSink.Outcome;
import org.decamp.importer.MessageIdentity;
import org.decamp.importer.TimeBasis;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.Ledger;
import org.decamp.model.Attachment;
import org.decamp.model.AttachmentKind;
import org.decamp.model.Box;
import org.decamp.model.Content;
import org.decamp.model.ConversationId;
import org.decamp.model.ConversationKind;
import org.decamp.model.Digests;
import org.decamp.model.FileOrder;
import org.decamp.model.Message;
import org.decamp.model.MissingMedia;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.model.Provenance;
import org.decamp.model.Reaction;
import org.decamp.model.SourceFile;
import org.decamp.model.StoredMedia;
import org.decamp.model.TextOrigin;
import org.decamp.model.TimePrecision;
import org.decamp.vault.SearchableVault.HitCursor;
import org.decamp.vault.VaultReader.MessageCursor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

  private static final ConversationId THREAD = ConversationId.of("instagram", "1");
  private static final String MARKER = "markerQZXWVY";

  @TempDir Path temp;
  private Path directory = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private Vault vault;

  @BeforeEach
  void create() throws Problem {
    directory = temp.resolve("vault");
    vault = CheapVault.create(directory);
  }

  @AfterEach
  void close() throws Problem {
    vault.close();
  }

  private static Passphrase passphrase() {
    return new Passphrase("only for this test".toCharArray());
  }

  private void reopen() throws Problem {
    vault.close();
    vault = Vault.open(directory, passphrase());
  }

  private static Message text(long time, String text) {
    return message(
        time, text, List.of(new Content.Text(new PrivateText(text), TextOrigin.TYPED)), List.of());
  }

  private static Message message(
      long time, String text, List<Content> contents, List<Reaction> reactions) {
    return new Message(
        new MessageIdentity(THREAD).of(time, "Ada", text, List.of(), ""),
        PersonId.of(THREAD, "Ada"),
        Instant.ofEpochMilli(time),
        TimePrecision.MILLISECOND,
        contents,
        reactions,
        new Provenance(1, 0, 0, 1));
  }

  private Outcome push(String path, FileOrder order, List<Message> messages) throws Exception {
    try (Ingest ingest = vault.ingest()) {
      Outcome outcome = push(ingest, path, order, messages);
      ingest.finish(new Ledger().balance());
      return outcome;
    }
  }

  private static Outcome push(Ingest ingest, String path, FileOrder order, List<Message> messages)
      throws Exception {
    try (MessageFileSink sink =
        ingest.openMessageFile(
            new MessageFile(
                THREAD,
                "instagram",
                new PrivateText("1"),
                new PrivateText("a.zip"),
                new PrivateText(path),
                "instagram-g3",
                order,
                new PrivateText("export"),
                TimeBasis.UTC))) {
      byte[] content = (path + MARKER + messages.hashCode()).getBytes(StandardCharsets.UTF_8);
      try (OutputStream raw =
          new DeflaterOutputStream(sink.rawCopy(), new Deflater(Deflater.BEST_SPEED, true))) {
        raw.write(content);
      }
      for (Message message : messages) {
        sink.add(message);
      }
      return sink.commit(header(), Digests.sha256(content), content.length);
    }
  }

  private static ConversationHeader header() {
    Person ada =
        new Person(
            PersonId.of(THREAD, "Ada"),
            List.of(new PrivateText("Ada")),
            Optional.empty(),
            false,
            false,
            true);
    return new ConversationHeader(
        ConversationKind.DIRECT,
        Optional.of(new PrivateText("Title")),
        List.of(ada),
        Box.INBOX,
        true,
        Optional.empty(),
        Optional.empty());
  }

  private List<Message> all() throws Problem {
    List<Message> messages = new ArrayList<>();
    try (MessageCursor cursor = vault.reader().messages(THREAD, TimeRange.ALL)) {
      for (var next = cursor.next(); next.isPresent(); next = cursor.next()) {
        messages.add(next.get());
      }
    }
    return messages;
  }

  private List<String> search(String words) throws Problem {
    List<String> found = new ArrayList<>();
    SearchQuery query =
        new SearchQuery(new PrivateText(words), Optional.empty(), Optional.empty(), TimeRange.ALL);
    try (HitCursor cursor = vault.reader().search(query)) {
      for (var hit = cursor.next(); hit.isPresent(); hit = cursor.next()) {
        found.add(words(hit.get().message()));
      }
    }
    return found;
  }

  private static String words(Message message) {
    return message.contents().getFirst() instanceof Content.Text t ? t.text().value() : "";
  }

  private void assertClean() throws Problem {
    assertThat(vault.check(Progress.silent()).findings()).isEmpty();
  }

  @Test
  void whatWentInComesBackInOrderAfterReopening() throws Exception {
    Outcome outcome =
        push(
            "m1",
            FileOrder.NEWEST_FIRST,
            List.of(text(3, "c"), text(2, "b2"), text(2, "b1"), text(1, "a")));
    reopen();
    assertThat(outcome.added().messages()).isEqualTo(4);
    assertThat(all().stream().map(VaultTest::words)).containsExactly("a", "b1", "b2", "c");
    assertThat(vault.reader().conversations()).hasSize(1);
    assertThat(vault.reader().conversations().getFirst().messageCount()).isEqualTo(4);
    assertThat(vault.reader().lastImport()).isPresent();
    assertThat(vault.reader().openSourceFile(1).readAllBytes())
        .startsWith("m1".getBytes(StandardCharsets.UTF_8));
    assertClean();
  }

  @Test
  void theSameAgainChangesNothing() throws Exception {
    List<Message> messages = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      messages.add(text(i / 3, i % 3 == 0 ? "lol" : "x" + i % 2));
    }
    assertThat(push("m1", FileOrder.OLDEST_FIRST, messages).added().messages()).isEqualTo(3000);
    List<Message> before = all();
    Outcome again = push("m1", FileOrder.OLDEST_FIRST, messages);
    assertThat(again.added().messages()).isZero();
    assertThat(again.duplicates().messages()).isEqualTo(3000);
    assertThat(all()).isEqualTo(before);
    assertThat(vault.reader().sourceFiles()).hasSize(1);
    assertClean();
  }

  @Test
  void twoEqualMessagesOfOneMillisecondAreTwoAndInAnotherFileTheSameTwo() throws Exception {
    push("m1", FileOrder.OLDEST_FIRST, List.of(text(1, "lol"), text(1, "lol")));
    Outcome second =
        push("m2", FileOrder.OLDEST_FIRST, List.of(text(1, "lol"), text(1, "lol"), text(1, "lol")));
    assertThat(second.added().messages()).isEqualTo(1);
    assertThat(all().stream().map(m -> m.id().ordinal())).containsExactly(0, 1, 2);
  }

  @Test
  void anyOverlappingSplitInAnyOrderGivesTheSameMessages() throws Exception {
    Random random = new Random(5);
    List<Message> whole = new ArrayList<>();
    for (int i = 0; i < 4000; i++) {
      whole.add(text(random.nextInt(3000), "t" + random.nextInt(4)));
    }
    whole.sort(Comparator.comparing(Message::sentAt));
    List<List<Message>> parts = new ArrayList<>();
    for (int from = 0; from < whole.size(); from += 300) {
      long first = whole.get(from).sentAt().toEpochMilli();
      int to = Math.min(whole.size() - 1, from + 300 + random.nextInt(400));
      long last = whole.get(to).sentAt().toEpochMilli();
      parts.add(
          whole.stream()
              .filter(m -> m.sentAt().toEpochMilli() >= first)
              .filter(m -> m.sentAt().toEpochMilli() <= last)
              .toList());
    }
    long firstOfAll = whole.getFirst().sentAt().toEpochMilli();
    parts.add(whole.stream().filter(m -> m.sentAt().toEpochMilli() <= firstOfAll).toList());
    Collections.shuffle(parts, random);
    long added = 0;
    for (List<Message> part : parts) {
      boolean newest = random.nextBoolean();
      added +=
          push(
                  "p" + added,
                  newest ? FileOrder.NEWEST_FIRST : FileOrder.OLDEST_FIRST,
                  newest ? part.reversed() : part)
              .added()
              .messages();
    }
    List<Message> read = all();
    assertThat(read.stream().map(Message::sentAt))
        .isEqualTo(whole.stream().map(Message::sentAt).toList());
    assertThat(read.stream().map(m -> m.id().text()).distinct()).hasSize(whole.size());
    assertThat(read.stream().map(m -> m.sentAt() + words(m)).sorted().toList())
        .isEqualTo(whole.stream().map(m -> m.sentAt() + words(m)).sorted().toList());
    assertThat(added).isEqualTo(whole.size());
    assertClean();
  }

  @Test
  void aLaterExportBringsReactionsAndMissingFiles() throws Exception {
    byte[] picture = MARKER.repeat(9000).getBytes(StandardCharsets.UTF_8);
    StoredMedia stored;
    try (Ingest ingest = vault.ingest()) {
      stored = ingest.storeMedia(new ByteArrayInputStream(picture), probe());
      ingest.rememberMedia("p.jpg", picture.length, 77, stored);
      assertThat(ingest.knownMedia("p.jpg", picture.length, 77)).contains(stored);
      ingest.finish(new Ledger().balance());
    }
    Message without = withPicture(new MissingMedia(MissingMedia.Reason.NOT_IN_EXPORT), List.of());
    Reaction heart =
        new Reaction(PersonId.of(THREAD, "Ada"), new PrivateText("❤"), Optional.empty());
    push("m1", FileOrder.OLDEST_FIRST, List.of(without));
    Outcome outcome =
        push("m2", FileOrder.OLDEST_FIRST, List.of(withPicture(stored, List.of(heart))));
    assertThat(outcome.duplicates().messages()).isEqualTo(1);
    assertThat(outcome.added().reactions()).isEqualTo(1);
    assertThat(outcome.added().attachments()).isEqualTo(1);
    push("m3", FileOrder.OLDEST_FIRST, List.of(without));
    assertThat(all().getFirst().reactions()).containsExactly(heart);
    assertThat(vault.reader().openMedia(stored.id()).readAllBytes()).isEqualTo(picture);
    assertClean();
  }

  private static Message withPicture(Attachment.Media media, List<Reaction> reactions) {
    Attachment attachment =
        new Attachment(AttachmentKind.PHOTO, new PrivateText("p.jpg"), Optional.empty(), media);
    return message(5, "", List.of(new Content.Media(attachment)), reactions);
  }

  private static MediaProbe probe() {
    return new MediaProbe() {
      @Override
      public void update(byte[] bytes, int offset, int length) {}

      @Override
      public MediaFacts facts() {
        return new MediaFacts("image/jpeg", Optional.empty(), Optional.empty());
      }
    };
  }

  @Test
  void aFileThatIsNotCommittedLeavesNoTraceButMediaStay() throws Exception {
    StoredMedia stored;
    try (Ingest ingest = vault.ingest()) {
      push(ingest, "m1", FileOrder.OLDEST_FIRST, List.of(text(1, "kept")));
      try (MessageFileSink sink =
          ingest.openMessageFile(
              new MessageFile(
                  THREAD,
                  "instagram",
                  new PrivateText("1"),
                  new PrivateText("a.zip"),
                  new PrivateText("m2"),
                  "instagram-g3",
                  FileOrder.OLDEST_FIRST,
                  new PrivateText("export"),
                  TimeBasis.UTC))) {
        for (int i = 0; i < 40_000; i++) {
          sink.add(text(i, "dropped"));
        }
        stored = ingest.storeMedia(new ByteArrayInputStream(new byte[] {1, 2, 3}), probe());
      }
      push(ingest, "m3", FileOrder.OLDEST_FIRST, List.of(text(2, "kept too")));
    }
    reopen();
    assertThat(all().stream().map(VaultTest::words)).containsExactly("kept", "kept too");
    assertThat(search("dropped")).isEmpty();
    assertThat(search("kept")).hasSize(2);
    assertThat(vault.reader().openMedia(stored.id()).readAllBytes()).containsExactly(1, 2, 3);
    assertClean();
  }

  @Test
  void searchKnowsAccentsPrefixesAndScriptsWithoutSpaces() throws Exception {
    push(
        "m1",
        FileOrder.OLDEST_FIRST,
        List.of(
            text(1, "Crème brûlée for ÅSA"),
            text(2, "今天天气很好"),
            text(3, "明日は東京タワーへ"),
            text(4, "สวัสดีครับ"),
            text(5, "مُحَمَّد hello"),
            text(6, "party 🎉👍🏽"),
            text(7, "the conversation")));
    assertThat(search("creme BRULEE")).containsExactly("Crème brûlée for ÅSA");
    assertThat(search("asa")).hasSize(1);
    assertThat(search("天气")).containsExactly("今天天气很好");
    assertThat(search("气天")).isEmpty();
    assertThat(search("東京")).hasSize(1);
    assertThat(search("タワー")).hasSize(1);
    assertThat(search("สวัส")).hasSize(1);
    assertThat(search("محمد")).hasSize(1);
    assertThat(search("🎉")).hasSize(1);
    assertThat(search("👍")).hasSize(1);
    assertThat(search("conv")).containsExactly("the conversation");
    assertThat(search("versation")).isEmpty();
    assertThat(search("?!")).isEmpty();
    assertThat(search("\" OR *")).isEmpty();
  }

  @Test
  void nothingReadableIsInTheFolder() throws Exception {
    List<Message> messages = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      messages.add(text(i, MARKER + " number " + i));
    }
    push("m1", FileOrder.OLDEST_FIRST, messages);
    vault.close();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(bytes).as(file.toString()).doesNotContainIgnoringCase(MARKER);
        assertThat(bytes).as(file.toString()).doesNotContain("SQLite format 3");
      }
    }
    vault = Vault.open(directory, passphrase());
  }

  @Test
  void aSecondOpeningIsBusyAndAWrongPassphraseIsSaid() throws Exception {
    assertThatThrownBy(() -> Vault.open(directory, passphrase())).isInstanceOf(Problem.Busy.class);
    vault.close();
    assertThatThrownBy(() -> Vault.open(directory, new Passphrase("something else".toCharArray())))
        .isInstanceOf(Problem.WrongSecret.class);
    vault = Vault.open(directory, passphrase());
  }

  @Test
  void theUsersWordAboutTheOwnerOutranksEvidence() throws Exception {
    vault.setOwner("instagram", new PrivateText("Ada"));
    try (Ingest ingest = vault.ingest()) {
      push(ingest, "m1", FileOrder.OLDEST_FIRST, List.of(text(1, "a")));
      ingest.owner("instagram", new PrivateText("Eve"), "guess");
    }
    assertThat(vault.reader().owner("instagram")).contains(new PrivateText("Ada"));
    assertThat(vault.reader().conversations().getFirst().people().getFirst().owner()).isTrue();
  }

  @Test
  void anyChangedByteOfTheDatabaseIsNoticed() throws Exception {
    push("m1", FileOrder.OLDEST_FIRST, List.of(text(1, "a")));
    vault.close();
    byte[] whole = Files.readAllBytes(directory.resolve("vault.db"));
    Random random = new Random(3);
    for (int round = 0; round < 300; round++) {
      byte[] flipped = whole.clone();
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(directory.resolve("vault.db"), flipped);
      boolean noticed = false;
      try (Vault damaged = Vault.open(directory, passphrase())) {
        noticed = !damaged.check(Progress.silent()).clean();
      } catch (Problem.BadInput e) {
        noticed = true;
      }
      assertThat(noticed).isTrue();
    }
    Files.write(directory.resolve("vault.db"), whole);
    vault = Vault.open(directory, passphrase());
    assertClean();
  }

  /** Old titles, people and owners are noticed, not only old messages. */
  @Test
  void anOldOwnerPutBackIsReported() throws Exception {
    push("m1", FileOrder.OLDEST_FIRST, List.of(text(1, "first")));
    vault.setOwner("instagram", new PrivateText("Ada"));
    vault.close();
    byte[] before = Files.readAllBytes(directory.resolve("vault.db"));
    vault = Vault.open(directory, CheapVault.passphrase());
    vault.setOwner("instagram", new PrivateText("Eve"));
    assertClean();
    vault.close();
    byte[] after = Files.readAllBytes(directory.resolve("vault.db"));
    assertThat(before).hasSameSizeAs(after);
    int noticed = 0;
    for (int page = 4096; page < after.length; page += 4096) {
      if (Arrays.equals(before, page, page + 4096, after, page, page + 4096)) {
        continue;
      }
      byte[] replayed = after.clone();
      System.arraycopy(before, page, replayed, page, 4096);
      Files.write(directory.resolve("vault.db"), replayed);
      try (Vault old = Vault.open(directory, CheapVault.passphrase())) {
        assertThat(old.check(Progress.silent()).clean()).as("page " + page / 4096).isFalse();
        noticed++;
      }
    }
    assertThat(noticed).isPositive();
    Files.write(directory.resolve("vault.db"), after);
    vault = Vault.open(directory, CheapVault.passphrase());
  }

  private static Outcome shared(Ingest ingest, int number, String key, Message message)
      throws Exception {
    MessageFile part =
        new MessageFile(
            ConversationId.of("instagram", key),
            "instagram",
            new PrivateText(key),
            new PrivateText("a.zip"),
            new PrivateText("messages.json"),
            "instagram-2020",
            FileOrder.NEWEST_FIRST,
            new PrivateText("export"),
            TimeBasis.UTC);
    try (MessageFileSink sink = ingest.openShared(part, number)) {
      assertThat(sink.sourceFileNumber()).isEqualTo(number);
      sink.add(message);
      sink.add(message);
      return sink.commit(header(), new byte[32], 0);
    }
  }

  @Test
  void conversationsOfOneFileShareItAndNothingChangesTheSecondTime() throws Exception {
    byte[] content = "[]".repeat(9000).getBytes(StandardCharsets.UTF_8);
    SourceFile file =
        new SourceFile(
            1,
            new PrivateText("a.zip"),
            new PrivateText("messages.json"),
            HexFormat.of().formatHex(Digests.sha256(content)),
            content.length,
            "instagram-2020",
            FileOrder.NEWEST_FIRST);
    try (Ingest ingest = vault.ingest()) {
      int number = ingest.restoreSourceFile(file, new ByteArrayInputStream(content));
      assertThat(shared(ingest, number, "one", text(1, "a")).added().messages()).isEqualTo(2);
      assertThat(shared(ingest, number, "two", text(1, "a")).added().messages()).isEqualTo(2);
    }
    reopen();
    try (Ingest ingest = vault.ingest()) {
      int number = ingest.restoreSourceFile(file, new ByteArrayInputStream(content));
      assertThat(shared(ingest, number, "one", text(1, "a")).duplicates().messages()).isEqualTo(2);
    }
    reopen();
    assertThat(vault.reader().sourceFiles()).hasSize(1);
    assertThat(vault.reader().conversations())
        .hasSize(2)
        .allSatisfy(c -> assertThat(c.messageCount()).isEqualTo(2));
  }

  @Test
  void aSourceFileGoesInOnceAndComesBack() throws Exception {
    byte[] content = "{\"messages\":[]}".repeat(9000).getBytes(StandardCharsets.UTF_8);
    SourceFile file =
        new SourceFile(
            7,
            new PrivateText("a.zip"),
            new PrivateText("m1"),
            HexFormat.of().formatHex(Digests.sha256(content)),
            content.length,
            "instagram-g3",
            FileOrder.OLDEST_FIRST);
    try (Ingest ingest = vault.ingest()) {
      int number = ingest.restoreSourceFile(file, new ByteArrayInputStream(content));
      assertThat(ingest.restoreSourceFile(file, new ByteArrayInputStream(content)))
          .isEqualTo(number);
      assertThatThrownBy(
              () -> ingest.restoreSourceFile(file, new ByteArrayInputStream(new byte[3])))
          .isInstanceOf(IOException.class);
      try (MessageFileSink sink = ingest.openRestored(THREAD, "instagram", new PrivateText("1"))) {
        sink.add(text(1, "restored"));
        sink.commit(header(), new byte[32], 0);
      }
    }
    reopen();
    assertThat(vault.reader().sourceFiles()).hasSize(1);
    int number = vault.reader().sourceFiles().getFirst().number();
    try (InputStream in = vault.reader().openSourceFile(number)) {
      assertThat(in.readAllBytes()).isEqualTo(content);
    }
    assertThat(all().stream().map(VaultTest::words)).containsExactly("restored");
    assertClean();
  }

  @Test
  void severalCursorsReadSideBySide() throws Exception {
    List<Message> messages = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      messages.add(text(i, "word" + i % 7));
    }
    push("m1", FileOrder.OLDEST_FIRST, messages);
    try (MessageCursor first = vault.reader().messages(THREAD, TimeRange.ALL);
        MessageCursor second =
            vault
                .reader()
                .messages(
                    THREAD, new TimeRange(Instant.ofEpochMilli(2500), TimeRange.ALL.until()))) {
      for (int i = 0; i < 2500; i++) {
        assertThat(words(first.next().orElseThrow())).isEqualTo("word" + i % 7);
        assertThat(words(second.next().orElseThrow())).isEqualTo("word" + (2500 + i) % 7);
        if (i % 500 == 0) {
          assertThat(search("word3")).hasSize(714);
        }
      }
      assertThat(second.next()).isEmpty();
    }
  }

  @Test
  void severalThreadsStoreMediaAtOnce() throws Exception {
    List<Future<StoredMedia>> stored = new ArrayList<>();
    try (Ingest ingest = vault.ingest();
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 40; i++) {
        byte[] content = media(i % 20);
        stored.add(
            threads.submit(() -> ingest.storeMedia(new ByteArrayInputStream(content), probe())));
      }
      for (Future<StoredMedia> one : stored) {
        one.get();
      }
      ingest.finish(new Ledger().balance());
    }
    for (int i = 0; i < 40; i++) {
      try (InputStream in = vault.reader().openMedia(stored.get(i).get().id())) {
        assertThat(in.readAllBytes()).isEqualTo(media(i % 20));
      }
    }
    assertThat(vault.check(Progress.silent()).media()).isEqualTo(20);
    assertClean();
  }

  /** Half of them small enough for the database, half in files of their own. */
  private static byte[] media(int seed) {
    byte[] content = new byte[seed % 2 == 0 ? 900 : 70_000];
    new Random(seed).nextBytes(content);
    return content;
  }

  /** Puts back old pages one at a time: each must be noticed or make no difference. */
  @Test
  void anOldPagePutBackIsReported() throws Exception {
    push("m1", FileOrder.OLDEST_FIRST, List.of(text(1, "first"), text(9, "last")));
    vault.close();
    byte[] before = Files.readAllBytes(directory.resolve("vault.db"));
    vault = Vault.open(directory, passphrase());
    push("m2", FileOrder.OLDEST_FIRST, List.of(text(1, "first"), text(5, "between")));
    List<Message> messages = all();
    vault.close();
    byte[] after = Files.readAllBytes(directory.resolve("vault.db"));
    int noticed = 0;
    for (int page = 4096; page < before.length; page += 4096) {
      if (Arrays.equals(before, page, page + 4096, after, page, page + 4096)) {
        continue;
      }
      byte[] replayed = after.clone();
      System.arraycopy(before, page, replayed, page, 4096);
      Files.write(directory.resolve("vault.db"), replayed);
      try (Vault old = Vault.open(directory, passphrase())) {
        vault = old;
        if (!old.check(Progress.silent()).clean()) {
          noticed++;
        } else {
          assertThat(all()).as("page " + page / 4096).isEqualTo(messages);
        }
      } catch (Problem.BadInput e) {
        noticed++;
      }
    }
    assertThat(noticed).isPositive();
    Files.write(directory.resolve("vault.db"), after);
    vault = Vault.open(directory, passphrase());
    assertClean();
  }
}
