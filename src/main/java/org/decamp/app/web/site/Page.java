package org.decamp.app.web.site;

import java.io.IOException;
import org.decamp.job.Problem;

/** A page of the program: what it shows, and what happens when its form is sent. */
public interface Page {

  /** When a page can be used. */
  enum Access {
    /** At any time, even while a job runs; it touches nothing that the job works with. */
    ALWAYS,
    /** When no job runs. */
    CALM,
    /** When no job runs and the vault is open. */
    UNLOCKED
  }

  /** Its path, such as {@code /files}. */
  String path();

  /** When it can be used. */
  Access access();

  /** Shows it. */
  Reply get(Visit visit) throws IOException, Problem;

  /**
   * Takes its form. If that ends with a fault or problem, the page is shown again and says so.
   *
   * @throws Fault if a field has to be put right
   */
  default Reply post(Visit visit, Form form) throws IOException, Problem, Fault {
    return new Reply.Go(path());
  }

  /** The field that a problem of the form is about; empty for none. */
  default String fieldOf(Problem problem) {
    return "";
  }
}
