package org.decamp.vault.format;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** What opens a slot of the header (document, sections 3.3 and 3.4). */
interface Secret {

  /** The type of slot that it opens. */
  String type();

  /** The 64 bytes that it derives to. */
  byte[] slotKey(HeaderFile.Slot slot) throws GeneralSecurityException;

  static Secret passphrase(String typed) {
    return new Secret() {
      @Override
      public String type() {
        return "passphrase";
      }

      @Override
      public byte[] slotKey(HeaderFile.Slot slot) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(
            new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(0x13)
                .withSalt(slot.bytes(slot.salt()))
                .withMemoryAsKB(slot.memoryKib())
                .withIterations(slot.passes())
                .withParallelism(slot.lanes())
                .build());
        byte[] key = new byte[64];
        generator.generateBytes(
            Normalizer.normalize(typed, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8),
            key);
        return key;
      }
    };
  }

  /** Refuses a text whose last four characters do not fit. */
  static Secret recoveryKey(String typed) throws GeneralSecurityException {
    byte[] secret = recoveryBytes(typed);
    return new Secret() {
      @Override
      public String type() {
        return "recovery";
      }

      @Override
      public byte[] slotKey(HeaderFile.Slot slot) throws GeneralSecurityException {
        return Derivation.hkdf(
            secret, slot.bytes(slot.salt()), Derivation.ascii("decamp/1 recovery"), 64);
      }
    };
  }

  private static byte[] recoveryBytes(String typed) throws GeneralSecurityException {
    String digits =
        typed
            .replaceAll("[- ]", "")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1')
            .replace('U', 'V');
    // 36 digits of five bits: 160 of the secret, 20 of its checksum.
    byte[] bits = new byte[23];
    for (int bit = 0; bit < 180; bit++) {
      int digit = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(digits.charAt(bit / 5));
      bits[bit / 8] |= (byte) (((digit >> (4 - bit % 5)) & 1) << (7 - bit % 8));
    }
    byte[] secret = Arrays.copyOf(bits, 20);
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest(Derivation.joined(Derivation.ascii("decamp/1 recovery-check"), secret));
    if (hash[0] != bits[20] || hash[1] != bits[21] || (hash[2] & 0xF0) != (bits[22] & 0xF0)) {
      throw new IllegalArgumentException("the recovery key is mistyped");
    }
    return secret;
  }
}
