package org.decamp.vault.key;

/**
 * A header and what it held; the master key is wiped when closed.
 *
 * @param header as it stands on the disk
 * @param slot that the secret opened
 * @param master that was in it
 */
record UnlockedHeader(VaultHeader header, KeySlot slot, MasterKey master) implements AutoCloseable {

  UnlockedHeader with(VaultHeader fresh) {
    return new UnlockedHeader(fresh, slot, master);
  }

  @Override
  public void close() {
    master.close();
  }
}
