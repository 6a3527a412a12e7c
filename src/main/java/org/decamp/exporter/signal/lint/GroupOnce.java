package org.decamp.exporter.signal.lint;

import java.io.IOException;
import org.decamp.exporter.signal.frame.FrameKind;
import org.decamp.exporter.signal.frame.RecipientFacts;
import org.decamp.model.PrivateText;

/** A group stands once (section 7.15). */
final class GroupOnce implements Rule {

  private final FirstOwners<PrivateText> groups = new FirstOwners<>();

  @Override
  public void check(Entry entry, Known known, Breaches breaches) throws IOException {
    if (entry.is(FrameKind.RECIPIENT)) {
      RecipientFacts.of(entry.content())
          .groupKey()
          .ifPresent(key -> groups.take(key, entry, Fault.GROUP_TWICE, breaches));
    }
  }
}
