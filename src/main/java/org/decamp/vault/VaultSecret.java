package org.decamp.vault;

/** What opens a vault, held by a person: in the head or on paper. Wiped when closed. */
public sealed interface VaultSecret extends AutoCloseable permits Passphrase, RecoveryKey {

  @Override
  void close();
}
