package org.decamp.exporter.signal.map;

import org.decamp.ledger.Adaptation;
import org.decamp.ledger.Fate;
import org.decamp.ledger.Omission;
import org.decamp.ledger.Subject;

/** What became of one object of a message. */
public record Outcome(Subject subject, Fate fate) {

  static Outcome carried(Subject subject) {
    return new Outcome(subject, new Fate.Carried());
  }

  static Outcome adapted(Subject subject, Adaptation how) {
    return new Outcome(subject, new Fate.Adapted(how));
  }

  static Outcome omitted(Subject subject, Omission why) {
    return new Outcome(subject, new Fate.Omitted(why));
  }
}
