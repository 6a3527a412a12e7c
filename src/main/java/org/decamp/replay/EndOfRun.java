package org.decamp.replay;

/** Ends a run before its time. */
final class EndOfRun extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient ReplayEnding ending;

  EndOfRun(ReplayEnding ending) {
    super("the run ended early", null, false, false);
    this.ending = ending;
  }

  EndOfRun(ReplayEnding.Obstacle obstacle) {
    this(new ReplayEnding.Stopped(obstacle));
  }

  ReplayEnding ending() {
    return ending;
  }
}
