package org.decamp.vault;

import java.util.List;
import org.decamp.job.Finding;

/**
 * What a check found.
 *
 * @param conversations conversations read
 * @param messages messages read
 * @param media media contents decrypted and hashed
 * @param sourceFiles source files decrypted and hashed
 * @param findings what is damaged, and what an interrupted import left behind
 */
public record VaultCheck(
    long conversations, long messages, long media, long sourceFiles, List<Finding> findings) {

  public VaultCheck {
    findings = List.copyOf(findings);
  }

  /** Whether everything is whole; leftovers that harm nothing do not count against it. */
  public boolean clean() {
    return findings.stream().allMatch(finding -> finding.severity() == Finding.Severity.INFO);
  }
}
