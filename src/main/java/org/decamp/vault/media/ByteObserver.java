package org.decamp.vault.media;

/** Sees every byte of a content on its way into the vault, once and in order. */
@FunctionalInterface
public interface ByteObserver {

  /** Takes the next bytes; the array belongs to the caller and must not be changed or kept. */
  void update(byte[] bytes, int offset, int length);
}
