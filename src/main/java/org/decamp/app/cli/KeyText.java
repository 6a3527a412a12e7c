package org.decamp.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.decamp.job.Problem;

/**
 * The characters of a recovery key before anybody knows whether they are one: typed by a person,
 * who may try again, or read by a script, which may not.
 */
final class KeyText {

  private static final int ATTEMPTS = 3;

  /** Where the characters come from. */
  interface Source {
    char[] next() throws Problem;
  }

  /**
   * What is said to a person.
   *
   * @param question asks for the key
   * @param again says that the key was not the right one
   * @param nobody says that there is no terminal
   * @param instead what to do without one
   */
  record Wording(String question, String again, String nobody, String instead) {}

  private final Source source;
  private final int attempts;

  private KeyText(Source source, int attempts) {
    this.source = source;
    this.attempts = attempts;
  }

  static KeyText of(Source line) {
    return new KeyText(line, 1);
  }

  static KeyText typed(HiddenInput input, PrintWriter notes, Wording wording) {
    return new KeyText(new Typed(input, notes, wording), ATTEMPTS);
  }

  /** The next key, the caller's to wipe. */
  char[] next() throws Problem {
    return source.next();
  }

  /** How often it may be asked. */
  int attempts() {
    return attempts;
  }

  /** A person at the terminal. */
  private static final class Typed implements Source {

    private final HiddenInput input;
    private final PrintWriter notes;
    private final Wording wording;
    private boolean asked;

    Typed(HiddenInput input, PrintWriter notes, Wording wording) {
      this.input = input;
      this.notes = notes;
      this.wording = wording;
    }

    @Override
    public char[] next() throws Problem {
      if (asked) {
        notes.println(wording.again());
        notes.flush();
      }
      asked = true;
      try {
        return input.ask(wording.question()).orElseThrow(this::nobody);
      } catch (IOException e) {
        throw nobody();
      }
    }

    private Problem.Usage nobody() {
      return new Problem.Usage(wording.nobody(), wording.instead());
    }
  }
}
