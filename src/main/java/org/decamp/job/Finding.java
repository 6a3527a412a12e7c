package org.decamp.job;

/**
 * Something about the data that does not stop the job.
 *
 * @param severity how much it matters
 * @param code a short constant such as {@code media-missing}, for programs and documentation
 * @param where file or thread folder, never content; empty if it concerns the whole
 * @param detail one sentence, without content
 */
public record Finding(Severity severity, String code, String where, String detail) {

  /** How much a finding matters. */
  public enum Severity {
    /** Good to know. */
    INFO,
    /** Something could not be carried over; exit code 1. */
    LOSS,
    /** Part of the input is damaged; exit code 1. */
    DAMAGE
  }
}
