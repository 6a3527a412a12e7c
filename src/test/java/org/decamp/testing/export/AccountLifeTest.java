package org.decamp.testing.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decamp.testing.export.GroundTruth.ExpectedMessage;
import org.decamp.testing.export.MergedHistory.Merged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The exports of one life differ as real ones do, and what they give together is true. */
class AccountLifeTest {

  @TempDir Path folder;

  @Test
  void theSameLifeGivesTheSameBytes() throws IOException {
    Chapter chapter = AccountLife.chapters().getFirst();
    Path one = AccountLife.of(5).write(chapter, folder.resolve("1")).parts().getFirst();
    Path two = AccountLife.of(5).write(chapter, folder.resolve("2")).parts().getFirst();

    assertThat(one).hasSameBinaryContentAs(two);
    assertThat(AccountLife.of(5).merged(AccountLife.chapters()))
        .isEqualTo(AccountLife.of(5).merged(AccountLife.chapters()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatTheExportsHoldIsWhatTheyMustGiveTogether(long seed) throws IOException {
    AccountLife life = AccountLife.of(seed);
    MergedHistory merged = life.merged(AccountLife.chapters());

    Map<String, Set<Long>> exact = new HashMap<>();
    for (Chapter chapter : AccountLife.chapters()) {
      GeneratedExport export = life.write(chapter, folder);
      if (chapter.exact() && !chapter.encrypted()) {
        for (ExpectedMessage message : RecountWithJackson.of(export.parts()).messages) {
          exact.computeIfAbsent(message.thread(), _ -> new HashSet<>()).add(message.timeMs());
        }
      }
    }
    for (MergedHistory.Conversation conversation : merged.conversations()) {
      Set<Long> times = new HashSet<>();
      conversation.messages().stream().filter(Merged::exact).forEach(m -> times.add(m.timeMs()));
      assertThat(times).isEqualTo(exact.getOrDefault(conversation.digits(), Set.of()));
    }
  }

  @Test
  void everyKindOfChangeHappens() throws IOException {
    AccountLife life = AccountLife.of(1);
    MergedHistory merged = life.merged(AccountLife.chapters());
    List<Merged> all = merged.conversations().stream().flatMap(c -> c.messages().stream()).toList();

    assertThat(merged.conversations()).anyMatch(c -> c.names().size() > c.humans() - 1);
    assertThat(merged.conversations()).anyMatch(c -> !c.encrypted().isEmpty());
    assertThat(merged.conversations()).anyMatch(c -> c.humans() > 2);
    assertThat(all).anyMatch(m -> m.takenBack() && !m.text().isEmpty());
    assertThat(all).anyMatch(m -> !m.exact()).anyMatch(Merged::exact);
    assertThat(all).anyMatch(m -> m.reactions() > 0).anyMatch(m -> m.attachments() > 0);
    Chapter last = AccountLife.chapters().get(4);
    GroundTruth truth = life.write(last, folder).truth();
    assertThat(truth.owner()).isEqualTo("Mara L. Sjöberg");
    assertThat(truth.conversations()).anyMatch(c -> c.title().equals(Human.DELETED));
  }

  @Test
  void oneExportAloneGivesWhatItHolds() throws IOException {
    AccountLife life = AccountLife.of(9);
    for (Chapter chapter : AccountLife.chapters()) {
      GroundTruth.Tally total = life.write(chapter, folder).truth().total();
      List<Merged> merged =
          life.merged(List.of(chapter)).conversations().stream()
              .flatMap(c -> (chapter.encrypted() ? c.encrypted() : c.messages()).stream())
              .toList();

      assertThat(merged).hasSize((int) total.messages());
      assertThat(merged.stream().mapToLong(Merged::attachments).sum())
          .isEqualTo(total.attachments());
      assertThat(merged.stream().mapToLong(Merged::shares).sum()).isEqualTo(total.shares());
      assertThat(merged.stream().mapToLong(Merged::reactions).sum()).isEqualTo(total.reactions());
    }
  }
}
