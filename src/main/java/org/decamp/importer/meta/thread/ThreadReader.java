package org.decamp.importer.meta.thread;

import java.io.IOException;
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
import org.decamp.importer.meta.layout.ExportFile;
import org.decamp.importer.meta.layout.FileRole;
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
    ConversationId id = ConversationId.of(folder.product(), folder.key());
    ThreadContext thread =
        new ThreadContext(
            folder, id, new MessageIdentity(id), media, phrases, mappings, ownerNames);
    Set<String> participants = new LinkedHashSet<>();
    for (MessagePart file : folder.files()) {
      fates.put(file.file(), read(thread, file, participants));
    }
    return new ArrayList<>(participants);
  }

  private Fate read(ThreadContext thread, MessagePart file, Set<String> participants)
      throws Problem {
    if (file.file().entry().size() == 0) {
      return unreadable(thread, "the message file is empty");
    }
    ThreadShape shape = shape(file);
    try {
      End end =
          attempt(thread, file, shape.mode(), OptionalLong.empty(), shape.assumed(), participants);
      if (end == End.OTHER_ENCODING) {
        TextDecoder.Mode mode = shape.modeOtherwise(file.file());
        end = attempt(thread, file, mode, OptionalLong.empty(), Optional.empty(), participants);
      }
      return fate(end, thread);
    } catch (IOException e) {
      SourceFailure.unlessDamage(file.file().entry(), e);
      return unreadable(thread, "the message file cannot be read");
    }
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
      TextDecoder.Mode mode,
      OptionalLong firstBytes,
      Optional<FileEncoding> assumed,
      Set<String> participants)
      throws IOException, Problem {
    FileReading reading;
    End end;
    try (MessageFileSink fileSink = sink.openMessageFile(describe(thread, file))) {
      reading = new FileReading(shape(file), thread, file, fileSink, mode, progress);
      end = reading.read(firstBytes, assumed);
    }
    if (end == End.SOURCE_DAMAGED && firstBytes.isEmpty() && reading.readBytes() > 0) {
      OptionalLong whole = OptionalLong.of(reading.readBytes());
      return attempt(thread, file, mode, whole, assumed, participants);
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
    participants.addAll(reading.contents().people().participants());
    long lost = reading.contents().tally().unreadableMessages();
    if (end == End.BROKEN || damagedSource) {
      notice(
          Finding.Severity.DAMAGE,
          "message-file-broken",
          thread,
          "a message file breaks off or is damaged; %d whole messages of it were taken"
              .formatted(reading.taken()));
    } else if (lost > 0) {
      notice(
          Finding.Severity.DAMAGE,
          "message-unreadable",
          thread,
          "%d messages are damaged and were left out".formatted(lost));
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

  private MessageFile describe(ThreadContext thread, MessagePart file) {
    return new MessageFile(
        thread.conversation(),
        thread.folder().product(),
        new PrivateText(thread.folder().key()),
        new PrivateText(file.file().entry().container().name()),
        new PrivateText(file.file().path()),
        file.generation(),
        shape(file).order(),
        new PrivateText(file.file().export()),
        shape(file).times());
  }

  private ThreadShape shape(MessagePart part) {
    ThreadShape shape = shapes.get(part.file().role());
    if (shape == null) {
      throw new IllegalStateException("no format for files of role " + part.file().role());
    }
    return shape;
  }
}
