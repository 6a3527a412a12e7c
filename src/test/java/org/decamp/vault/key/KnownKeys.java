package org.decamp.vault.key;

import java.util.HexFormat;

/** The keys of the published test vectors ({@code vault}, section 4.5). */
public final class KnownKeys {

  private KnownKeys() {}

  /** Derived from master key 00 01 .. 1f and vault id a0 a1 .. af. */
  public static VaultKeys derive() {
    byte[] master = new byte[32];
    for (int i = 0; i < 32; i++) {
      master[i] = (byte) i;
    }
    byte[] vaultId = HexFormat.of().parseHex("a0a1a2a3a4a5a6a7a8a9aaabacadaeaf");
    try (MasterKey key = new MasterKey(master, vaultId)) {
      return key.keys();
    }
  }
}
