package org.decamp.source;

/**
 * Where an entry lies in its ZIP. One is held for every entry, so it is as small as it can be.
 *
 * @param path checked
 * @param header position of the local header
 * @param limit position that the entry's data cannot pass: the next header or the directory
 * @param packed compressed bytes
 * @param size uncompressed bytes
 * @param crc the CRC-32
 * @param deflated whether it is compressed
 */
record ZipSlot(
    String path, long header, long limit, long packed, long size, int crc, boolean deflated) {

  ZipSlot withLimit(long newLimit) {
    return new ZipSlot(path, header, newLimit, packed, size, crc, deflated);
  }
}
