package org.decamp.app.web.way;

import org.decamp.app.web.site.Job;

/**
 * How far a job is, or why it ended.
 *
 * @param kind what it is for
 * @param running whether it goes on
 * @param cancelled whether the user stopped it
 * @param phase what is being done
 * @param percent how far; -1 if that is not known
 * @param figures how much, how fast and how long still
 * @param sentence why it ended
 * @param detail the same as the program says it, in English
 * @param back the page to try again from
 */
public record ProgressView(
    Job.Kind kind,
    boolean running,
    boolean cancelled,
    String phase,
    int percent,
    String figures,
    String sentence,
    String detail,
    String back) {

  /** Whether stopping it means that it goes on later. */
  public boolean pausable() {
    return kind == Job.Kind.SEND || kind == Job.Kind.UNDO;
  }
}
