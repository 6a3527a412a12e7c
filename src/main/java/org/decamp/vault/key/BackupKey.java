package org.decamp.vault.key;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.decamp.job.Problem;

/** Proves that a backup's pointer was written by somebody who can open the vault. */
public final class BackupKey {

  private static final byte[] LABEL = "decamp/1 backup".getBytes(StandardCharsets.US_ASCII);

  private BackupKey() {}

  /** Whether those bytes are a header of another vault than the one that these keys open. */
  public static boolean foreign(VaultKeys keys, byte[] header) {
    Optional<HeaderText> text = HeaderText.intact(header);
    try {
      return text.isPresent()
          && !Arrays.equals(HeaderParser.parse(text.get().line()).vaultId(), keys.vaultId());
    } catch (Problem _) {
      return true;
    }
  }

  /** HMAC-SHA-256 under a key of its own, derived from that of the media. */
  public static byte[] mac(VaultKeys keys, byte[] message) {
    byte[] key = KeyDerivation.hkdf(keys.media(), keys.vaultId(), LABEL, 32);
    try {
      return KeyDerivation.hmac(key, message);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }
}
