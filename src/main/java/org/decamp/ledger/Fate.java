package org.decamp.ledger;

/** Where an object ended. */
public sealed interface Fate {

  /** As it is. */
  record Carried() implements Fate {}

  /** In another form. */
  record Adapted(Adaptation how) implements Fate {}

  /** Not at all. */
  record Omitted(Omission why) implements Fate {}
}
