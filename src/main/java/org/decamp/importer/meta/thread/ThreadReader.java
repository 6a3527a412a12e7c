package org.decamp.importer.meta.thread;

import static org.decamp.importer.meta.layout.FileShape.ENCRYPTED_DOWNLOAD;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.decamp.importer.ImportSink;
import org.decamp.importer.MessageFile;
import org.decamp.importer.MessageFileSink;
import org.decamp.importer.MessageIdentity;
import org.decamp.importer.generated.TextEvidence;
import org.decamp.importer.generated.ThreadTexts;
import org.decamp.importer.meta.layout.ExportFile;
import org.decamp.importer.meta.layout.FileRole;
import org.decamp.importer.meta.layout.FileShape;
import org.decamp.importer.meta.layout.ThreadFolder;
import org.decamp.importer.meta.layout.ThreadFolder.MessagePart;
import org.decamp.importer.meta.media.MediaLookup;
import org.decamp.importer.meta.text.FileEncoding;
import org.decamp.importer.meta.text.GeneratedTexts;
import org.decamp.importer.meta.text.TextDecoder;
import org.decamp.importer.meta.thread.FileReading.End;
import org.decamp.job.Finding;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.job.Quantity;
import org.decamp.ledger.Fate;
import org.decamp.ledger.Ledger;
import org.decamp.ledger.Omission;
import org.decamp.mapping.Mappings;
import org.decamp.model.ConversationId;
import org.decamp.model.PrivateText;
import org.decamp.source.SourceFailure;

/**
 * Reads threads, whatever format their files have. Each file is read once, as Meta writes it; only
 * a file that turns out to be encoded otherwise, or whose ZIP is damaged, is read again.
 */
public final class ThreadReader {

  private final Map<FileRole, ThreadShape> shapes;
  private final Mappings mappings;
  private final ImportSink sink;
  private final Ledger ledger;
  private final Progress progress;
  private final MediaLookup media;
  private final Set<String> ownerNames;
  private final GeneratedTexts phrases;
  private final Map<ExportFile, Fate> fates = new HashMap<>();
  private long cutTexts;
  private long doubtfulTexts;

  public ThreadReader(
      Mappings mappings,
      ImportSink sink,
      Ledger ledger,
      Progress progress,
      MediaLookup media,
      Set<String> ownerNames,
      Map<FileRole, ThreadShape> shapes) {
    this.shapes = Map.copyOf(shapes);
    this.mappings = mappings;
    this.sink = sink;
    this.ledger = ledger;
    this.progress = progress;
    this.media = media;
    this.ownerNames = Set.copyOf(ownerNames);
    this.phrases = new GeneratedTexts(mappings.phraseBooks());
  }

  /** What became of the message files read so far. */
  public Map<ExportFile, Fate> fates() {
    return fates;
  }

  /** How many texts the source had cut in the middle of a character. */
  public long cutTexts() {
    return cutTexts;
  }

  /** How many texts may be escaped bytes but lack proof and were left as they are. */
  public long doubtfulTexts() {
    return doubtfulTexts;
  }

  /**
   * Reads all files of a thread.
   *
   * @return the names that the thread lists as participants, in its order
   */
  public List<String> read(ThreadFolder folder) throws Problem {
    ThreadContext thread = context(folder);
    Set<String> participants = new LinkedHashSet<>();
    for (MessagePart file : folder.files()) {
      fates.put(file.file(), read(thread, file, participants));
    }
    keepEvidence(thread);
    return new ArrayList<>(participants);
  }

  /**
   * Reads one conversation of a file that holds several.
   *
   * @param folder the conversation; its only part is the file
   * @param shape the format
   * @param mode how strings are encoded
   * @param sourceFile the number of the file
   * @param slice the bytes of the conversation
   * @param offset where they begin in the file
   * @return the names that it lists as participants; what became of it is added to {@link #fates}
   */
  public List<String> readSlice(
      ThreadFolder folder,
      ThreadShape shape,
      TextDecoder.Mode mode,
      int sourceFile,
      InputStream slice,
      long offset)
      throws IOException, Problem {
    ThreadContext thread = context(folder);
    MessagePart file = folder.files().getFirst();
    Set<String> participants = new LinkedHashSet<>();
    FileReading reading;
    End end;
    try (MessageFileSink fileSink = sink.openShared(describe(thread, file, shape), sourceFile)) {
      reading = new FileReading(shape, thread, file, fileSink, mode, progress);
      end = reading.readSlice(slice, offset);
    }
    if (end != End.OTHER_FORMAT) {
      end = closeBooks(reading, end, thread, participants, false);
    }
    keepEvidence(thread);
    fates.merge(
        file.file(),
        fate(end, thread),
        (one, other) -> one.equals(new Fate.Carried()) ? one : other);
    return new ArrayList<>(participants);
  }

  /** Hands on what the texts of the thread tell about sentences that the service writes. */
  private void keepEvidence(ThreadContext thread) throws Problem {
    TextEvidence evidence = thread.texts().evidence();
    if (!evidence.isEmpty()) {
      sink.generatedTexts(evidence);
    }
  }

  private ThreadContext context(ThreadFolder folder) {
    ConversationId id = ConversationId.of(folder.product(), folder.key());
    return new ThreadContext(
        folder,
        id,
        new MessageIdentity(id),
        media,
        phrases,
        mappings,
        ownerNames,
        new ThreadTexts(id));
  }

  private Fate read(ThreadContext thread, MessagePart file, Set<String> participants)
      throws Problem {
    if (file.file().entry().size() == 0) {
      return unreadable(thread, "the message file is empty");
    }
    try {
      ThreadShape shape = shape(file);
      End end = read(thread, file, shape, participants);
      if (end == End.OTHER_FORMAT && FileShape.of(file.file().entry()) == ENCRYPTED_DOWNLOAD) {
        // It lies where an ordinary thread lies, and is written as the encrypted download is.
        ThreadShape other = shapes.getOrDefault(FileRole.MESSAGES_ENCRYPTED, shape);
        end = read(thread, file, other, participants);
      }
      return fate(end, thread);
    } catch (IOException e) {
      SourceFailure.unlessDamage(file.file().entry(), e);
      return unreadable(thread, "the message file cannot be read");
    }
  }

  private End read(
      ThreadContext thread, MessagePart file, ThreadShape shape, Set<String> participants)
      throws IOException, Problem {
    OptionalLong whole = OptionalLong.empty();
    End end = attempt(thread, file, shape, shape.mode(), whole, shape.assumed(), participants);
    if (end == End.OTHER_ENCODING) {
      TextDecoder.Mode mode = shape.modeOtherwise(file.file());
      end = attempt(thread, file, shape, mode, whole, Optional.empty(), participants);
    }
    return end;
  }

  private Fate fate(End end, ThreadContext thread) {
    return switch (end) {
      case WHOLE -> new Fate.Carried();
      case OTHER_FORMAT -> {
        notice(
            Finding.Severity.LOSS,
            "later-format",
            thread,
            "the file is of a format that this version does not import yet");
        yield new Fate.Omitted(Omission.LATER_FORMAT);
      }
      case REFUSED -> new Fate.Omitted(Omission.NOT_UNDERSTOOD);
      case BROKEN, SOURCE_DAMAGED, OTHER_ENCODING ->
          unreadable(thread, "the message file is damaged and holds no whole message");
    };
  }

  private End attempt(
      ThreadContext thread,
      MessagePart file,
      ThreadShape shape,
      TextDecoder.Mode mode,
      OptionalLong firstBytes,
      Optional<FileEncoding> assumed,
      Set<String> participants)
      throws IOException, Problem {
    FileReading reading;
    End end;
    try (MessageFileSink fileSink = sink.openMessageFile(describe(thread, file, shape))) {
      reading = new FileReading(shape, thread, file, fileSink, mode, progress);
      end = reading.read(firstBytes, assumed);
    }
    if (end == End.SOURCE_DAMAGED && firstBytes.isEmpty() && reading.readBytes() > 0) {
      OptionalLong whole = OptionalLong.of(reading.readBytes());
      return attempt(thread, file, shape, mode, whole, assumed, participants);
    }
    if (end == End.OTHER_ENCODING || end == End.OTHER_FORMAT) {
      return end;
    }
    if (end == End.REFUSED) {
      refuse(reading.contents(), thread);
      return end;
    }
    return closeBooks(reading, end, thread, participants, firstBytes.isPresent());
  }

  private End closeBooks(
      FileReading reading,
      End end,
      ThreadContext thread,
      Set<String> participants,
      boolean damagedSource) {
    reading.contents().unknownKeys().enter(ledger);
    cutTexts += reading.contents().decoder().cut();
    doubtfulTexts += reading.contents().decoder().doubtful();
    if (reading.outcome().isEmpty()) {
      reading.contents().tally().allOmitted(ledger, Omission.UNREADABLE);
      return end;
    }
    reading.contents().tally().enter(ledger, reading.outcome().get());
    thread.texts().addAll(reading.texts());
    participants.addAll(reading.contents().people().participants());
    long lost = reading.contents().tally().unreadableMessages();
    if (end == End.BROKEN || damagedSource) {
      notice(
          Finding.Severity.DAMAGE,
          "message-file-broken",
          thread,
          "a message file breaks off or is damaged; taken of it: "
              + Quantity.of(reading.taken(), "whole message"));
    } else if (lost > 0) {
      notice(
          Finding.Severity.DAMAGE,
          "message-unreadable",
          thread,
          Quantity.of(lost, "message is", "messages are") + " damaged and left out");
    }
    return End.WHOLE;
  }

  private void refuse(FileContents contents, ThreadContext thread) {
    contents.tally().allOmitted(ledger, Omission.NOT_UNDERSTOOD);
    notice(
        Finding.Severity.LOSS,
        "page-not-understood",
        thread,
        "a message page was left out whole: %s; ask Meta for this export as JSON"
            .formatted(contents.refusal()));
  }

  private Fate unreadable(ThreadContext thread, String detail) {
    notice(Finding.Severity.DAMAGE, "message-file-unreadable", thread, detail);
    return new Fate.Omitted(Omission.UNREADABLE);
  }

  private void notice(Finding.Severity severity, String code, ThreadContext thread, String detail) {
    progress.report(
        new Progress.Event.Noticed(new Finding(severity, code, thread.folder().folder(), detail)));
  }

  private MessageFile describe(ThreadContext thread, MessagePart file, ThreadShape shape) {
    return new MessageFile(
        thread.conversation(),
        thread.folder().product(),
        new PrivateText(thread.folder().key()),
        new PrivateText(file.file().entry().container().name()),
        new PrivateText(file.file().path()),
        file.generation(),
        shape.order(),
        new PrivateText(file.file().export()),
        shape.times());
  }

  private ThreadShape shape(MessagePart part) {
    ThreadShape shape = shapes.get(part.file().role());
    if (shape == null) {
      throw new IllegalStateException("no format for files of role " + part.file().role());
    }
    return shape;
  }
}
