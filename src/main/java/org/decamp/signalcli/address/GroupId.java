package org.decamp.signalcli.address;

import java.util.Base64;

/**
 * What a group is known by. Prints nothing of it.
 *
 * @param base64 32 bytes for a group, 16 for one of the kind that Signal gave up
 */
public record GroupId(String base64) {

  private static final int BYTES = 32;
  private static final int LEGACY_BYTES = 16;

  /**
   * Checks its form.
   *
   * @throws IllegalArgumentException if it is none
   */
  public GroupId {
    int bytes = Base64.getDecoder().decode(base64).length;
    if (bytes != BYTES && bytes != LEGACY_BYTES) {
      throw new IllegalArgumentException("not the id of a group");
    }
  }

  /** Whether it is of the old kind, to which nothing should be sent. */
  public boolean isLegacy() {
    return Base64.getDecoder().decode(base64).length == LEGACY_BYTES;
  }

  @Override
  public String toString() {
    return "(group)";
  }
}
