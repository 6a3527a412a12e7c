package org.decamp.job;

/**
 * Circumstances that end a job: what happened, where, and what to do.
 *
 * <p>Sealed, so that every kind has an exit code. Messages never hold content, keys or passphrases;
 * a place is a file or a thread folder.
 */
public abstract sealed class Problem extends Exception {

  private static final long serialVersionUID = 1L;

  private final String hint;

  private Problem(String message, String hint, Throwable cause) {
    super(message, cause);
    this.hint = hint;
  }

  private Problem(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  /** What the user can do, one sentence. */
  public String hint() {
    return hint;
  }

  /** The command makes no sense as given. */
  public static final class Usage extends Problem {
    private static final long serialVersionUID = 1L;

    public Usage(String message, String hint) {
      super(message, hint);
    }
  }

  /** The input is there but is not usable: not an export, truncated, damaged, a newer format. */
  public static final class BadInput extends Problem {
    private static final long serialVersionUID = 1L;

    public BadInput(String message, String hint) {
      super(message, hint);
    }

    public BadInput(String message, String hint, Throwable cause) {
      super(message, hint, cause);
    }
  }

  /** A file or folder that was named does not exist or cannot be read. */
  public static final class MissingInput extends Problem {
    private static final long serialVersionUID = 1L;

    public MissingInput(String message, String hint) {
      super(message, hint);
    }
  }

  /** A program that is needed is not installed or too old. */
  public static final class ToolMissing extends Problem {
    private static final long serialVersionUID = 1L;

    public ToolMissing(String message, String hint) {
      super(message, hint);
    }
  }

  /** The output exists or its place cannot be written. */
  public static final class CannotWrite extends Problem {
    private static final long serialVersionUID = 1L;

    public CannotWrite(String message, String hint) {
      super(message, hint);
    }

    public CannotWrite(String message, String hint, Throwable cause) {
      super(message, hint, cause);
    }
  }

  /** Reading or writing failed half-way: disk full, drive gone. */
  public static final class InputOutput extends Problem {
    private static final long serialVersionUID = 1L;

    public InputOutput(String message, String hint) {
      super(message, hint);
    }

    public InputOutput(String message, String hint, Throwable cause) {
      super(message, hint, cause);
    }
  }

  /** Another Decamp holds the vault. */
  public static final class Busy extends Problem {
    private static final long serialVersionUID = 1L;

    public Busy(String message, String hint) {
      super(message, hint);
    }
  }

  /** The passphrase or key does not fit. */
  public static final class WrongSecret extends Problem {
    private static final long serialVersionUID = 1L;

    public WrongSecret(String message, String hint) {
      super(message, hint);
    }
  }

  /** The user stopped the job. */
  public static final class Cancelled extends Problem {
    private static final long serialVersionUID = 1L;

    public Cancelled() {
      super("stopped", "Run the same command again to go on.");
    }
  }
}
