package org.decamp.app.cli;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.decamp.app.Failure;
import org.decamp.job.Problem;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong and what to do, in one line each, and never shows a stack trace. */
final class ErrorVoice {

  private final Session session;

  ErrorVoice(Session session) {
    this.session = session;
  }

  /** A command that makes no sense as given. */
  int misunderstood(ParameterException e) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    String message =
        e instanceof UnmatchedArgumentException unmatched
            ? unmatched(unmatched)
            : text(e)
                .lines()
                .findFirst()
                .map(line -> line.replaceFirst("^Error: ", ""))
                .orElse("the command is not complete");
    return tell(new Problem.Usage(TerminalText.line(message), "See " + command + " --help."));
  }

  /** Shows the option's name without its value: it may be a secret typed in the wrong place. */
  private static String unmatched(UnmatchedArgumentException e) {
    String first = e.getUnmatched().isEmpty() ? "" : e.getUnmatched().getFirst();
    return first.startsWith("-")
        ? "there is no option " + first.split("=", 2)[0]
        : "there is no such command, or an argument too many";
  }

  private static String text(Exception e) {
    String message = e.getMessage();
    return message == null ? "" : message;
  }

  /** A command that failed. */
  int failed(Throwable thrown) {
    Optional<Problem> problem = Failure.problem(thrown);
    return problem.isPresent() ? tell(problem.get()) : bug(thrown);
  }

  private int tell(Problem problem) {
    ExitCode code = ExitCode.of(problem);
    if (problem instanceof Problem.Cancelled && session.unread()) {
      session.clearProgress();
      return code.number();
    }
    say(code, text(problem), problem.hint());
    return code.number();
  }

  private int bug(Throwable thrown) {
    String hint =
        new CrashNote(session.surroundings().folders().state())
            .write(thrown, Instant.now())
            .map(f -> "Please report it with this file, which holds nothing of your data: " + f)
            .orElse("Please report it: " + thrown.getClass().getName());
    say(ExitCode.BUG, "this is a bug in Decamp; your data is safe", hint);
    return ExitCode.BUG.number();
  }

  private void say(ExitCode code, String message, String hint) {
    session.clearProgress();
    if (session.options().json()) {
      session
          .jsonLines()
          .write(
              "problem",
              new JsonFields()
                  .with("code", code.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                  .with("message", message)
                  .with("hint", hint)
                  .with("exit", code.number())
                  .map());
    }
    CommandLine.Help.Ansi ansi =
        session.surroundings().streams().terminal()
            ? CommandLine.Help.Ansi.AUTO
            : CommandLine.Help.Ansi.OFF;
    String who = CommandLine.Help.defaultColorScheme(ansi).errorText("decamp:").toString();
    // Both may name a file, and a file can be named anything.
    session.say(who + " " + TerminalText.line(message));
    session.say("hint: " + TerminalText.line(hint));
  }
}
