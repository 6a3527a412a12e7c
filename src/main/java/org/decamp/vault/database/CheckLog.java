package org.decamp.vault.database;

import java.util.ArrayList;
import java.util.List;
import org.decamp.job.Finding;
import org.decamp.job.Finding.Severity;

/** What a check or a repair has found so far, without content. */
final class CheckLog {

  private final List<Finding> findings = new ArrayList<>();

  /** Something is not what was stored. */
  void damage(String code, String where, String detail) {
    findings.add(new Finding(Severity.DAMAGE, code, where, detail));
  }

  /** Something is gone for good. */
  void loss(String code, String where, String detail) {
    findings.add(new Finding(Severity.LOSS, code, where, detail));
  }

  /** Something that harms nothing. */
  void note(String code, String where, String detail) {
    findings.add(new Finding(Severity.INFO, code, where, detail));
  }

  /** All of it, in order. */
  List<Finding> findings() {
    return List.copyOf(findings);
  }
}
