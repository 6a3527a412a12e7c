package org.decamp.exporter.signal.seal;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The two keys of one encrypted file: AES-256 and HMAC-SHA-256. Wiped when closed. */
public final class SealKeys implements AutoCloseable {

  /** Of both keys together, in bytes. */
  public static final int LENGTH = 64;

  private static final int HALF = LENGTH / 2;

  private final byte[] aes;
  private final byte[] mac;

  private SealKeys(byte[] aes, byte[] mac) {
    this.aes = aes;
    this.mac = mac;
  }

  /** The order of the keys of messages. Takes the array over and wipes it. */
  public static SealKeys macFirst(byte[] both) {
    return split(both, HALF, 0);
  }

  /** The order of the keys of media, the opposite one. Takes the array over and wipes it. */
  public static SealKeys aesFirst(byte[] both) {
    return split(both, 0, HALF);
  }

  private static SealKeys split(byte[] both, int aes, int mac) {
    if (both.length != LENGTH) {
      throw new IllegalArgumentException("two keys have 64 bytes");
    }
    SealKeys keys =
        new SealKeys(
            Arrays.copyOfRange(both, aes, aes + HALF), Arrays.copyOfRange(both, mac, mac + HALF));
    Arrays.fill(both, (byte) 0);
    return keys;
  }

  /** A copy of the AES key, which the caller wipes. */
  public byte[] aes() {
    return aes.clone();
  }

  /** A copy of the HMAC key, which the caller wipes. */
  public byte[] mac() {
    return mac.clone();
  }

  Cipher cipher(int mode, byte[] iv) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
      cipher.init(mode, new SecretKeySpec(aes, "AES"), new IvParameterSpec(iv));
      return cipher;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES/CBC/PKCS5Padding", e);
    }
  }

  Mac newMac() {
    try {
      Mac hmac = Mac.getInstance("HmacSHA256");
      hmac.init(new SecretKeySpec(mac, "HmacSHA256"));
      return hmac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  @Override
  public void close() {
    Arrays.fill(aes, (byte) 0);
    Arrays.fill(mac, (byte) 0);
  }

  @Override
  public String toString() {
    return "(keys of an encrypted file)";
  }
}
