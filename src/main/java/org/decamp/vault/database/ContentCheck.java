package org.decamp.vault.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.decamp.job.Crew;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.Digests;
import org.decamp.model.MediaId;
import org.decamp.vault.media.ContentStore;

/**
 * Decrypts every content that the database lists, to its end, and hashes it. Files are read by
 * whoever has time; rows of the database are fetched by one thread and proven by the crew.
 */
final class ContentCheck {

  /** What is wrong with a content. */
  private record Fault(String code, String detail) {}

  /** Reads a content whole and returns its length. */
  private interface Proof {
    long length() throws IOException, Problem;
  }

  /** Opens a content. */
  private interface Opening {
    InputStream open() throws IOException, Problem;
  }

  private static final int BUFFER = 1 << 16;

  private final ContentStore contents;
  private final List<SourceFileTable.Kept> sources;
  private final ListedContents media;
  private final Progress progress;
  private final AtomicInteger next = new AtomicInteger();
  private final Map<Integer, Fault> sourceFaults = new ConcurrentSkipListMap<>();
  private final Map<Integer, Fault> mediaFaults = new ConcurrentSkipListMap<>();

  ContentCheck(
      ContentStore contents,
      List<SourceFileTable.Kept> sources,
      ListedContents media,
      Progress progress) {
    this.contents = contents;
    this.sources = sources;
    this.media = media;
    this.progress = progress;
  }

  /** The next content with a file of its own, to be read by any thread. */
  Optional<Crew.Task> nextFile() {
    int all = sources.size() + media.size();
    for (int i = next.getAndIncrement(); i < all; i = next.getAndIncrement()) {
      int index = i - sources.size();
      if (index < 0) {
        SourceFileTable.Kept source = sources.get(i);
        if (!source.small()) {
          return Optional.of(() -> source(source, () -> file(source.content())));
        }
      } else if (media.inFile(index)) {
        return Optional.of(() -> medium(index, () -> fileLength(media.id(index))));
      }
    }
    return Optional.empty();
  }

  /** A row that says that there is a file may be wrong: whoever reads looks at both places. */
  private InputStream file(MediaId id) throws IOException, Problem {
    try {
      return contents.openFile(id);
    } catch (NoSuchFileException _) {
      return contents.open(id);
    }
  }

  private long fileLength(MediaId id) throws IOException, Problem {
    try {
      return contents.verifyFile(id);
    } catch (NoSuchFileException _) {
      return contents.verify(id);
    }
  }

  /** Fetches the contents that are rows of the database. */
  void rows(Crew crew) throws Problem {
    for (SourceFileTable.Kept source : sources) {
      if (source.small()) {
        progress.checkCancelled();
        MediaId id = source.content();
        Optional<byte[]> row = contents.row(id);
        crew.hand(() ->
            source(
                source,
                () ->
                    row.isPresent()
                        ? new ByteArrayInputStream(contents.authentic(id, row.get()))
                        : contents.openFile(id)));
      }
    }
    for (int i = 0; i < media.size(); i++) {
      if (!media.inFile(i)) {
        progress.checkCancelled();
        int index = i;
        MediaId id = media.id(i);
        Optional<byte[]> row = contents.row(id);
        crew.hand(() ->
            medium(
                index,
                () ->
                    row.isPresent()
                        ? contents.authentic(id, row.get()).length
                        : contents.verifyFile(id)));
      }
    }
  }

  private void source(SourceFileTable.Kept source, Opening opening) throws Problem {
    progress.checkCancelled();
    Inflater inflater = new Inflater(true);
    MessageDigest sha256 = Digests.sha256();
    long size = 0;
    try (InputStream in = new InflaterInputStream(opening.open(), inflater, BUFFER)) {
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sha256.update(buffer, 0, n);
        size += n;
      }
      if (size != source.size()
          || !Arrays.equals(sha256.digest(), HexFormat.of().parseHex(source.sha256()))) {
        fault(source, "source-damaged", "its bytes do not fit its SHA-256");
      }
    } catch (NoSuchFileException e) {
      fault(source, "source-missing", "its content is not there");
    } catch (IOException | Problem.BadInput e) {
      fault(source, "source-damaged", "its content cannot be read");
    } finally {
      inflater.end();
    }
  }

  private void fault(SourceFileTable.Kept source, String code, String detail) {
    sourceFaults.put(source.number(), new Fault(code, detail));
  }

  private void medium(int index, Proof proof) throws Problem {
    progress.checkCancelled();
    try {
      if (proof.length() != media.length(index)) {
        mediaFaults.put(index, new Fault("media-damaged", "its length is not as listed"));
      }
    } catch (NoSuchFileException e) {
      mediaFaults.put(index, new Fault("media-missing", "its content is not there"));
    } catch (IOException | Problem.BadInput e) {
      mediaFaults.put(index, new Fault("media-damaged", "its content cannot be read"));
    }
  }

  /** Says what is wrong, once the crew has finished. */
  void conclude(CheckLog log) {
    sourceFaults.forEach(
        (number, fault) -> log.damage(fault.code(), "source file " + number, fault.detail()));
    mediaFaults.forEach((index, fault) ->
        log.damage(
            fault.code(), "media " + media.id(index).value().substring(0, 8), fault.detail()));
  }

  /** How many source files there are. */
  long sourceFiles() {
    return sources.size();
  }

  /** How many media there are. */
  long media() {
    return media.size();
  }
}
