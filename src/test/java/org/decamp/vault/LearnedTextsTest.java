package org.decamp.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.decamp.importer.ImportOptions;
import org.decamp.importer.meta.MetaImporter;
import org.decamp.job.Progress;
import org.decamp.ledger.Ledger;
import org.decamp.model.Content;
import org.decamp.model.Conversation;
import org.decamp.model.Message;
import org.decamp.model.PrivateText;
import org.decamp.model.TextOrigin;
import org.decamp.source.Limits;
import org.decamp.source.SourceTree;
import org.decamp.source.SourceTrees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exports in a language that no phrase table knows, read by the real importer into a real vault:
 * the service's sentences get their labels, what people write never does.
 */
class LearnedTextsTest {

  private static final long START = 1_700_000_000_000L;

  @TempDir Path temp;
  private int clock;
  private int folders;

  /** A message of a thread; nothing is later than what was made after it. */
  private record Said(String thread, String json) {}

  private Said said(String thread, String sender, String text, String more) {
    return at(thread, sender, START + clock++ * 60_000L, text, more);
  }

  private static Said at(String thread, String sender, long time, String text, String more) {
    return new Said(
        thread,
        "{\"sender_name\":\"%s\",\"timestamp_ms\":%d,\"content\":\"%s\"%s}"
            .formatted(sender, time, text, more));
  }

  private Said shared(String thread, String sender, String text) {
    String link = "https://www.instagram.com/reel/" + clock;
    return said(thread, sender, text, ",\"share\":{\"link\":\"" + link + "\"}");
  }

  /** A message that somebody reacts to, and the notice that the service makes of it. */
  private List<Said> reacted(String thread, String actor, String emoji, String notice) {
    long time = START + clock++ * 60_000L;
    String reaction =
        ",\"reactions\":[{\"reaction\":\"%s\",\"actor\":\"%s\",\"timestamp\":%d}]"
            .formatted(emoji, actor, time / 1000 + 30);
    return List.of(
        at(thread, "Somebody", time, "saluton " + clock, reaction),
        at(thread, actor, time + 30_400, notice, ""));
  }

  private Path export(List<Said> messages) throws Exception {
    Path root = temp.resolve("export" + folders++);
    var threads = new TreeMap<String, List<String>>();
    for (Said said : messages) {
      threads.computeIfAbsent(said.thread(), _ -> new ArrayList<>()).add(said.json());
    }
    for (var thread : threads.entrySet()) {
      Path folder = root.resolve("your_instagram_activity/messages/inbox/" + thread.getKey());
      Files.createDirectories(folder);
      // As in a real export, newest first, and the notice in another file than its target.
      Collections.reverse(thread.getValue());
      int half = thread.getValue().size() / 2;
      write(folder.resolve("message_1.json"), thread.getValue().subList(0, half));
      write(
          folder.resolve("message_2.json"),
          thread.getValue().subList(half, thread.getValue().size()));
    }
    return root;
  }

  private static void write(Path file, List<String> messages) throws Exception {
    Files.writeString(
        file,
        escaped(
            "{\"participants\":[{\"name\":\"Eva\"},{\"name\":\"Max\"}],\"messages\":["
                + String.join(",", messages)
                + "],\"title\":\"t\"}"));
  }

  private static String escaped(String json) {
    StringBuilder result = new StringBuilder();
    json.codePoints()
        .forEach(c -> {
          if (c < 0x80) {
            result.appendCodePoint(c);
          } else {
            for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
              result.append("\\u00%02x".formatted(b & 0xFF));
            }
          }
        });
    return result.toString();
  }

  private Vault vault(Path... exports) throws Exception {
    Vault vault = CheapVault.create(temp.resolve("vault" + folders++));
    for (Path export : exports) {
      read(vault, export);
    }
    return vault;
  }

  private static void read(Vault vault, Path export) throws Exception {
    try (SourceTree tree = SourceTrees.open(List.of(export), Limits.DEFAULT, Progress.silent());
        Ingest ingest = vault.ingest()) {
      Ledger ledger = new Ledger();
      new MetaImporter().read(tree, ImportOptions.DEFAULT, ingest, ledger, Progress.silent());
      ingest.finish(ledger.balance());
    }
  }

  private static List<String> labelled(Vault vault, TextOrigin origin) throws Exception {
    List<String> texts = new ArrayList<>();
    for (Conversation conversation : vault.reader().conversations()) {
      try (var messages = vault.reader().messages(conversation.id(), TimeRange.ALL)) {
        for (var m = messages.next(); m.isPresent(); m = messages.next()) {
          text(m.get(), origin).ifPresent(texts::add);
        }
      }
    }
    return texts;
  }

  private static Optional<String> text(Message message, TextOrigin origin) {
    return message.contents().getFirst() instanceof Content.Text text && text.origin() == origin
        ? Optional.of(text.text().value())
        : Optional.empty();
  }

  private List<Said> history() {
    List<Said> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      all.add(shared("eva_1", "Eva", "Eva sendis aldonaĵon."));
      all.add(shared("ida_2", "Ida", "Ida sendis aldonaĵon."));
      all.add(shared("eva_1", "Max", "Vi sendis aldonaĵon."));
      all.add(said("eva_1", "Eva", "Mi sendis ion al vi, rigardu " + i, ""));
      all.add(shared("eva_1", "Eva", "Rigardu ĉi tion, bonege!"));
      all.add(shared("ida_2", "Ida", "Rigardu ĉi tion, bonege!"));
    }
    for (String emoji : List.of("😂", "❤", "👍", "😮")) {
      all.addAll(reacted("eva_1", "Eva", emoji, "Reagis per " + emoji + " al via mesaĝo "));
      all.addAll(reacted("ida_2", "Ida", emoji, "Reagis per " + emoji + " al via mesaĝo "));
    }
    all.add(said("eva_1", "Eva", "Mi reagis per 😂 al via mesaĝo", ""));
    return all;
  }

  @Test
  void sentencesOfAnUnknownLanguageAreLabelled() throws Exception {
    try (Vault vault = vault(export(history()))) {
      assertThat(labelled(vault, TextOrigin.ATTACHMENT_PLACEHOLDER))
          .hasSize(12)
          .containsOnly("Eva sendis aldonaĵon.", "Ida sendis aldonaĵon.", "Vi sendis aldonaĵon.");
      assertThat(labelled(vault, TextOrigin.REACTION_NOTICE))
          .hasSize(8)
          .allMatch(t -> t.startsWith("Reagis per ") && t.endsWith(" al via mesaĝo "));
      assertThat(labelled(vault, TextOrigin.TYPED))
          .contains("Rigardu ĉi tion, bonege!", "Mi reagis per 😂 al via mesaĝo");
      assertThat(vault.check(Progress.silent()).findings()).isEmpty();
    }
  }

  @Test
  void searchShowsTheSameLabels() throws Exception {
    try (Vault vault = vault(export(history()))) {
      SearchQuery query =
          new SearchQuery(
              new PrivateText("aldonaĵon"), Optional.empty(), Optional.empty(), TimeRange.ALL);
      int hits = 0;
      try (var cursor = vault.reader().search(query)) {
        for (var hit = cursor.next(); hit.isPresent(); hit = cursor.next()) {
          assertThat(text(hit.get().message(), TextOrigin.ATTACHMENT_PLACEHOLDER)).isPresent();
          hits++;
        }
      }
      assertThat(hits).isEqualTo(12);
    }
  }

  @Test
  void aSentenceThatStandsAloneOnceIsNoPlaceholder() throws Exception {
    List<Said> all = history();
    all.add(said("ida_2", "Ida", "Ida sendis aldonaĵon.", ""));
    try (Vault vault = vault(export(all))) {
      assertThat(labelled(vault, TextOrigin.ATTACHMENT_PLACEHOLDER)).isEmpty();
    }
  }

  @Test
  void aLaterImportCanRefuteWhatWasLearned() throws Exception {
    try (Vault vault = vault(export(history()))) {
      assertThat(labelled(vault, TextOrigin.ATTACHMENT_PLACEHOLDER)).isNotEmpty();
      read(vault, export(List.of(said("uwe_3", "Uwe", "Uwe sendis aldonaĵon.", ""))));
      assertThat(labelled(vault, TextOrigin.ATTACHMENT_PLACEHOLDER)).isEmpty();
      assertThat(vault.check(Progress.silent()).findings()).isEmpty();
    }
  }

  @Test
  void whatPeopleSayWithPicturesAndReactionsStaysTheirs() throws Exception {
    List<Said> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String thread = i % 2 == 0 ? "eva_1" : "ida_2";
      String sender = i % 2 == 0 ? "Eva" : "Ida";
      all.add(shared(thread, sender, "😂"));
      all.add(shared(thread, sender, "feliĉan naskiĝtagon al vi"));
      all.add(shared(thread, "Max", "kun amo, via Max"));
      all.addAll(reacted(thread, sender, "❤", "Mi amas vin tiel multe ❤"));
      all.addAll(reacted(thread, sender, "😂", "hahaha kia amuzaĵo"));
    }
    try (Vault vault = vault(export(all))) {
      assertThat(labelled(vault, TextOrigin.ATTACHMENT_PLACEHOLDER)).isEmpty();
      assertThat(labelled(vault, TextOrigin.REACTION_NOTICE)).isEmpty();
    }
  }

  @Test
  void aNoticeWithoutEmojiIsKnownOnlyIfManyGetItAndNobodyEverReactsToIt() throws Exception {
    List<Said> all = new ArrayList<>();
    for (String who : List.of("Eva", "Ida", "Uwe", "Ben", "Lia", "Tom")) {
      for (int i = 0; i < 4; i++) {
        all.addAll(reacted(who + "_" + who.hashCode(), who, "❤", "Ŝatis mesaĝon"));
      }
    }
    try (Vault vault = vault(export(all))) {
      assertThat(labelled(vault, TextOrigin.REACTION_NOTICE))
          .hasSize(24)
          .containsOnly("Ŝatis mesaĝon");
      String hearted = ",\"reactions\":[{\"reaction\":\"❤\",\"actor\":\"Max\"}]";
      read(vault, export(List.of(said("x_9", "Eva", "Ŝatis mesaĝon", hearted))));
      assertThat(labelled(vault, TextOrigin.REACTION_NOTICE)).isEmpty();
    }
  }

  @Test
  void anySplitInAnyOrderGivesTheSameLabels() throws Exception {
    List<Said> all = history();
    Vault whole = vault(export(all));
    try (whole) {
      List<TextOrigin> expected = origins(whole);
      assertThat(expected).contains(TextOrigin.REACTION_NOTICE);
      for (int seed = 0; seed < 6; seed++) {
        Random random = new Random(seed);
        List<List<Said>> parts = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
          parts.add(new ArrayList<>());
        }
        for (Said message : all) {
          parts.get(random.nextInt(parts.size())).add(message);
          if (random.nextInt(4) == 0) {
            parts.get(random.nextInt(parts.size())).add(message);
          }
        }
        Collections.shuffle(parts, random);
        List<Path> exports = new ArrayList<>();
        for (List<Said> part : parts) {
          exports.add(export(part.stream().distinct().toList()));
        }
        exports.add(exports.getFirst());
        try (Vault vault = vault(exports.toArray(Path[]::new))) {
          assertThat(origins(vault)).as("seed %d", seed).isEqualTo(expected);
          assertThat(vault.check(Progress.silent()).findings()).isEmpty();
        }
      }
    }
  }

  private static List<TextOrigin> origins(Vault vault) throws Exception {
    var byKey = new TreeMap<String, TextOrigin>();
    for (Conversation conversation : vault.reader().conversations()) {
      try (var messages = vault.reader().messages(conversation.id(), TimeRange.ALL)) {
        for (var m = messages.next(); m.isPresent(); m = messages.next()) {
          if (m.get().contents().getFirst() instanceof Content.Text text) {
            byKey.put(m.get().id().text(), text.origin());
          }
        }
      }
    }
    return new ArrayList<>(byKey.values());
  }

  @Test
  void nothingThatIsKeptNamesAPersonWhoIsNotInTheDatabase() throws Exception {
    try (Vault vault = vault(export(history()))) {
      assertThat(vault.reader().conversations()).isNotEmpty();
    }
    try (var files = Files.walk(temp.resolve("vault1"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
            .as(file.getFileName().toString())
            .doesNotContain("sendis", "Reagis");
      }
    }
  }
}
