package org.decamp.exporter.signal.lint;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import org.decamp.exporter.signal.frame.Aci;
import org.decamp.exporter.signal.frame.FrameKind;
import org.decamp.exporter.signal.frame.RecipientFacts;

/** The owner is no contact, and nobody is none (section 7.6). */
final class NotTheOwner implements Rule {

  private final Predicate<Aci> isOwner;

  NotTheOwner(Predicate<Aci> isOwner) {
    this.isOwner = isOwner;
  }

  @Override
  public void check(Entry entry, Known known, Breaches breaches) throws IOException {
    if (!entry.is(FrameKind.RECIPIENT)) {
      return;
    }
    Optional<Aci> aci = RecipientFacts.of(entry.content()).aci();
    if (aci.isPresent() && aci.get().isNobody()) {
      breaches.add(Fault.NOBODY_AS_CONTACT, entry);
    }
    if (aci.isPresent() && isOwner.test(aci.get())) {
      breaches.add(Fault.OWNER_AS_CONTACT, entry);
    }
  }
}
