package org.decamp.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.source.SourceContainer.Kind;
import org.decamp.source.SourceContainer.Refusal.Reason;

/**
 * Lists what is whole in a ZIP that has lost its central directory, as interrupted downloads have
 * ({@code instagram-export}, section 1.6). Goes from local header to local header and reads every
 * entry once; only those whose CRC fits are listed. Never guesses where an entry might begin: a
 * stored ZIP inside the ZIP would look the same.
 */
final class ZipSalvage {

  private static final int BUFFER_BYTES = 64 << 10;
  private static final long END = -1;
  private static final int DEFLATED = 8;

  private final ZipBytes zip;
  private final Listing listing;
  private final Progress progress;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private final SourceContainer nameless = new SourceContainer(0, "", Kind.ZIP, true, List.of());

  ZipSalvage(ZipBytes zip, Limits limits, Progress progress) {
    this.zip = zip;
    this.listing = new Listing(limits);
    this.progress = progress;
  }

  Listing list() throws IOException, Problem.Cancelled {
    long position = firstHeader();
    while (position != END) {
      Optional<LocalHeader> header = LocalHeader.read(zip, position);
      position = header.isPresent() ? passed(header.get()) : END;
    }
    return listing;
  }

  /** Where the first entry begins: at 0, but for a mark or junk before the archive. */
  private long firstHeader() throws IOException {
    ByteBuffer head = zip.read(0, (int) Math.min(zip.size(), BUFFER_BYTES));
    for (int i = 0; i <= head.capacity() - 4; i++) {
      if (head.getInt(i) == LocalHeader.SIGNATURE) {
        return i;
      }
    }
    return END;
  }

  /** Takes the entry into the listing if it is whole and returns where the next must begin. */
  private long passed(LocalHeader header) throws IOException, Problem.Cancelled {
    progress.checkCancelled();
    String name = header.stated().name();
    if (listing.isFull()) {
      listing.refuse(name, Reason.OVER_LIMIT);
      return END;
    }
    if (header.describedAfter()) {
      return passedWithDescriptor(header);
    }
    long packed = header.stated().packed();
    if (packed < 0 || packed > zip.size() - header.dataStart()) {
      listing.refuse(name, Reason.DAMAGED);
      return END;
    }
    long end = header.dataStart() + packed;
    Optional<ZipSlot> slot = listing.judge(header.stated(), 0, end);
    if (slot.isPresent()) {
      if (isWhole(slot.get())) {
        listing.accept(slot.get());
      } else {
        listing.refuse(name, Reason.DAMAGED);
      }
    }
    return afterDescriptor(header.stated(), end);
  }

  /** Some writers know the size of a stored entry and describe it afterwards all the same. */
  private long afterDescriptor(DirectoryRecord stated, long end) throws IOException {
    return end
        + new DataDescriptor(stated.crc(), stated.packed(), stated.size()).lengthAt(zip, end);
  }

  private boolean isWhole(ZipSlot slot) throws IOException, Problem.Cancelled {
    try (InputStream content = new ZipMember(nameless, zip, slot).open()) {
      while (content.read(buffer) >= 0) {
        progress.checkCancelled();
      }
      return true;
    } catch (DamagedEntryException e) {
      return false;
    }
  }

  private long passedWithDescriptor(LocalHeader header) throws IOException, Problem.Cancelled {
    DirectoryRecord stated = header.stated();
    if (stated.isEncrypted() || (stated.method() != DEFLATED && stated.method() != 0)) {
      listing.refuse(stated.name(), Reason.UNSUPPORTED);
      return END;
    }
    Optional<DataDescriptor> found =
        stated.method() == DEFLATED
            ? inflated(header)
            : new StoredSearch(zip).from(header.dataStart(), progress);
    if (found.isEmpty()) {
      listing.refuse(stated.name(), Reason.DAMAGED);
      return END;
    }
    long end = header.dataStart() + found.get().packed();
    listing.judge(header.completed(found.get()), 0, end).ifPresent(listing::accept);
    return end + found.get().lengthAt(zip, end);
  }

  /** Inflates to the end of the compressed stream, wherever that is. */
  private Optional<DataDescriptor> inflated(LocalHeader header)
      throws IOException, Problem.Cancelled {
    CRC32 crc = new CRC32();
    long size = 0;
    try (InflatingStream content =
        new InflatingStream(
            zip,
            header.stated().name(),
            header.dataStart(),
            zip.size() - header.dataStart(),
            OutputStream.nullOutputStream())) {
      for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
        progress.checkCancelled();
        crc.update(buffer, 0, n);
        size += n;
        if (listing.isTooMuch(size, content.endPosition() - header.dataStart())) {
          return Optional.empty();
        }
      }
      long end = content.endPosition();
      DataDescriptor found =
          new DataDescriptor((int) crc.getValue(), end - header.dataStart(), size);
      return found.lengthAt(zip, end) > 0 ? Optional.of(found) : Optional.empty();
    } catch (DamagedEntryException e) {
      return Optional.empty();
    }
  }
}
