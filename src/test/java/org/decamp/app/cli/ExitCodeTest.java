package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.decamp.app.Failure;
import org.decamp.job.Problem;
import org.junit.jupiter.api.Test;

class ExitCodeTest {

  private static final List<Problem> ALL =
      List.of(
          new Problem.Usage("", ""),
          new Problem.BadInput("", ""),
          new Problem.MissingInput("", ""),
          new Problem.ToolMissing("", ""),
          new Problem.CannotWrite("", ""),
          new Problem.InputOutput("", "", new IOException()),
          new Problem.Busy("", ""),
          new Problem.WrongSecret("", ""),
          new Problem.Cancelled());

  @Test
  void everyKindOfProblemHasItsOwnNumber() {
    assertThat(ALL.stream().map(p -> ExitCode.of(p).number()))
        .containsExactly(64, 65, 66, 69, 73, 74, 75, 77, 130);
    assertThat(ALL)
        .extracting(p -> (Object) p.getClass())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.<Object>asList((Object[]) Problem.class.getPermittedSubclasses()));
  }

  @Test
  void messagesOfUnknownInputOutputErrorsAreNotShown() {
    Problem problem = Failure.problem(new IOException("dear diary")).orElseThrow();
    assertThat(problem.getMessage()).doesNotContain("diary");
    assertThat(Failure.problem(new IOException("No space left on device")).orElseThrow())
        .hasMessage("the disk is full");
    assertThat(Failure.problem(new IllegalStateException())).isEmpty();
  }
}
