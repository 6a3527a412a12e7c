package org.decamp.exporter.signal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.decamp.exporter.signal.ScratchBackup;
import org.junit.jupiter.api.Test;

/** What the lint says of a whole backup. */
class LintReportTest extends LintBench {
  @Test
  void oneOfEverythingThatDecampWritesHasNoFault() throws Exception {
    Linter linter = new Linter(surroundings(true, Set.of(photo.name())));
    for (byte[] record : ScratchBackup.records(photo)) {
      linter.ours(record);
    }

    assertThat(linter.report()).isEqualTo(new LintReport(List.of(), 0, 0));
  }

  @Test
  void whatIsNoRecordIsFoundThoughSignalSkipsIt() throws Exception {
    byte[] broken = Arrays.copyOf(incoming(1, ANNA_ID, THEN, words("x")), 9);

    assertOurs(List.of(), List.of(broken), Fault.NO_RECORD);
    assertThat(lint(List.of(broken), List.of(), List.of()).originals()).isEqualTo(1);
  }

  @Test
  void aReportStaysSmallHoweverManyFaultsThereAre() throws Exception {
    List<byte[]> same = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      same.add(incoming(1, ANNA_ID, THEN, words("x")));
    }
    LintReport report = lint(List.of(), same, List.of());

    assertThat(report.ours()).isEqualTo(999);
    assertThat(report.breaches()).hasSize(5);
    assertThat(report.breaches().getFirst())
        .isEqualTo(new Breach(Fault.SENT_TWICE, before.size() + 1, true));
  }
}
