package org.decamp.vault.format;

import java.security.GeneralSecurityException;
import java.util.HexFormat;

/** The key of a vault and the keys for each use that come of it (document, section 3.2). */
final class MasterKey {

  private final byte[] bytes;
  private final byte[] vaultId;

  MasterKey(byte[] bytes, byte[] vaultId) {
    this.bytes = bytes;
    this.vaultId = vaultId;
  }

  String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  byte[] derive(String label) throws GeneralSecurityException {
    return Derivation.hkdf(bytes, vaultId, Derivation.ascii("decamp/1 " + label), 32);
  }
}
