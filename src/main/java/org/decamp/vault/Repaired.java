package org.decamp.vault;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.decamp.job.Finding;

/**
 * What a repair did.
 *
 * @param after what a check finds in the vault now; it is clean
 * @param kept the folder with the bytes that were there before; empty if nothing had to be done
 * @param findings what was damaged and what is lost
 */
public record Repaired(VaultCheck after, Optional<Path> kept, List<Finding> findings) {

  public Repaired {
    findings = List.copyOf(findings);
  }

  /** Whether there was anything to repair. */
  public boolean changed() {
    return kept.isPresent();
  }

  /** Whether something is gone that only another import or a backup can bring back. */
  public boolean lost() {
    return findings.stream().anyMatch(f -> f.severity() != Finding.Severity.INFO);
  }
}
