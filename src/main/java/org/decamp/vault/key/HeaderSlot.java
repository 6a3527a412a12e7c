package org.decamp.vault.key;

/** An entry of the header: one that this version can open, or one to be carried along as it is. */
sealed interface HeaderSlot permits KeySlot, HeaderSlot.Foreign {

  /** The slot as it stands in line 1. */
  String json();

  /**
   * A slot of a type that a later version made.
   *
   * @param json its exact text
   */
  record Foreign(String json) implements HeaderSlot {}
}
