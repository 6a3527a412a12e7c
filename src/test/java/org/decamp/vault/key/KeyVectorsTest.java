package org.decamp.vault.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.decamp.job.Problem;
import org.decamp.vault.Passphrase;
import org.decamp.vault.RecoveryKey;
import org.junit.jupiter.api.Test;

/** The test vectors that every implementation of the format shares ({@code vault}, 4.3 and 4.5). */
class KeyVectorsTest {

  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] MASTER = counting(0, 32);
  private static final byte[] VAULT_ID = counting(0xa0, 16);

  private static byte[] counting(int from, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (from + i);
    }
    return bytes;
  }

  private static byte[] slotKey() throws Problem {
    try (Passphrase typed = new Passphrase("correct horse \u00fcn\u00efcode".toCharArray())) {
      return KeyDerivation.argon2id(typed.utf8Nfkc(), counting(0x10, 16), 1024, 1, 1, 64);
    }
  }

  private static KeySlot slot() {
    return new KeySlot(
        "01020304",
        KeySlot.Type.PASSPHRASE,
        1024,
        1,
        1,
        counting(0x10, 16),
        new byte[0],
        new byte[12],
        new byte[0]);
  }

  @Test
  void theMasterKeyYieldsTheKnownKeys() {
    try (MasterKey master = new MasterKey(MASTER.clone(), VAULT_ID);
        VaultKeys keys = master.keys()) {
      assertThat(HEX.formatHex(master.derive("header")))
          .isEqualTo("1e649c0d4a203757bed9bec615870323ee6293174f50103967ecd5e1af7e405e");
      assertThat(HEX.formatHex(keys.database()))
          .isEqualTo("070f9f544e9f8792b25c4632794435107728ddae9387bffaafff0d74a23db9b3");
      assertThat(HEX.formatHex(keys.media()))
          .isEqualTo("a915e45a31a1c6c3e6591e75f69bc7fc728c9475acfbb59d1ab106a4d8cdde52");
      assertThat(HEX.formatHex(keys.blobId()))
          .isEqualTo("58e7325067c756ec14e69ce18e51067d5d92158cf241216c2705459d4753be79");
      assertThat(HEX.formatHex(keys.record()))
          .isEqualTo("2129323d735b15b3a0520a5687e423a21f940ebc6b7532c913e7b4f56328abb9");
    }
  }

  @Test
  void aPassphraseYieldsTheKnownSlotKey() throws Problem {
    assertThat(HEX.formatHex(slotKey()))
        .isEqualTo(
            "712f071b190148a17a8ed0c5cd9bf6daa48276c5f3fd48375615a71fb58b4799"
                + "d3adafd0ba22ff24b68ffd8312923f1dc344aa44d6f405335dcdf30c28d29000");
  }

  @Test
  void aSlotHoldsTheKnownBytes() throws Problem {
    KeySlot sealed = slot().sealed(VAULT_ID, MASTER, slotKey());

    assertThat(sealed.associatedData(VAULT_ID))
        .isEqualTo(
            """
            decamp-vault/1
            oKGio6SlpqeoqaqrrK2urw
            01020304
            passphrase
            argon2id
            1024
            1
            1
            EBESExQVFhcYGRobHB0eHw
            """);
    assertThat(KeySlot.base64(sealed.check())).isEqualTo("vKuG6lvyKdM8JNSpofv0nQ");
    assertThat(HEX.formatHex(sealed.ciphertext()))
        .isEqualTo(
            "340fe04b3f8fcf6996017f737891d937682701ced604dc86aaa20ac9f3828a5c"
                + "2a5941d9c5fbfa730fc144c7535fd37f");
    assertThat(sealed.open(VAULT_ID, slotKey()).orElseThrow()).isEqualTo(MASTER);
  }

  @Test
  void aRecoveryKeyHasTheKnownText() throws Problem {
    try (RecoveryKey key = new RecoveryKey(counting(0, 20))) {
      assertThat(new String(key.text())).isEqualTo("000G40-R40M30-E20918-5GR38E-1W8124-GK04ZJ");
    }
    try (RecoveryKey read =
        RecoveryKey.parse("ooog4o r40m3o-E20918-5GR38E-iW8l24-GK04ZJ".toCharArray())) {
      assertThat(new String(read.text())).isEqualTo("000G40-R40M30-E20918-5GR38E-1W8124-GK04ZJ");
    }
  }

  @Test
  void closingWipesTheKeys() {
    VaultKeys keys = new MasterKey(MASTER.clone(), VAULT_ID).keys();
    byte[] media = keys.media();

    keys.close();

    assertThat(media).isEqualTo(new byte[32]);
    assertThat(Arrays.equals(keys.record(), new byte[32])).isTrue();
  }
}
