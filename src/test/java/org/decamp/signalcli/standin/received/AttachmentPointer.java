package org.decamp.signalcli.standin.received;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.decamp.exporter.signal.wire.WireException;
import org.decamp.exporter.signal.wire.WireMessage;
import org.decamp.exporter.signal.wire.WireWriter;

/**
 * Where an attachment is and how to open it.
 *
 * @param key 32 bytes for AES-CBC, then 32 for HMAC-SHA256
 * @param size of the content in bytes; what is stored is padded
 * @param digest SHA-256 of what is stored
 */
@SuppressWarnings("ArrayRecordComponent") // Carried from one place to the next, never compared.
public record AttachmentPointer(
    String cdnKey,
    String contentType,
    byte[] key,
    int size,
    byte[] digest,
    Optional<String> fileName) {

  static final String LONG_TEXT = "text/x-signal-plain";

  private static final int IV = 16;
  private static final int MAC = 32;
  private static final int CIPHER_KEY = 32;
  private static final int CDN = 3;

  static AttachmentPointer of(WireMessage pointer) throws WireException {
    byte[] none = {};
    return new AttachmentPointer(
        pointer.text(15).orElse(""),
        pointer.text(2).orElse(""),
        pointer.bytes(3).orElse(none),
        (int) pointer.number(4),
        pointer.bytes(6).orElse(none),
        pointer.text(7));
  }

  /** What is stored of a content, and where it will be found. */
  @SuppressWarnings("ArrayRecordComponent") // Carried from one place to the next, never compared.
  public record Upload(AttachmentPointer pointer, byte[] stored) {}

  /** Encrypts a content, to be stored under {@code cdnKey}. */
  public static Upload seal(byte[] content, String cdnKey, String contentType)
      throws GeneralSecurityException {
    SecureRandom random = new SecureRandom();
    byte[] key = new byte[CIPHER_KEY + MAC];
    byte[] iv = new byte[IV];
    random.nextBytes(key);
    random.nextBytes(iv);
    Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, iv);
    var stored = new ByteArrayOutputStream();
    stored.writeBytes(iv);
    stored.writeBytes(cipher.doFinal(content));
    stored.writeBytes(mac(key).doFinal(stored.toByteArray()));
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(stored.toByteArray());
    return new Upload(
        new AttachmentPointer(cdnKey, contentType, key, content.length, digest, Optional.empty()),
        stored.toByteArray());
  }

  /** As it stands in a message. */
  public WireWriter toWire() {
    return new WireWriter()
        .text(2, contentType)
        .bytes(3, key)
        .number(4, size)
        .bytes(6, digest)
        .number(14, CDN)
        .text(15, cdnKey);
  }

  /** The content of what is stored: IV, ciphertext, HMAC over both. */
  public byte[] open(byte[] stored) throws GeneralSecurityException {
    int end = stored.length - MAC;
    Mac mac = mac(key);
    mac.update(stored, 0, end);
    if (!Arrays.equals(mac.doFinal(), Arrays.copyOfRange(stored, end, stored.length))
        || !Arrays.equals(MessageDigest.getInstance("SHA-256").digest(stored), digest)) {
      throw new GeneralSecurityException("what is stored is not what was sent");
    }
    Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(stored, IV));
    return Arrays.copyOf(cipher.doFinal(stored, IV, end - IV), size);
  }

  private static Cipher cipher(int mode, byte[] key, byte[] iv) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    cipher.init(mode, new SecretKeySpec(key, 0, CIPHER_KEY, "AES"), new IvParameterSpec(iv));
    return cipher;
  }

  private static Mac mac(byte[] key) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, CIPHER_KEY, key.length - CIPHER_KEY, "HmacSHA256"));
    return mac;
  }
}
