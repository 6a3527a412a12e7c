package org.decamp.importer.meta.json;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.decamp.importer.ConversationHeader;
import org.decamp.importer.MessageFileSink;
import org.decamp.importer.MessageFileSink.Outcome;
import org.decamp.importer.meta.layout.ThreadFolder.MessageJson;
import org.decamp.importer.meta.text.FileEncoding;
import org.decamp.importer.meta.text.TextDecoder;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.Attachment;
import org.decamp.model.AttachmentKind;
import org.decamp.model.PrivateText;
import org.decamp.source.SourceFailure;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * One reading of one message file, in one way of decoding, into one transaction. Whoever calls it
 * decides by the result whether it was the right way.
 */
final class FileReading {

  private static final int REPORT_EVERY = 500;

  private final JsonFactory json;
  private final ThreadContext thread;
  private final MessageJson file;
  private final MessageFileSink sink;
  private final Progress progress;
  private final UnknownKeys unknownKeys = new UnknownKeys();
  private final ObjectTally tally = new ObjectTally();
  private final ThreadHeader header = new ThreadHeader();
  private final TextDecoder decoder;
  private final FilePeople people;
  private long reportedBytes;
  private long reportedMessages;
  private long taken;
  private long readBytes;
  private @Nullable Outcome outcome;

  /** How a reading ended. */
  enum End {
    /** The whole file was read. */
    WHOLE,
    /** The JSON breaks somewhere; what stood before is taken. */
    BROKEN,
    /** The ZIP is damaged there; only a reading of the bytes before can be kept. */
    SOURCE_DAMAGED,
    /** Not a thread of this format. */
    OTHER_FORMAT,
    /** The strings are not encoded as assumed. */
    OTHER_ENCODING
  }

  FileReading(
      JsonFactory json,
      ThreadContext thread,
      MessageJson file,
      MessageFileSink sink,
      TextDecoder.Mode mode,
      Progress progress) {
    this.json = json;
    this.thread = thread;
    this.file = file;
    this.sink = sink;
    this.progress = progress;
    this.decoder = new TextDecoder(mode);
    this.people =
        new FilePeople(
            thread.conversation(),
            decoder,
            thread.mappings().deletedAccounts().of(thread.folder().product()));
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

  private End read(WatchedStream in, RawCopy raw, RawEnd rawEnd, Optional<FileEncoding> assumed)
      throws IOException, Problem {
    End end = parse(in, assumed);
    if (end != End.OTHER_FORMAT) {
      drain(in);
    }
    raw.check();
    if (in.failure().isPresent()) {
      SourceFailure.unlessDamage(file.file().entry(), in.failure().get());
    }
    if (end == End.OTHER_FORMAT) {
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
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), in)) {
      ThreadTokens tokens =
          new ThreadTokens(
              parser,
              thread.mappings().messageKeys(),
              decoder,
              people,
              header,
              tally,
              unknownKeys::count);
      MessageAssembler assembler =
          new MessageAssembler(
              thread, file.file(), sink.sourceFileNumber(), decoder, people, tally);
      try {
        tokens.read((draft, index, offset, length) -> {
          progress.checkCancelled();
          if (assumed.isPresent() && in.scan().encoding() != assumed.get()) {
            throw new WrongEncoding();
          }
          boolean group = header.groupProperties() || people.membersAndSenders() > 2;
          long ms = draft.timestampMs == null ? 0 : draft.timestampMs;
          sink.add(assembler.assemble(draft, ms, index, offset, length, group));
          report(in);
        });
      } catch (WrongEncoding e) {
        return End.OTHER_ENCODING;
      } catch (JacksonException e) {
        tokens.broken();
        return header.foreignShape && taken == 0 ? End.OTHER_FORMAT : End.BROKEN;
      }
    } catch (JacksonException e) {
      return End.BROKEN;
    }
    if (header.foreignShape && taken == 0) {
      return End.OTHER_FORMAT;
    }
    return header.hasMessages && header.hasParticipants ? End.WHOLE : End.BROKEN;
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
    Optional<Attachment> image = Optional.empty();
    if (!header.imageUri.isEmpty()) {
      String uri = decoder.decode(header.imageUri);
      image =
          Optional.of(
              new Attachment(
                  AttachmentKind.PHOTO,
                  new PrivateText(uri),
                  Optional.empty(),
                  thread.media().find(header.imageUri, uri, file.file())));
    }
    ConversationHeader finished =
        header.finished(people, thread.folder().box(), thread.ownerNames(), image);
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

  ObjectTally tally() {
    return tally;
  }

  UnknownKeys unknownKeys() {
    return unknownKeys;
  }

  FilePeople people() {
    return people;
  }

  TextDecoder decoder() {
    return decoder;
  }

  /** Leaves the parser from within; costs nothing and never gets out of this class. */
  private static final class WrongEncoding extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongEncoding() {
      super(null, null, false, false);
    }
  }
}
