package org.decamp.vault.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** {@code vault.header}: three lines (document, section 3). */
final class HeaderFile {

  private static final Pattern LINE =
      Pattern.compile(
          "\\{\"format\":\"decamp-vault\",\"version\":1,\"id\":\"([\\w-]{22})\""
              + ",\"db\":\"sqlcipher4\",\"blob\":\"dcb1\",\"slots\":\\[.+]}");
  private static final Pattern SLOT =
      Pattern.compile(
          "\\{\"id\":\"([0-9a-f]{8})\",\"type\":\"(\\w+)\",\"kdf\":\"(\\w+)\""
              + ",\"m\":(\\d+),\"t\":(\\d+),\"p\":(\\d+),\"salt\":\"([\\w-]+)\""
              + ",\"check\":\"([\\w-]+)\",\"nonce\":\"([\\w-]+)\",\"ct\":\"([\\w-]+)\"}");

  private final String line;
  private final String mac;
  private final String vaultId;

  private HeaderFile(String line, String mac, String vaultId) {
    this.line = line;
    this.mac = mac;
    this.vaultId = vaultId;
  }

  /** One slot; everything binary still in base64url. */
  record Slot(
      String id,
      String type,
      String kdf,
      int memoryKib,
      int passes,
      int lanes,
      String salt,
      String check,
      String nonce,
      String ct) {

    byte[] bytes(String field) {
      return Base64.getUrlDecoder().decode(field);
    }
  }

  static HeaderFile read(Path file) throws IOException, GeneralSecurityException {
    List<String> lines = Files.readString(file).lines().toList();
    Matcher fields = LINE.matcher(lines.get(0));
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(ascii(lines.get(0)));
    if (!HexFormat.of().formatHex(digest).equals(lines.get(1)) || !fields.matches()) {
      throw new IOException("the header is damaged");
    }
    return new HeaderFile(lines.get(0), lines.get(2), fields.group(1));
  }

  /** The key that everything else is derived from. */
  MasterKey open(Secret secret) throws GeneralSecurityException {
    for (Slot slot : slots()) {
      if (slot.type().equals(secret.type())) {
        byte[] key = secret.slotKey(slot);
        byte[] check =
            Derivation.hmac(
                Derivation.SHA256, Arrays.copyOfRange(key, 32, 64), ascii("decamp/1 check"));
        if (Arrays.equals(Arrays.copyOf(check, 16), slot.bytes(slot.check()))) {
          return authentic(
              new MasterKey(unwrapped(slot, key), Base64.getUrlDecoder().decode(vaultId)));
        }
      }
    }
    throw new GeneralSecurityException("the secret opens no slot");
  }

  private MasterKey authentic(MasterKey master) throws GeneralSecurityException {
    byte[] expected = Derivation.hmac(Derivation.SHA256, master.derive("header"), ascii(line));
    if (!HexFormat.of().formatHex(expected).equals(mac)) {
      throw new GeneralSecurityException("the header was changed");
    }
    return master;
  }

  private List<Slot> slots() {
    return SLOT.matcher(line)
        .results()
        .map(s ->
            new Slot(
                s.group(1),
                s.group(2),
                s.group(3),
                Integer.parseInt(s.group(4)),
                Integer.parseInt(s.group(5)),
                Integer.parseInt(s.group(6)),
                s.group(7),
                s.group(8),
                s.group(9),
                s.group(10)))
        .toList();
  }

  private byte[] unwrapped(Slot slot, byte[] slotKey) throws GeneralSecurityException {
    String bound =
        String.join(
            "\n",
            "decamp-vault/1",
            vaultId,
            slot.id(),
            slot.type(),
            slot.kdf(),
            slot.memoryKib() + "\n" + slot.passes() + "\n" + slot.lanes(),
            slot.salt() + "\n");
    Cipher gcm = Cipher.getInstance("AES/GCM/NoPadding");
    gcm.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(slotKey, 0, 32, "AES"),
        new GCMParameterSpec(128, slot.bytes(slot.nonce())));
    gcm.updateAAD(ascii(bound));
    return gcm.doFinal(slot.bytes(slot.ct()));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
