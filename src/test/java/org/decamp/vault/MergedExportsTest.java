package org.decamp.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.decamp.importer.ConversationHeader;
import org.decamp.importer.MessageFile;
import org.decamp.importer.MessageFileSink;
import org.decamp.importer.MessageIdentity;
import org.decamp.importer.TimeBasis;
import org.decamp.job.Progress;
import org.decamp.ledger.Ledger;
import org.decamp.model.Box;
import org.decamp.model.Content;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.ConversationKind;
import org.decamp.model.Decisions;
import org.decamp.model.Digests;
import org.decamp.model.FileOrder;
import org.decamp.model.Links;
import org.decamp.model.Message;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.model.Provenance;
import org.decamp.model.TextOrigin;
import org.decamp.model.TimePrecision;
import org.decamp.vault.VaultReader.MessageCursor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several exports of one account in one vault. */
class MergedExportsTest {

  private static final long START = 1_600_000_000_000L;
  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

  @TempDir Path temp;

  /** A message: when, who (0 is the owner), what. */
  private record Said(long time, int who, String text) {}

  /** A file of an export, as the export's names have it. */
  private record File(
      String thread,
      String export,
      ConversationKind kind,
      List<String> names,
      Set<Integer> deleted,
      TimeBasis times,
      List<Said> said) {}

  private static void push(Ingest ingest, File file) throws Exception {
    ConversationId id = ConversationId.of("instagram", file.thread());
    MessageIdentity identity = new MessageIdentity(id);
    PrivateText path = new PrivateText("inbox/" + file.thread() + "/message_1");
    try (MessageFileSink sink =
        ingest.openMessageFile(
            new MessageFile(
                id,
                "instagram",
                new PrivateText(file.thread()),
                new PrivateText(file.export() + ".zip"),
                path,
                "instagram-g3",
                FileOrder.OLDEST_FIRST,
                new PrivateText(file.export()),
                file.times()))) {
      byte[] content = file.toString().getBytes(StandardCharsets.UTF_8);
      content = (file.export() + file.said() + content.length).getBytes(StandardCharsets.UTF_8);
      try (OutputStream raw =
          new DeflaterOutputStream(sink.rawCopy(), new Deflater(Deflater.BEST_SPEED, true))) {
        raw.write(content);
      }
      boolean pages = file.times() == TimeBasis.WALL_CLOCK;
      int index = 0;
      for (Said said : file.said()) {
        String name = file.names().get(said.who());
        Instant time = pages ? onTheWall(said.time()) : Instant.ofEpochMilli(said.time());
        sink.add(
            new Message(
                identity.of(time.toEpochMilli(), name, said.text(), List.of(), ""),
                PersonId.of(id, name),
                time,
                pages ? TimePrecision.MINUTE : TimePrecision.MILLISECOND,
                List.of(new Content.Text(new PrivateText(said.text()), TextOrigin.TYPED)),
                List.of(),
                new Provenance(sink.sourceFileNumber(), index, index * 10L, 10)));
        index++;
      }
      sink.commit(header(id, file), Digests.sha256(content), content.length);
    }
    ingest.owner("instagram", new PrivateText(file.names().getFirst()), "test");
    if (file.times() == TimeBasis.WALL_CLOCK) {
      ingest.timeZone(new PrivateText(file.export()), ZONE, false);
    }
  }

  private static Instant onTheWall(long time) {
    LocalDateTime local = LocalDateTime.ofInstant(Instant.ofEpochMilli(time), ZONE);
    return local.withSecond(0).withNano(0).toInstant(ZoneOffset.UTC);
  }

  private static ConversationHeader header(ConversationId id, File file) {
    List<Person> people = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < file.names().size(); i++) {
      String name = file.names().get(i);
      if (seen.add(name)) {
        people.add(
            new Person(
                PersonId.of(id, name),
                List.of(new PrivateText(name)),
                Optional.empty(),
                false,
                file.deleted().contains(i),
                true));
      }
    }
    return new ConversationHeader(
        file.kind(),
        Optional.of(new PrivateText("Title of " + file.export())),
        people,
        Box.INBOX,
        true,
        Optional.empty(),
        Optional.empty());
  }

  private Vault imported(String name, List<File> files) throws Exception {
    Vault vault = CheapVault.create(temp.resolve(name));
    importAll(vault, files);
    return vault;
  }

  private static long importAll(Vault vault, List<File> files) throws Exception {
    try (Ingest ingest = vault.ingest()) {
      for (File file : files) {
        push(ingest, file);
      }
      return ingest.finish(new Ledger().balance()).messages();
    }
  }

  private static List<String> read(Vault vault, String thread) throws Exception {
    Conversation conversation =
        vault.reader().conversation(ConversationId.of("instagram", thread)).orElseThrow();
    Map<PersonId, String> names = new HashMap<>();
    conversation.people().forEach(p -> names.put(p.id(), p.name().value()));
    List<String> read = new ArrayList<>();
    try (MessageCursor cursor = vault.reader().messages(conversation.id(), TimeRange.ALL)) {
      for (var next = cursor.next(); next.isPresent(); next = cursor.next()) {
        Message m = next.get();
        String text = m.contents().getFirst() instanceof Content.Text t ? t.text().value() : "";
        read.add((m.sentAt().toEpochMilli() - START) + " " + names.get(m.sender()) + ": " + text);
      }
    }
    assertThat(conversation.messageCount()).isEqualTo(read.size());
    return read;
  }

  private static int hits(Vault vault, String words) throws Exception {
    int hits = 0;
    try (var cursor =
        vault
            .reader()
            .search(
                new SearchQuery(
                    new PrivateText(words), Optional.empty(), Optional.empty(), TimeRange.ALL))) {
      while (cursor.next().isPresent()) {
        hits++;
      }
    }
    return hits;
  }

  private static void assertClean(Vault vault) throws Exception {
    assertThat(vault.check(Progress.silent()).findings()).isEmpty();
  }

  private static File json(String export, ConversationKind kind, List<String> names, Said... said) {
    return new File("1", export, kind, names, Set.of(), TimeBasis.UTC, List.of(said));
  }

  @Test
  void somebodyWhoRenamedIsOnePersonAndTheirMessagesAreThereOnce() throws Exception {
    Said hello = new Said(START + 5, 1, "hello");
    Said lol = new Said(START + 9, 1, "lol");
    try (Vault vault =
        imported(
            "v",
            List.of(
                json("2020", ConversationKind.GROUP, List.of("Me", "Bob", "Eve"), hello, lol, lol),
                json(
                    "2024",
                    ConversationKind.GROUP,
                    List.of("Me", "Robert", "Eve"),
                    hello,
                    lol,
                    lol,
                    new Said(START + 99, 1, "later"))))) {
      assertThat(read(vault, "1"))
          .containsExactly("5 Robert: hello", "9 Robert: lol", "9 Robert: lol", "99 Robert: later");
      Conversation conversation = vault.reader().conversations().getFirst();
      assertThat(conversation.people().stream().map(p -> p.names().size()))
          .containsExactlyInAnyOrder(1, 2, 1);
      assertThat(hits(vault, "hello")).isEqualTo(1);
      assertClean(vault);
    }
  }

  @Test
  void aPageMeetsTheExactMessageAndTheOwnerMayHaveRenamed() throws Exception {
    Said one = new Said(START + 61_234, 0, "see you at nine");
    Said other = new Said(START + 125_000, 1, "only on the page");
    File page =
        new File(
            "1",
            "page",
            ConversationKind.DIRECT,
            List.of("Old me", "Bob"),
            Set.of(),
            TimeBasis.WALL_CLOCK,
            List.of(one, other));
    try (Vault vault =
        imported(
            "v", List.of(page, json("json", ConversationKind.DIRECT, List.of("Me", "Bob"), one)))) {
      assertThat(read(vault, "1"))
          .hasSize(2)
          .first()
          .asString()
          .startsWith("61234 ")
          .endsWith("me: see you at nine".substring(2));
      assertThat(vault.reader().conversations().getFirst().people()).hasSize(2);
      assertClean(vault);
    }
  }

  @Test
  void aDeletedAccountIsGivenBackItsName() throws Exception {
    Said hello = new Said(START + 5, 1, "hello");
    File later =
        new File(
            "1",
            "2024",
            ConversationKind.GROUP,
            List.of("Me", "Instagram User", "Eve"),
            Set.of(1),
            TimeBasis.UTC,
            List.of(hello, new Said(START + 7, 1, "unknown")));
    try (Vault vault =
        imported(
            "v",
            List.of(
                later, json("2020", ConversationKind.GROUP, List.of("Me", "Bob", "Eve"), hello)))) {
      assertThat(read(vault, "1")).containsExactly("5 Bob: hello", "7 Instagram User: unknown");
    }
  }

  @Test
  void decisionsHoldAndCanBeUndone() throws Exception {
    File one =
        json("a", ConversationKind.GROUP, List.of("Me", "Bob", "Eve"), new Said(START, 1, "x"));
    File two =
        new File(
            "2",
            "a",
            ConversationKind.GROUP,
            List.of("Me", "Bob"),
            Set.of(),
            TimeBasis.UTC,
            List.of(new Said(START + 1, 1, "y")));
    ConversationId first = ConversationId.of("instagram", "1");
    ConversationId second = ConversationId.of("instagram", "2");
    Decisions decisions =
        new Decisions(
            List.of(
                new Decisions.SamePerson(
                    List.of(
                        new Decisions.Appearance(first, PersonId.of(first, "Bob")),
                        new Decisions.Appearance(first, PersonId.of(first, "Eve"))))),
            List.of(),
            List.of(),
            List.of(new Decisions.Joined(first, second)),
            List.of(),
            Links.NONE);
    try (Vault vault = imported("v", List.of(one, two))) {
      String before = VaultDigest.of(vault);
      vault.decide(decisions);
      assertThat(vault.reader().decisions()).isEqualTo(decisions);
      assertThat(vault.reader().conversations()).hasSize(1);
      assertThat(vault.reader().conversation(second).orElseThrow().id()).isEqualTo(first);
      assertThat(read(vault, "1")).hasSize(2);
      assertThat(vault.reader().conversations().getFirst().people()).hasSize(2);
      assertClean(vault);
      vault.decide(Decisions.NONE);
      assertThat(VaultDigest.of(vault)).isEqualTo(before);
      assertClean(vault);
    }
  }

  @Test
  void anyOrderOfImportsGivesTheSameVaultAndImportingAgainChangesNothing() throws Exception {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      List<File> files = files(random);
      String expected;
      try (Vault vault = imported("a" + seed, files)) {
        expected = VaultDigest.of(vault);
        assertThat(importAll(vault, files)).isZero();
        assertThat(VaultDigest.of(vault)).as("again, seed " + seed).isEqualTo(expected);
        assertClean(vault);
      }
      List<File> shuffled = new ArrayList<>(files);
      Collections.shuffle(shuffled, random);
      try (Vault vault = CheapVault.create(temp.resolve("b" + seed))) {
        int half = random.nextInt(shuffled.size());
        importAll(vault, shuffled.subList(0, half));
        importAll(vault, shuffled.subList(half, shuffled.size()));
        assertThat(VaultDigest.of(vault)).as("order, seed " + seed).isEqualTo(expected);
        assertClean(vault);
      }
    }
  }

  private static List<File> files(Random random) {
    List<File> files = new ArrayList<>();
    for (int thread = 1; thread <= 2; thread++) {
      boolean direct = random.nextBoolean();
      List<Said> history = new ArrayList<>();
      long time = START;
      for (int i = 0; i < 25; i++) {
        time += random.nextInt(4) == 0 ? 0 : random.nextInt(50_000);
        history.add(new Said(time, random.nextInt(direct ? 2 : 4), "text " + random.nextInt(6)));
      }
      for (int export = 0; export < 3; export++) {
        List<String> names = new ArrayList<>();
        Set<Integer> deleted = new HashSet<>();
        for (int who = 0; who < (direct ? 2 : 4); who++) {
          boolean gone = who > 0 && export > 0 && random.nextInt(6) == 0;
          if (gone) {
            deleted.add(who);
          }
          String name = (who == 0 ? "Me" : "P" + who) + (random.nextInt(4) == 0 ? export : "");
          names.add(gone ? "Instagram User" : name);
        }
        int from = random.nextInt(12);
        int to = from + 1 + random.nextInt(25 - from);
        files.add(
            new File(
                Integer.toString(thread),
                "e" + export,
                direct ? ConversationKind.DIRECT : ConversationKind.GROUP,
                names,
                deleted,
                export == 1 && random.nextBoolean() ? TimeBasis.WALL_CLOCK : TimeBasis.UTC,
                history.subList(from, to)));
      }
      if (random.nextBoolean()) {
        files.add(loose(thread, direct, history.subList(0, 5 + random.nextInt(20))));
      }
    }
    return files;
  }

  /** The beginning of a thread as the layout of 2020 has it: without its number, by user names. */
  private static File loose(int thread, boolean direct, List<Said> history) {
    return new File(
        "2020-" + thread,
        "e2020",
        direct ? ConversationKind.DIRECT : ConversationKind.GROUP,
        direct ? List.of("me_9", "p1_") : List.of("me_9", "p1_", "p2_", "p3_"),
        Set.of(),
        TimeBasis.UTC,
        history);
  }
}
