package org.decamp.vault.key;

import org.decamp.job.Problem;

/** A secret that a person holds, seen as what it opens slots with. */
interface SlotSecret {

  /** Which slots it may open. */
  KeySlot.Type type();

  /** The 64 bytes that it derives to under the parameters of a slot; the caller wipes them. */
  byte[] slotKey(KeySlot slot) throws Problem;

  /** What to say when it opens none. */
  Problem.WrongSecret refused();
}
