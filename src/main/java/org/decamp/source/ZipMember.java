package org.decamp.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.OptionalLong;

/** A file in a ZIP, read straight from its place. */
record ZipMember(SourceContainer container, ZipBytes zip, ZipSlot slot) implements SourceEntry {

  @Override
  public String path() {
    return slot.path();
  }

  @Override
  public long size() {
    return slot.size();
  }

  @Override
  public OptionalLong crc32() {
    return OptionalLong.of(Integer.toUnsignedLong(slot.crc()));
  }

  @Override
  public InputStream open() throws IOException {
    long start = dataStart();
    return verified(
        slot.deflated() ? inflating(start, OutputStream.nullOutputStream()) : stored(start));
  }

  @Override
  public InputStream open(OutputStream deflatedCopy) throws IOException {
    long start = dataStart();
    return verified(
        slot.deflated()
            ? inflating(start, deflatedCopy)
            : new DeflatingCopyStream(stored(start), deflatedCopy));
  }

  @Override
  public InputStream openFrom(long offset) throws IOException {
    if (slot.deflated() || offset == 0) {
      return SourceEntry.super.openFrom(offset);
    }
    return new StoredStream(zip, dataStart() + offset, slot.packed() - offset);
  }

  private InputStream inflating(long start, OutputStream copy) {
    return new InflatingStream(zip, slot.path(), start, slot.packed(), copy);
  }

  private InputStream stored(long start) {
    return new StoredStream(zip, start, slot.packed());
  }

  private InputStream verified(InputStream content) {
    return new VerifyingStream(content, slot.path(), slot.size(), crc32());
  }

  /** Name and extra field may be longer here than in the directory, so this header must be read. */
  private long dataStart() throws IOException {
    try {
      ByteBuffer header = zip.read(slot.header(), LocalHeader.BYTES);
      long start = slot.header() + LocalHeader.BYTES + LocalHeader.variableBytes(header);
      if (header.getInt(0) == LocalHeader.SIGNATURE && start + slot.packed() <= slot.limit()) {
        return start;
      }
    } catch (EOFException e) {
      throw new DamagedEntryException("cut off: " + slot.path(), e);
    }
    throw new DamagedEntryException("not where the directory says: " + slot.path());
  }
}
