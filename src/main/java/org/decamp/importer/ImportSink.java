package org.decamp.importer;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.decamp.importer.generated.TextEvidence;
import org.decamp.job.Problem;
import org.decamp.model.ConversationId;
import org.decamp.model.PrivateText;
import org.decamp.model.SourceFile;
import org.decamp.model.StoredMedia;

/**
 * Takes what an importer reads. Each message file is one transaction; media may be stored by
 * several threads at once, everything else comes from one.
 */
public interface ImportSink {

  /** Begins the transaction of one message file. At most one is open at a time. */
  MessageFileSink openMessageFile(MessageFile file) throws Problem;

  /**
   * Takes over a source file that an archive of Decamp's own carries, for messages that come
   * through {@link #openRestored}, or one that holds several conversations, for {@link
   * #openShared}. A file that is there already is not kept twice.
   *
   * @param file as it is described; its number is replaced
   * @param content the uncompressed bytes
   * @return the number that the file has in this vault
   * @throws IOException if the content cannot be read or does not fit the SHA-256
   */
  int restoreSourceFile(SourceFile file, InputStream content) throws IOException, Problem;

  /**
   * Begins a transaction for messages of one conversation whose source files were restored before;
   * their provenances already carry the new numbers. There is no file to copy or to number.
   */
  MessageFileSink openRestored(ConversationId conversation, String product, PrivateText threadKey)
      throws Problem;

  /**
   * Begins the transaction of one of several conversations that a single source file holds. The
   * file itself was handed over once before, through {@link #restoreSourceFile}, so there is
   * nothing to copy; otherwise it is as for {@link #openMessageFile}.
   *
   * @param file with the conversation that is about to be read
   * @param sourceFile the number that provenances carry, with offsets into the whole file
   */
  MessageFileSink openShared(MessageFile file, int sourceFile) throws Problem;

  /**
   * Stores a media content, or finds the equal content that is already there. Reads the stream
   * once, to its end, and returns when the content is safely stored.
   *
   * @param content closed by the caller; if it fails, nothing is stored and the failure is passed
   *     on
   * @param probe sees every byte on its way and tells type, dimensions and duration afterwards
   */
  StoredMedia storeMedia(InputStream content, MediaProbe probe) throws IOException, Problem;

  /**
   * The content that was stored for an entry of that very path, size and CRC by an earlier run, so
   * that a resumed import need not read it again. Empty if there is none.
   */
  Optional<StoredMedia> knownMedia(String path, long size, long crc32) throws Problem;

  /** Remembers which entry a content came from, for {@link #knownMedia}. */
  void rememberMedia(String path, long size, long crc32, StoredMedia media) throws Problem;

  /** Notes what became of a file of the export; kept as detail of the ledger. */
  void fileEnded(EndedFile file) throws Problem;

  /**
   * Says who the owner of the export is, once all evidence is in.
   *
   * @param product the service
   * @param displayName the name under which the owner writes
   * @param evidence a short constant that says how it is known, such as {@code
   *     personal-information}
   */
  void owner(String product, PrivateText displayName, String evidence) throws Problem;

  /**
   * Says which zone the wall clock of an export stands in ({@link TimeBasis#WALL_CLOCK}).
   *
   * @param export as in {@link MessageFile#export}
   * @param zone the zone
   * @param byUser whether the user named it; otherwise it is what the format is known to use, and
   *     messages that an exact export has too may prove another; the user's word outranks both
   */
  void timeZone(PrivateText export, ZoneId zone, boolean byUser) throws Problem;

  /**
   * Takes what a conversation tells about sentences that the service generates. The vault learns
   * them from the evidence of all imports; a sink that labels nothing may ignore it.
   *
   * @param evidence of messages that were committed before
   */
  default void generatedTexts(TextEvidence evidence) throws Problem {}

  /** Watches media bytes go by. */
  interface MediaProbe {

    /** Takes the next bytes of the content. */
    void update(byte[] bytes, int offset, int length);

    /** Describes the content once all bytes went by. */
    MediaFacts facts();
  }

  /**
   * What the bytes tell about a media content.
   *
   * @param mimeType sniffed
   * @param dimensions if the header tells
   * @param duration if the header tells
   */
  record MediaFacts(
      String mimeType, Optional<StoredMedia.Dimensions> dimensions, Optional<Duration> duration) {}
}
