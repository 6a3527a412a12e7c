package org.decamp.model;

/**
 * Names a media content inside one vault: a keyed hash of the bytes, so that nobody without the key
 * can test whether a known picture is in the vault ({@code vault}, section 7.1).
 *
 * @param value 64 lower-case hexadecimal digits
 */
public record MediaId(String value) implements Comparable<MediaId> {

  public MediaId {
    if (!value.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("a media id has 64 hexadecimal digits");
    }
  }

  @Override
  public int compareTo(MediaId other) {
    return value.compareTo(other.value);
  }
}
