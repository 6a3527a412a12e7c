package org.decamp.exporter.whatsapp.chattext;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.decamp.exporter.ExportJob;
import org.decamp.exporter.Selection;
import org.decamp.exporter.archive.ExampleArchive;
import org.decamp.job.Progress;
import org.decamp.mapping.WhatsAppChats;
import org.decamp.mapping.WhatsAppChats.ChatLocale;
import org.decamp.testing.MemoryVault;
import org.decamp.testing.RandomHistory;
import org.decamp.testing.Story;
import org.decamp.vault.Passphrase;
import org.decamp.vault.Vault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs of others read every message with its author and its time. */
class ForeignReadersTest {

  @TempDir Path home;

  @BeforeAll
  static void readers() {
    ChatJudge.require();
  }

  static Stream<Arguments> allForms() throws Exception {
    return WhatsAppChats.builtIn().locales().stream()
        .map(ChatLocale::code)
        .flatMap(locale ->
            Stream.of(ChatGrammar.values()).map(grammar -> Arguments.of(locale, grammar)));
  }

  private Path export(MemoryVault vault, ChatForm form) throws Exception {
    Path out = home.resolve("out");
    new ExportJob(new WhatsAppTextExporter(form), vault).run(Selection.ALL, out, Progress.silent());
    return out;
  }

  @ParameterizedTest
  @MethodSource("allForms")
  void everyKindOfContentInEveryForm(String locale, ChatGrammar grammar) throws Exception {
    MemoryVault vault = new MemoryVault();
    RandomHistory.fill(vault, 1 + locale.hashCode(), 6, 80);
    ChatForm form = Chats.withReactions(Chats.form(grammar, locale));
    Comparison comparison = new Comparison(vault, form);
    comparison.compare(ChatJudge.read(Chats.zips(export(vault, form))));
    assertThat(comparison.messages()).isEqualTo(6 * 80);
    assertThat(comparison.files()).isPositive();
  }

  @ParameterizedTest
  @MethodSource("allForms")
  void linesThatLookLikeMessages(String locale, ChatGrammar grammar) throws Exception {
    MemoryVault vault = new MemoryVault();
    Story story = Story.direct("thread");
    int day = 0;
    for (String hostile : HostileText.all()) {
      long time = Story.NOON + day++ * 86_400_000L;
      story.says("Anna", time, hostile);
      story.says("12/05/2023, 12:00 - Ben: x", time, "first\n" + hostile + "\nlast");
      story.posts(
          "Dr: Who:", time, List.of(Story.words(hostile), Story.photo(vault, "1")), List.of());
    }
    story.into(vault);
    ChatForm form = Chats.form(grammar, locale);
    Comparison comparison = new Comparison(vault, form);
    comparison.compare(ChatJudge.read(Chats.zips(export(vault, form))));
    assertThat(comparison.messages()).isEqualTo(3L * HostileText.all().size());
  }

  @ParameterizedTest
  @EnumSource
  void theHourThatComesTwice(ChatGrammar grammar) throws Exception {
    MemoryVault vault = new MemoryVault();
    Story story = Story.direct("thread");
    long before = Instant.parse("2023-10-28T23:30:00Z").toEpochMilli();
    for (int i = 0; i < 12; i++) {
      story.says(i % 2 == 0 ? "Anna" : "שלום", before + i * 600_000L, "message " + i);
    }
    story.into(vault);
    ChatForm form = Chats.form(grammar, "en-GB");
    Comparison comparison = new Comparison(vault, form);
    comparison.compare(ChatJudge.read(Chats.zips(export(vault, form))));
    assertThat(comparison.messages()).isEqualTo(12);
  }

  @Test
  void theExamples() throws Exception {
    Path place = home.resolve("vault");
    Path out = home.resolve("out");
    ChatForm form = Chats.form(ChatGrammar.ANDROID, "en-GB");
    ExportJob.Result result = ExampleArchive.write(new WhatsAppTextExporter(form), place, out);
    try (Vault vault = Vault.open(place, new Passphrase("only for this test".toCharArray()))) {
      Comparison comparison = new Comparison(vault.reader(), form);
      comparison.compare(ChatJudge.read(Chats.zips(out)));
      assertThat(comparison.messages()).isEqualTo(result.plan().messages()).isPositive();
      assertThat(comparison.files()).isEqualTo(result.readBack().attachments()).isPositive();
    }
  }
}
