package org.decamp.model;

/** Who somebody is in another messenger; each messenger has its own ways to say so. */
public sealed interface PersonTarget permits SignalPerson {

  /** In which messenger. */
  Messenger messenger();
}
