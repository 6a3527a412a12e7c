package org.decamp.exporter.signal.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.decamp.exporter.signal.SignalJudge;
import org.decamp.exporter.signal.frame.FrameKind;
import org.decamp.exporter.signal.frame.ItemFacts;
import org.decamp.exporter.signal.wire.WireMessage;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/** What holds for any backup and anything that is put into it. */
class MergePropertyTest {

  @TempDir Path folder;

  @RepeatedTest(60)
  void originalsStayAsTheyAreAndWhatIsNewStandsWhereItMust(RepetitionInfo repetition)
      throws Exception {
    int seed = repetition.getCurrentRepetition();
    List<byte[]> originals = RandomOriginal.of(new Random(seed));
    Path original = folder.resolve("SignalBackups");
    Workbench.write(original, originals);
    RandomPosts posts = new RandomPosts(seed);
    List<Post> sent = new ArrayList<>();

    Workbench.Merged merged =
        Workbench.merge(
            original,
            folder.resolve("overlay"),
            new MemoryJournal(),
            merge -> {
              sent.addAll(posts.apply(merge));
              return sent;
            });

    Judgement judgement = new Judgement(originals, Workbench.records(folder.resolve("overlay")));
    judgement.requireUniqueTimes();
    judgement.requireRightPlaces();
    judgement.requireRightOrder();
    Map<Integer, ItemFacts> entries = judgement.entries();
    assertThat(entries).hasSize(sent.size());
    requireNextFreeTimes(sent, entries, originals);
    requireQuotesFollow(sent, judgement);
    assertThat(merged.tally().inserted()).isEqualTo(sent.size());
    assertThat(merged.tally().alreadyThere()).isZero();
    assertThat(merged.report().entries()).isEqualTo(sent.size());
    assertThat(merged.report().originals()).isEqualTo(originals.size());
    assertThat(merged.report().lint().ours()).as("%s", merged.report().lint()).isZero();
    assertThat(merged.report().verifiedMedia()).isEqualTo(merged.tally().newMedia());
    assertThat(merged.report().mediaFiles()).isEqualTo(merged.tally().newMedia());
    if (SignalJudge.isHere()) {
      requireTheSameVerdict(originals, Workbench.records(folder.resolve("overlay")));
    }
  }

  @RepeatedTest(20)
  void mergingAgainPutsInNothing(RepetitionInfo repetition) throws Exception {
    int seed = 1000 + repetition.getCurrentRepetition();
    List<byte[]> originals = RandomOriginal.of(new Random(seed));
    Path phone = folder.resolve("SignalBackups");
    Workbench.write(phone, originals);
    MemoryJournal journal = new MemoryJournal();
    RandomPosts posts = new RandomPosts(seed);

    List<Placement> forecast = Workbench.forecast(phone, journal, posts);
    assertThat(journal.size()).isZero();
    var first = Workbench.merge(phone, folder.resolve("one"), journal, posts);
    assertThat(first.placements()).isEqualTo(forecast).hasSize((int) first.tally().inserted());
    assertThat(Workbench.forecast(phone, journal, posts)).isEqualTo(forecast);
    var unused = Workbench.merge(phone, folder.resolve("again"), journal, posts);
    List<byte[]> once = Workbench.records(folder.resolve("one"));

    assertThat(Workbench.records(folder.resolve("again"))).containsExactlyElementsOf(once);
    assertThat(unused.tally()).isEqualTo(first.tally());
    Workbench.layOver(folder.resolve("one"), phone);
    assertThat(Workbench.forecast(phone, journal, posts))
        .hasSameSizeAs(forecast)
        .allMatch(placement -> placement == Placement.ALREADY_THERE);
    var second = Workbench.merge(phone, folder.resolve("two"), journal, posts);
    assertThat(second.tally()).isEqualTo(new MergeTally(0, first.tally().inserted(), 0, 0, 0, 0));
    assertThat(Workbench.records(folder.resolve("two"))).containsExactlyElementsOf(once);
    assertThat(Files.readAllBytes(Workbench.newest(folder.resolve("two")).files()))
        .isEqualTo(Files.readAllBytes(Workbench.newest(phone).files()));
    assertThat(second.report().entries()).isZero();
  }

  /** A time is the own one, or the first behind it that neither an original nor a post has. */
  private static void requireNextFreeTimes(
      List<Post> sent, Map<Integer, ItemFacts> entries, List<byte[]> originals) throws IOException {
    Map<List<Long>, Integer> taken = new HashMap<>();
    for (byte[] record : originals.subList(1, originals.size())) {
      if (Judgement.kind(record) == FrameKind.CHAT_ITEM) {
        ItemFacts item = Judgement.facts(record);
        taken.put(List.of(item.chatId(), item.authorId(), item.sentAt()), -1);
        item.revisions().forEach(t -> taken.put(List.of(item.chatId(), item.authorId(), t), -1));
      }
    }
    for (int number = 0; number < sent.size(); number++) {
      Post post = sent.get(number);
      long time = post.time().toEpochMilli();
      while (taken.putIfAbsent(List.of(post.chatId(), post.authorId(), time), number) != null) {
        time++;
      }
      assertThat(entries.get(number))
          .isEqualTo(new ItemFacts(post.chatId(), post.authorId(), time, time, List.of()));
    }
  }

  private static void requireQuotesFollow(List<Post> sent, Judgement judgement) throws IOException {
    for (byte[] record : judgement.ours()) {
      if (Judgement.kind(record) != FrameKind.CHAT_ITEM) {
        continue;
      }
      Post post = sent.get(Judgement.numberOf(record));
      Optional<WireMessage> quote = Judgement.content(record).message(11).orElseThrow().message(1);
      assertThat(quote.isPresent()).isEqualTo(post.answer().isPresent());
      if (quote.isPresent()) {
        int target = (int) post.answer().orElseThrow().key().message().low();
        assertThat(quote.get().optionalNumber(1))
            .isEqualTo(OptionalLong.of(judgement.entry(target).sentAt()));
      }
    }
  }

  private static void requireTheSameVerdict(List<byte[]> originals, List<byte[]> merged)
      throws Exception {
    for (SignalJudge.Purpose purpose : SignalJudge.Purpose.values()) {
      assertThat(SignalJudge.ofRecords(merged, purpose))
          .isEqualTo(SignalJudge.ofRecords(originals, purpose));
    }
  }
}
