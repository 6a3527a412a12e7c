package org.decamp.app.cli;

import org.decamp.app.Decamp;

/** Starts the command line. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    Cancellation cancellation = new Cancellation();
    Streams streams = Streams.ofProcess(cancellation::outputClosed);
    if (args.length == 0) {
      // Without the command tree, because the first impression should be quick.
      streams.out().print(Newcomer.TEXT);
      streams.flush();
      return;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(cancellation::stopAndWait, "stop"));
    int code;
    try {
      code =
          run(new Session(Surroundings.ofProcess(streams), Decamp::installed, cancellation), args);
    } finally {
      cancellation.finished();
    }
    System.exit(code);
  }

  /** Runs one command. The outermost frame: whatever arrives here unchecked is a bug. */
  static int run(Session session, String... args) {
    try {
      return CommandTree.of(session).execute(args);
    } catch (RuntimeException | Error e) {
      return new ErrorVoice(session).failed(e);
    } finally {
      session.surroundings().streams().flush();
    }
  }
}
