package org.decamp.app;

import java.util.List;
import java.util.Optional;
import org.decamp.job.Problem;
import org.decamp.model.PrivateText;
import org.decamp.people.PeopleDirectory;

/** Takes the user's word for who the owner of the export is. */
public final class SetOwner {

  private final OpenVault vault;

  public SetOwner(OpenVault vault) {
    this.vault = vault;
  }

  /**
   * Names the owner.
   *
   * @param name as {@code people list} shows it
   * @param product which service; needed when there are several
   * @return the service
   * @throws Problem.Usage if nobody there goes by that name, or the service is not clear
   */
  public String run(String name, Optional<String> product) throws Problem {
    PeopleDirectory people = PeopleDirectory.of(vault.reader());
    List<String> products = people.products();
    if (products.isEmpty()) {
      throw new Problem.Usage(
          "there is nobody in the vault yet", "Import an export first: decamp import EXPORT.zip");
    }
    if (product.isEmpty() && products.size() > 1) {
      throw new Problem.Usage(
          "the vault holds conversations of " + String.join(" and ", products),
          "Say which one you mean with --service.");
    }
    String service = product.orElse(products.getFirst());
    PrivateText owner = new PrivateText(name);
    if (!people.knows(service, owner)) {
      throw new Problem.Usage(
          "nobody in the conversations of that service goes by exactly that name",
          "Give the whole name as decamp people list shows it.");
    }
    vault.setOwner(service, owner);
    return service;
  }
}
