package org.decamp.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.decamp.importer.ConversationHeader;
import org.decamp.importer.MessageFile;
import org.decamp.importer.MessageFileSink;
import org.decamp.importer.MessageIdentity;
import org.decamp.importer.TimeBasis;
import org.decamp.ledger.Ledger;
import org.decamp.model.Box;
import org.decamp.model.Content;
import org.decamp.model.ConversationId;
import org.decamp.model.ConversationKind;
import org.decamp.model.Digests;
import org.decamp.model.FileOrder;
import org.decamp.model.Message;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.model.Provenance;
import org.decamp.model.Reaction;
import org.decamp.model.ShareKind;
import org.decamp.model.TextOrigin;
import org.decamp.model.TimePrecision;
import org.decamp.vault.Ingest;
import org.decamp.vault.Passphrase;
import org.decamp.vault.SearchQuery;
import org.decamp.vault.SearchableVault;
import org.decamp.vault.TimeRange;
import org.decamp.vault.Vault;

/**
 * Pushes synthetic messages into a new vault and prints CPU seconds by phase.
 *
 * <p>Arguments: an empty directory, the number of messages. The messages of a file are made before
 * they are pushed, so that making them can be taken off.
 */
public final class VaultIngest {

  private static final int PER_FILE = 10_000;
  private static final int FILES_PER_CONVERSATION = 5;

  private final Random random = new Random(7);
  private final String[] words = new String[30_000];
  private double madeSeconds;

  private VaultIngest() {
    for (int i = 0; i < words.length; i++) {
      int length = 2 + random.nextInt(9);
      StringBuilder word = new StringBuilder();
      for (int c = 0; c < length; c++) {
        word.append((char) ('a' + random.nextInt(26)));
      }
      words[i] = word.toString();
    }
  }

  /** Imports that many messages and returns a word that about one in 50,000 texts has. */
  static String fill(Vault vault, int messages) throws Exception {
    VaultIngest source = new VaultIngest();
    source.push(vault, messages);
    return source.words[source.words.length / 4];
  }

  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[0]);
    int total = Integer.parseInt(arguments[1]);
    VaultIngest benchmark = new VaultIngest();
    double start = cpu();
    System.out.printf("before main        %6.2f CPU s%n", start);
    try (Vault vault = Vault.create(directory, new Passphrase("benchmark only".toCharArray()))) {
      System.out.printf("create             %6.2f%n", cpu() - start);
      for (String round : new String[] {"import", "same again"}) {
        double began = cpu();
        long wall = System.nanoTime();
        benchmark.madeSeconds = 0;
        long added = benchmark.push(vault, total);
        System.out.printf(
            "%-18s %6.2f CPU s, making messages %.2f, %d added, wall %.2f%n",
            round,
            cpu() - began - benchmark.madeSeconds,
            benchmark.madeSeconds,
            added,
            (System.nanoTime() - wall) / 1e9);
      }
      read(vault.reader(), benchmark.words[17]);
    }
    System.out.printf(
        "database           %d MiB%n", Files.size(directory.resolve("vault.db")) >> 20);
  }

  @SuppressWarnings("SystemOut")
  private static void read(SearchableVault reader, String word) throws Exception {
    double began = cpu();
    long messages = 0;
    for (var conversation : reader.conversations()) {
      try (var cursor = reader.messages(conversation.id(), TimeRange.ALL)) {
        while (cursor.next().isPresent()) {
          messages++;
        }
      }
    }
    System.out.printf("read all           %6.2f CPU s, %d messages%n", cpu() - began, messages);
    began = cpu();
    long hits = 0;
    SearchQuery query =
        new SearchQuery(new PrivateText(word), Optional.empty(), Optional.empty(), TimeRange.ALL);
    try (var cursor = reader.search(query)) {
      while (cursor.next().isPresent()) {
        hits++;
      }
    }
    System.out.printf("search             %6.2f CPU s, %d hits%n", cpu() - began, hits);
  }

  private long push(Vault vault, int total) throws Exception {
    random.setSeed(99);
    long added = 0;
    try (Ingest ingest = vault.ingest()) {
      for (int file = 0; file * PER_FILE < total; file++) {
        String thread = "thread" + file / FILES_PER_CONVERSATION;
        ConversationId conversation = ConversationId.of("instagram", thread);
        long newest = 1_700_000_000_000L - (file % FILES_PER_CONVERSATION) * 1_000_000_000L;
        double began = threadCpu();
        List<Message> messages = messages(conversation, file, newest);
        madeSeconds += threadCpu() - began;
        added += pushFile(ingest, conversation, thread, file, messages);
      }
      ingest.finish(new Ledger().balance());
    }
    return added;
  }

  private static long pushFile(
      Ingest ingest, ConversationId conversation, String thread, int file, List<Message> messages)
      throws Exception {
    PrivateText path = new PrivateText("inbox/" + thread + "/message_" + file + ".json");
    try (MessageFileSink sink =
        ingest.openMessageFile(
            new MessageFile(
                conversation,
                "instagram",
                new PrivateText(thread),
                new PrivateText("export.zip"),
                path,
                "instagram-g3",
                FileOrder.NEWEST_FIRST,
                new PrivateText("export"),
                TimeBasis.UTC))) {
      byte[] content = path.value().getBytes(StandardCharsets.UTF_8);
      try (OutputStream raw =
          new DeflaterOutputStream(sink.rawCopy(), new Deflater(Deflater.BEST_SPEED, true))) {
        raw.write(content);
      }
      for (Message message : messages) {
        sink.add(message);
      }
      List<Person> people = new ArrayList<>();
      for (String name : new String[] {"Ada", "Grace"}) {
        people.add(
            new Person(
                PersonId.of(conversation, name),
                List.of(new PrivateText(name)),
                Optional.empty(),
                false,
                false,
                true));
      }
      return sink.commit(
              new ConversationHeader(
                  ConversationKind.DIRECT,
                  Optional.of(new PrivateText("Ada")),
                  people,
                  Box.INBOX,
                  true,
                  Optional.empty(),
                  Optional.empty()),
              Digests.sha256(content),
              content.length)
          .added()
          .messages();
    }
  }

  private List<Message> messages(ConversationId conversation, int file, long newest) {
    MessageIdentity identity = new MessageIdentity(conversation);
    PersonId[] people = {PersonId.of(conversation, "Ada"), PersonId.of(conversation, "Grace")};
    List<Message> messages = new ArrayList<>(PER_FILE);
    long time = newest;
    for (int i = 0; i < PER_FILE; i++) {
      time -= 1 + random.nextInt(100_000);
      String text = text();
      List<Content> contents = new ArrayList<>(2);
      contents.add(new Content.Text(new PrivateText(text), TextOrigin.TYPED));
      if (random.nextInt(20) == 0) {
        contents.add(
            new Content.Share(
                ShareKind.REEL,
                Optional.of(new PrivateText("https://www.instagram.com/reel/" + i)),
                Optional.of(new PrivateText(text())),
                Optional.of(new PrivateText("someone")),
                Optional.empty()));
      }
      int who = random.nextInt(2);
      List<Reaction> reactions =
          random.nextInt(100) < 15
              ? List.of(
                  new Reaction(
                      people[1 - who],
                      new PrivateText("❤"),
                      Optional.of(Instant.ofEpochSecond(time / 1000))))
              : List.of();
      messages.add(
          new Message(
              identity.of(time, "p" + who, text, List.of(), ""),
              people[who],
              Instant.ofEpochMilli(time),
              TimePrecision.MILLISECOND,
              contents,
              reactions,
              new Provenance(file + 1, i, i * 380L, 378)));
    }
    return messages;
  }

  /** 82 characters on average, words by a skewed frequency. */
  private String text() {
    StringBuilder text = new StringBuilder();
    int target = 10 + random.nextInt(144);
    while (text.length() < target) {
      double x = random.nextDouble();
      text.append(words[(int) (x * x * x * x * words.length)]).append(' ');
    }
    return text.toString();
  }

  private static double cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  private static double threadCpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }
}
