package org.decamp.exporter.signal.map;

import java.util.Optional;
import org.decamp.exporter.signal.frame.Aci;

/** Who somebody of a conversation is in the backup. */
public sealed interface Actor {

  /** The recipient that stands for them. */
  long recipientId();

  /** Whose backup it is. */
  record Owner(long recipientId) implements Actor {}

  /**
   * A contact.
   *
   * @param aci needed for events of groups
   */
  record Contact(long recipientId, Optional<Aci> aci) implements Actor {}
}
