package org.decamp.app;

import java.util.List;
import org.decamp.job.Finding;

/**
 * Findings of one sort.
 *
 * @param severity how much they matter
 * @param code their code
 * @param detail the sentence of the first
 * @param count how many
 * @param places the first few files or thread folders
 */
public record FindingGroup(
    Finding.Severity severity, String code, String detail, long count, List<String> places) {

  public FindingGroup {
    places = List.copyOf(places);
  }

  /** Whether the user must be told (exit code 1). */
  public boolean serious() {
    return switch (severity) {
      case INFO -> false;
      case LOSS, DAMAGE -> true;
    };
  }
}
