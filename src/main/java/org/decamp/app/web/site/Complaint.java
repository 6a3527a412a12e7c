package org.decamp.app.web.site;

import java.util.Locale;
import org.decamp.job.Problem;

/**
 * What went wrong, as a page shows it.
 *
 * @param field which field it is about; empty for none
 * @param sentence in the language of the page
 * @param detail what the program says of it, in English; may be empty
 * @param hint what to do, in English; may be empty
 */
public record Complaint(String field, String sentence, String detail, String hint) {

  static Complaint of(Fault fault, Texts texts) {
    return new Complaint(fault.field(), texts.say(fault.key()), "", "");
  }

  /** Circumstances of which the program tells in English. */
  public static Complaint of(Problem problem, String field, Texts texts) {
    String detail = String.valueOf(problem.getMessage());
    return new Complaint(
        field,
        texts.say("problem." + kind(problem)),
        detail.substring(0, 1).toUpperCase(Locale.ROOT) + detail.substring(1) + '.',
        problem.hint());
  }

  /**
   * Circumstances that ended a job. Where it worked with the linked device, the words for them say
   * what to do, too.
   */
  public static Complaint of(Problem problem, Job.Kind job, Texts texts) {
    String key = "problem." + kind(problem) + ".device";
    Complaint general = of(problem, "", texts);
    return job.usesDevice() && texts.has(key)
        ? new Complaint("", texts.say(key), general.detail(), "")
        : general;
  }

  /** A bug of Decamp's. */
  public static Complaint bug(Texts texts) {
    return new Complaint("", texts.say("problem.bug"), "", "");
  }

  private static String kind(Problem problem) {
    return switch (problem) {
      case Problem.Usage _ -> "usage";
      case Problem.BadInput _ -> "bad-input";
      case Problem.MissingInput _ -> "missing-input";
      case Problem.ToolMissing _ -> "tool-missing";
      case Problem.CannotWrite _ -> "cannot-write";
      case Problem.InputOutput _ -> "input-output";
      case Problem.Busy _ -> "busy";
      case Problem.WrongSecret _ -> "wrong-secret";
      case Problem.Cancelled _ -> "cancelled";
    };
  }
}
