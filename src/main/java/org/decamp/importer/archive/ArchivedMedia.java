package org.decamp.importer.archive;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.decamp.importer.ImportSink;
import org.decamp.job.Finding;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.Attachment;
import org.decamp.model.Digests;
import org.decamp.model.MissingMedia;
import org.decamp.model.StoredMedia;
import org.decamp.source.DamagedEntryException;
import org.decamp.source.SourceEntry;
import org.jspecify.annotations.Nullable;

/**
 * Stores the media of an archive, each once, when a message first asks for it. A file that is not
 * there, lies outside {@code media} or does not fit its SHA-256 becomes a missing attachment and a
 * finding.
 */
final class ArchivedMedia {

  private static final Pattern PATH =
      Pattern.compile("media/[0-9a-f]{2}/([0-9a-f]{64})\\.[a-z0-9]{1,8}");
  private static final Pattern MIME = Pattern.compile("[a-z0-9.+-]{1,64}/[A-Za-z0-9.+-]{1,64}");

  private final ArchiveTree archive;
  private final ImportSink sink;
  private final Progress progress;
  private final Map<String, Attachment.Media> stored = new HashMap<>();
  private long lost;

  ArchivedMedia(ArchiveTree archive, ImportSink sink, Progress progress) {
    this.archive = archive;
    this.sink = sink;
    this.progress = progress;
  }

  /** The content that a {@code file} object describes. */
  Attachment.Media media(Fields file) throws UnreadableLineException, IOException, Problem {
    String path = file.string("path");
    ImportSink.MediaFacts facts = facts(file);
    Attachment.@Nullable Media known = stored.get(path);
    Attachment.Media media = known == null ? store(path, file.string("sha256"), facts) : known;
    stored.put(path, media);
    if (media instanceof MissingMedia) {
      lost++;
    }
    return media;
  }

  /** How many attachments lost their content since this was last asked. */
  long takeLost() {
    long result = lost;
    lost = 0;
    return result;
  }

  private Attachment.Media store(String path, String sha256, ImportSink.MediaFacts facts)
      throws IOException, Problem {
    if (!PATH.matcher(path).matches()) {
      return missing(MissingMedia.Reason.UNSAFE_NAME, "media-unsafe-name", "media");
    }
    Optional<SourceEntry> entry = archive.find(path);
    if (entry.isEmpty()) {
      return missing(MissingMedia.Reason.NOT_IN_EXPORT, "media-missing", path);
    }
    try (InputStream content = verified(entry.get(), sha256)) {
      StoredMedia media = sink.storeMedia(content, new RecordedFacts(facts));
      archive.markStored(entry.get(), media.id());
      return media;
    } catch (DifferentContentException | DamagedEntryException _) {
      return missing(MissingMedia.Reason.DAMAGED, "media-damaged", path);
    }
  }

  private MissingMedia missing(MissingMedia.Reason reason, String code, String where) {
    progress.report(
        new Progress.Event.Noticed(
            new Finding(
                Finding.Severity.LOSS, code, where, "A media file of the archive was not taken.")));
    return new MissingMedia(reason);
  }

  private static ImportSink.MediaFacts facts(Fields file) throws UnreadableLineException {
    String mimeType = file.string("mimeType");
    if (!MIME.matcher(mimeType).matches()) {
      throw new UnreadableLineException("no media type: mimeType");
    }
    Optional<StoredMedia.Dimensions> dimensions = Optional.empty();
    if (file.has("width")) {
      dimensions =
          Optional.of(
              new StoredMedia.Dimensions(
                  (int) file.number("width", 1, Integer.MAX_VALUE),
                  (int) file.number("height", 1, Integer.MAX_VALUE)));
    }
    Optional<Duration> duration = Optional.empty();
    if (file.has("durationMs")) {
      duration = Optional.of(Duration.ofMillis(file.number("durationMs", 0, Long.MAX_VALUE)));
    }
    return new ImportSink.MediaFacts(mimeType, dimensions, duration);
  }

  /** The facts were found when the media first came in; they are not looked for again. */
  private record RecordedFacts(ImportSink.MediaFacts facts) implements ImportSink.MediaProbe {

    @Override
    public void update(byte[] bytes, int offset, int length) {}
  }

  private static InputStream verified(SourceEntry entry, String sha256) throws IOException {
    return new DigestInputStream(entry.open(), Digests.sha256()) {
      private boolean checked;

      @Override
      public int read() throws IOException {
        return checked(super.read());
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        return checked(super.read(bytes, offset, length));
      }

      private int checked(int result) throws DifferentContentException {
        if (result < 0 && !checked) {
          checked = true;
          if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            throw new DifferentContentException();
          }
        }
        return result;
      }
    };
  }

  private static final class DifferentContentException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
