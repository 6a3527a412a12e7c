package org.decamp.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.decamp.app.Exposures;
import org.decamp.app.PlaceWatch;
import org.decamp.job.Finding;
import org.decamp.job.Problem;
import org.decamp.vault.key.VaultPermissions;

/** Warns of the place of a vault; asks before one is made where a cloud takes copies. */
final class PlaceVoice implements PlaceWatch {

  private final Session session;

  PlaceVoice(Session session) {
    this.session = session;
  }

  @Override
  public void opening(Path vault) throws Problem {
    List<Path> tooOpen = VaultPermissions.tooOpen(vault);
    if (!tooOpen.isEmpty()) {
      warn(
          "vault-permissions",
          tooOpen.getFirst()
              + " is open to other users of this computer; run: chmod -R go= "
              + vault);
    }
    Optional<String> service = Exposures.builtIn().of(vault).syncedBy();
    if (service.isPresent()) {
      warn("vault-synced", synced(vault, service.get()));
    }
  }

  @Override
  public void creating(Path vault) throws Problem {
    Optional<String> service = Exposures.builtIn().of(vault).syncedBy();
    if (service.isEmpty()) {
      return;
    }
    warn("vault-synced", synced(vault, service.get()));
    if (!session.options().yes()
        && !session.ask("Make the vault there? [y/N]").map(Question::saysYes).orElse(false)) {
      throw new Problem.CannotWrite(
          "no vault was made in a folder that is copied elsewhere",
          "Name another place with --vault DIR, or say --yes before the command to insist.");
    }
  }

  /** What the copies give away although they are encrypted. */
  private static String synced(Path vault, String service) {
    return vault
        + " lies in a folder that "
        + service
        + " copies to other computers: sizes and times show, and older copies still open with older"
        + " passphrases";
  }

  private void warn(String code, String detail) {
    session.warn(new Finding(Finding.Severity.INFO, code, "", detail));
  }
}
