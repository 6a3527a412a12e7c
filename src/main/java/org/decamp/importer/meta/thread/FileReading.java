package org.decamp.importer.meta.thread;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.OptionalLong;
import org.decamp.importer.ConversationHeader;
import org.decamp.importer.MessageFileSink;
import org.decamp.importer.MessageFileSink.Outcome;
import org.decamp.importer.generated.ThreadTexts;
import org.decamp.importer.meta.layout.ThreadFolder.MessagePart;
import org.decamp.importer.meta.text.FileEncoding;
import org.decamp.importer.meta.text.TextDecoder;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.Attachment;
import org.decamp.model.AttachmentKind;
import org.decamp.model.Message;
import org.decamp.model.PrivateText;
import org.decamp.source.SourceFailure;
import org.jspecify.annotations.Nullable;

/**
 * One reading of one message file, in one way of decoding, into one transaction. Whoever calls it
 * decides by the result whether it was the right way.
 */
final class FileReading {

  private static final int REPORT_EVERY = 500;

  private final ThreadShape shape;
  private final ThreadContext thread;
  private final MessagePart file;
  private final MessageFileSink sink;
  private final Progress progress;
  private final FileContents contents;
  private final ThreadTexts texts;
  private long reportedBytes;
  private long reportedMessages;
  private long taken;
  private long readBytes;
  private long sliceOffset;
  private @Nullable Outcome outcome;

  /** How a reading ended. */
  enum End {
    /** The whole file was read. */
    WHOLE,
    /** The file breaks somewhere; what stood before is taken. */
    BROKEN,
    /** The ZIP is damaged there; only a reading of the bytes before can be kept. */
    SOURCE_DAMAGED,
    /** Not a thread of this format. */
    OTHER_FORMAT,
    /**
     * The strings are not encoded as assumed, or the file must be read again for another reason.
     */
    OTHER_ENCODING,
    /** The file cannot be understood for certain. */
    REFUSED
  }

  FileReading(
      ThreadShape shape,
      ThreadContext thread,
      MessagePart file,
      MessageFileSink sink,
      TextDecoder.Mode mode,
      Progress progress) {
    this.shape = shape;
    this.thread = thread;
    this.file = file;
    this.sink = sink;
    this.progress = progress;
    this.contents =
        new FileContents(
            thread.conversation(),
            mode,
            thread.mappings().deletedAccounts().of(thread.folder().product()));
    this.texts = new ThreadTexts(thread.conversation());
  }

  /**
   * Reads the file and commits what it holds, unless it turns out to need another reading.
   *
   * @param firstBytes read only so many bytes, deflating the raw copy anew; empty for the whole
   * @param assumed the encoding that the mode stands for; empty if it is already known
   */
  End read(OptionalLong firstBytes, Optional<FileEncoding> assumed) throws IOException, Problem {
    RawCopy raw = new RawCopy(sink.rawCopy());
    if (firstBytes.isPresent()) {
      try (DeflatingTee tee = new DeflatingTee(file.file().entry().open(), raw);
          WatchedStream in = new WatchedStream(tee, firstBytes.getAsLong())) {
        return read(in, raw, tee::finish, assumed);
      }
    }
    try (WatchedStream in = new WatchedStream(file.file().entry().open(raw), Long.MAX_VALUE)) {
      return read(in, raw, () -> {}, assumed);
    }
  }

  /**
   * Reads one conversation of a file that holds several.
   *
   * @param slice its bytes
   * @param offset where they begin in the file
   */
  End readSlice(InputStream slice, long offset) throws IOException, Problem {
    sliceOffset = offset;
    RawCopy none = new RawCopy(OutputStream.nullOutputStream());
    try (WatchedStream in = new WatchedStream(slice, Long.MAX_VALUE)) {
      return read(in, none, () -> {}, Optional.empty());
    }
  }

  private End read(WatchedStream in, RawCopy raw, RawEnd rawEnd, Optional<FileEncoding> assumed)
      throws IOException, Problem {
    End end = parse(in, assumed);
    boolean given = end == End.OTHER_FORMAT || end == End.REFUSED || end == End.OTHER_ENCODING;
    if (!given) {
      drain(in);
    }
    raw.check();
    if (in.failure().isPresent()) {
      SourceFailure.unlessDamage(file.file().entry(), in.failure().get());
    }
    if (given) {
      return end;
    }
    if (assumed.isPresent() && in.scan().encoding() != assumed.get()) {
      return End.OTHER_ENCODING;
    }
    if (in.failure().isPresent()) {
      readBytes = in.count();
      return End.SOURCE_DAMAGED;
    }
    if (end == End.BROKEN && taken == 0) {
      return end;
    }
    rawEnd.finish();
    raw.finish();
    commit(in);
    return end;
  }

  /** Completes the raw copy. */
  private interface RawEnd {
    void finish() throws IOException;
  }

  private End parse(WatchedStream in, Optional<FileEncoding> assumed) throws Problem {
    MessageAssembler assembler =
        new MessageAssembler(
            thread,
            file.file(),
            sink.sourceFileNumber(),
            contents.decoder(),
            contents.people(),
            contents.tally());
    try {
      return switch (shape.parse(in, contents, taker(in, assumed, assembler))) {
        case WHOLE -> End.WHOLE;
        case BROKEN -> End.BROKEN;
        case OTHER_FORMAT -> End.OTHER_FORMAT;
        case REFUSED -> End.REFUSED;
        case OTHER_READING -> End.OTHER_ENCODING;
      };
    } catch (WrongEncoding e) {
      return End.OTHER_ENCODING;
    }
  }

  private MessageTaker taker(
      WatchedStream in, Optional<FileEncoding> assumed, MessageAssembler assembler) {
    return (draft, index, offset, length) -> {
      progress.checkCancelled();
      if (assumed.isPresent() && in.scan().encoding() != assumed.get()) {
        throw new WrongEncoding();
      }
      boolean group =
          contents.header().groupProperties() || contents.people().membersAndSenders() > 2;
      long ms = draft.timestampMs == null ? 0 : draft.timestampMs;
      Message message = assembler.assemble(draft, ms, index, sliceOffset + offset, length, group);
      texts.message(message, contents.people().named(draft.sender).name);
      sink.add(message);
      report(in);
    };
  }

  private void report(WatchedStream in) {
    taken++;
    if (taken % REPORT_EVERY == 0) {
      progress.report(
          new Progress.Event.Advanced(in.count() - reportedBytes, taken - reportedMessages));
      reportedBytes = in.count();
      reportedMessages = taken;
    }
  }

  private static void drain(WatchedStream in) {
    try {
      in.drain();
    } catch (IOException remembered) {
      // The stream remembers it; whether it matters is decided by what was read before.
    }
  }

  private void commit(WatchedStream in) throws Problem {
    ThreadHeader header = contents.header();
    Optional<Attachment> image = Optional.empty();
    if (!header.imageUri.isEmpty()) {
      String uri = contents.decoder().decode(header.imageUri);
      image =
          Optional.of(
              new Attachment(
                  AttachmentKind.PHOTO,
                  new PrivateText(uri),
                  Optional.empty(),
                  thread.media().find(header.imageUri, uri, file.file())));
    }
    ConversationHeader finished =
        header.finished(contents.people(), thread.folder().box(), thread.ownerNames(), image);
    outcome = sink.commit(finished, in.sha256(), in.count());
    progress.report(
        new Progress.Event.Advanced(in.count() - reportedBytes, taken - reportedMessages));
  }

  /** What the commit did; empty without one. */
  Optional<Outcome> outcome() {
    return Optional.ofNullable(outcome);
  }

  /** How many bytes a damaged source gave before it failed. */
  long readBytes() {
    return readBytes;
  }

  /** Messages handed to the sink. */
  long taken() {
    return taken;
  }

  /** Evidence of generated sentences. */
  ThreadTexts texts() {
    return texts;
  }

  /** What the file holds beside its messages. */
  FileContents contents() {
    return contents;
  }

  /** Leaves the parser from within; costs nothing and never gets out of this class. */
  private static final class WrongEncoding extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongEncoding() {
      super(null, null, false, false);
    }
  }
}
