package org.decamp.exporter.signal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.decamp.exporter.signal.frame.FilePointer;
import org.decamp.exporter.signal.media.SealedMedia;
import org.decamp.exporter.signal.merge.NewMedia;
import org.decamp.job.Problem;
import org.decamp.model.Attachment;
import org.decamp.model.MissingMedia;
import org.decamp.model.StoredMedia;
import org.decamp.vault.VaultReader;

/** The contents of the vault as files of a backup. */
final class VaultMedia {

  private final VaultReader vault;
  private final SignalSecrets secrets;

  VaultMedia(VaultReader vault, SignalSecrets secrets) {
    this.vault = vault;
    this.secrets = secrets;
  }

  /** What an attachment would show; nothing is read, so the hash in it is none. */
  FilePointer planned(Attachment attachment) {
    return switch (attachment.media()) {
      case StoredMedia media ->
          pointer(
              attachment,
              media,
              new SealedMedia(media.size(), new byte[32], secrets.mediaKey(media.id())));
      case MissingMedia _ -> FilePointer.missing(Optional.empty());
    };
  }

  /**
   * What an attachment shows, once its content lies in the backup.
   *
   * @throws UncheckedIOException if it cannot be read or written
   */
  FilePointer written(Attachment attachment, NewMedia into) {
    return switch (attachment.media()) {
      case StoredMedia media -> {
        try {
          yield pointer(
              attachment, media, into.add(secrets.mediaKey(media.id()), () -> open(media)));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      case MissingMedia _ -> FilePointer.missing(Optional.empty());
    };
  }

  private InputStream open(StoredMedia media) throws IOException {
    try {
      return vault.openMedia(media.id());
    } catch (Problem e) {
      throw new ProblemInStream(e);
    }
  }

  private FilePointer pointer(Attachment attachment, StoredMedia media, SealedMedia sealed) {
    return new FilePointer(
        Optional.of(media.mimeType()),
        attachment.originalName(),
        side(media.dimensions().stream().map(StoredMedia.Dimensions::width)),
        side(media.dimensions().stream().map(StoredMedia.Dimensions::height)),
        Optional.of(new FilePointer.Stored(sealed, secrets.transferKey(media.id()))));
  }

  private static OptionalInt side(Stream<Integer> pixels) {
    return pixels.mapToInt(Integer::intValue).findFirst();
  }
}
