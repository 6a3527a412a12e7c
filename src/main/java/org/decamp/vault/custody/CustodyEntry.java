package org.decamp.vault.custody;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.decamp.model.Digests;

/**
 * An entry of the custody record. Arrays are handed out themselves, not as copies: whoever takes
 * one does not change it.
 */
public final class CustodyEntry {

  private static final int HASH_BYTES = 32;
  private static final String AT = ",\"at\":";

  private final long sequence;
  private final byte[] previous;
  private final byte[] hash;
  private final byte[] bytes;

  /** An entry as it was stored. */
  public CustodyEntry(long sequence, byte[] previous, byte[] hash, byte[] bytes) {
    this.sequence = sequence;
    this.previous = previous;
    this.hash = hash;
    this.bytes = bytes;
  }

  /**
   * Makes the entry that follows another one.
   *
   * @param at to the millisecond
   * @param version of Decamp
   */
  public static CustodyEntry following(
      long sequence, byte[] previous, Instant at, String version, CustodyEvent event) {
    byte[] bytes =
        new CanonicalJson()
            .number("sequence", sequence)
            .number("at", at.toEpochMilli())
            .text("decamp", version)
            .text("kind", event.kind())
            .object("facts", event::write)
            .bytes();
    return new CustodyEntry(sequence, previous, hash(previous, bytes), bytes);
  }

  /** What stands before the first entry. */
  public static byte[] origin() {
    return new byte[HASH_BYTES];
  }

  private static byte[] hash(byte[] previous, byte[] bytes) {
    MessageDigest digest = Digests.sha256();
    digest.update(previous);
    return digest.digest(bytes);
  }

  /** Its place, from 1, without gaps. */
  public long sequence() {
    return sequence;
  }

  /** Hash of the entry before, 32 bytes; zeros in the first. */
  public byte[] previous() {
    return previous;
  }

  /** SHA-256 over {@link #previous} and {@link #bytes}. */
  public byte[] hash() {
    return hash;
  }

  /** The entry itself, canonical JSON. */
  public byte[] bytes() {
    return bytes;
  }

  /** Whether the hash is that of the bytes, and these say the same place as the entry has. */
  public boolean proves() {
    return Arrays.equals(hash, hash(previous, bytes))
        && json().startsWith("{\"sequence\":" + sequence + ",\"at\":");
  }

  /** When it was made. */
  public Instant at() {
    String json = json();
    int from = json.indexOf(AT) + AT.length();
    int to = from;
    while (to < json.length() && (Character.isDigit(json.charAt(to)) || json.charAt(to) == '-')) {
      to++;
    }
    return Instant.ofEpochMilli(Long.parseLong(json, from, to, 10));
  }

  /** The entry as text. */
  public String json() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The hash, hexadecimal. */
  public String hashText() {
    return HexFormat.of().formatHex(hash);
  }

  /** Whether it says something of that kind. */
  public boolean of(String kind) {
    return json().contains(",\"kind\":\"" + kind + "\",\"facts\":{");
  }

  /**
   * The entry as a line of {@code custody.jsonl}, with the LF at its end: everything behind {@code
   * "entry":} but the last brace are the bytes that were hashed.
   */
  public byte[] line() {
    String line =
        "{\"hash\":\""
            + hashText()
            + "\",\"previous\":\""
            + HexFormat.of().formatHex(previous)
            + "\",\"entry\":"
            + json()
            + "}\n";
    return line.getBytes(StandardCharsets.UTF_8);
  }
}
