package org.decamp.vault.key;

/**
 * What one guess of a passphrase costs: the parameters of Argon2id ({@code vault}, section 4.2).
 *
 * @param memoryKib memory in KiB, 8192 to 4194304
 * @param passes passes over the memory, 1 to 64
 * @param lanes 1 to 16
 */
public record KdfCost(int memoryKib, int passes, int lanes) {

  private static final int MIB = 1024;
  private static final long ROOMY_HEAP = 1L << 30;

  /** Checks the bounds. */
  public KdfCost {
    if (!acceptable(memoryKib, passes, lanes)) {
      throw new IllegalArgumentException("Argon2id parameters out of bounds");
    }
  }

  static boolean acceptable(long memoryKib, long passes, long lanes) {
    return memoryKib >= 8 * MIB
        && memoryKib <= 4096L * MIB
        && passes >= 1
        && passes <= 64
        && lanes >= 1
        && lanes <= 16;
  }

  /** 256 MiB where the heap has a GiB, else 64 MiB, which works in a heap of 192 MB. */
  public static KdfCost forThisMachine() {
    return forHeap(Runtime.getRuntime().maxMemory());
  }

  static KdfCost forHeap(long maxBytes) {
    return new KdfCost(maxBytes >= ROOMY_HEAP ? 256 * MIB : 64 * MIB, 3, 4);
  }
}
