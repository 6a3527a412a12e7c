package org.decamp.exporter.signal;

import java.io.IOException;
import org.decamp.job.Problem;

/** Carries a problem of the vault through those who only know of streams; never leaves. */
final class ProblemInStream extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  ProblemInStream(Problem problem) {
    super(problem);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
