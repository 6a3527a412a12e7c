package org.decamp.importer.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.decamp.importer.ImportSink;
import org.decamp.importer.MessageFileSink;
import org.decamp.job.Finding;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.Ledger;
import org.decamp.ledger.Omission;
import org.decamp.ledger.Subject;
import org.decamp.model.Digests;
import org.decamp.model.FileOrder;
import org.decamp.model.Message;
import org.decamp.model.PrivateText;
import org.decamp.model.Provenance;
import org.decamp.model.SourceFile;
import org.decamp.source.DamagedEntryException;
import org.decamp.source.SourceEntry;

/** Reads one archive into a vault: sources, conversations with their messages, owners. */
final class ArchiveReading {

  private static final String CONVERSATIONS = "jsonl/conversations.jsonl";
  private static final List<Subject> COUNTED =
      List.of(Subject.MESSAGE, Subject.REACTION, Subject.ATTACHMENT, Subject.SHARE, Subject.EVENT);

  private final ArchiveTree archive;
  private final ImportSink sink;
  private final Ledger ledger;
  private final Progress progress;
  private final ArchivedSources sources;
  private final ArchivedMedia media;
  private final MessageReading messages;
  private ArchiveManifest manifest = ArchiveManifest.none();

  ArchiveReading(ArchiveTree archive, ImportSink sink, Ledger ledger, Progress progress) {
    this.archive = archive;
    this.sink = sink;
    this.ledger = ledger;
    this.progress = progress;
    this.sources = new ArchivedSources(archive, sink, progress);
    this.media = new ArchivedMedia(archive, sink, progress);
    this.messages = new MessageReading(media);
  }

  void run() throws IOException, Problem {
    Optional<SourceEntry> sums = archive.find(ArchiveManifest.NAME);
    if (sums.isPresent()) {
      manifest = ArchiveManifest.read(sums.get());
    }
    sources.restore();
    conversations();
    owners();
  }

  private void conversations() throws IOException, Problem {
    SourceEntry list = archive.require(CONVERSATIONS);
    try (LineFile lines = LineFile.open(list, "decamp-conversations")) {
      while (lines.advance()) {
        progress.checkCancelled();
        try {
          conversation(ArchivedConversation.read(lines.fields(), messages));
        } catch (UnreadableLineException e) {
          notice("line-unreadable", list.path(), e);
        }
      }
      check(CONVERSATIONS, list, lines.sha256());
    } catch (DamagedEntryException _) {
      breaksOff(list);
    }
  }

  private void breaksOff(SourceEntry entry) {
    archive.markDamaged(entry);
    damage("file-damaged", entry.path(), "A file of the archive breaks off or is damaged.");
  }

  /** Notices a file that is not the one that was exported; what it holds is taken all the same. */
  private void check(String path, SourceEntry entry, byte[] sha256) {
    archive.markRead(entry, sha256);
    if (manifest.differs(path, sha256)) {
      damage(
          "file-changed",
          entry.path(),
          "A file of the archive was changed after the export; its checksum is another.");
    }
  }

  private void conversation(ArchivedConversation conversation) throws IOException, Problem {
    SourceEntry entry = archive.require(conversation.messages());
    media.takeLost();
    try (LineFile lines = LineFile.open(entry, "decamp-messages");
        MessageFileSink target = open(conversation)) {
      MessageCount count = new MessageCount();
      try {
        messages(lines, entry, target, count);
      } catch (DamagedEntryException _) {
        unreadableMessage();
        breaksOff(entry);
      }
      byte[] sha256 = lines.sha256();
      if (!archive.isDamaged(entry)) {
        check(conversation.messages(), entry, sha256);
      }
      ended(count.found, target.commit(conversation.header(), sha256, lines.size()));
    } catch (DamagedEntryException _) {
      breaksOff(entry);
    }
    for (PrivateText earlier : conversation.titles().stream().skip(1).toList()) {
      try (MessageFileSink target = open(conversation)) {
        target.commit(conversation.earlier(earlier), Digests.sha256(new byte[0]), 0);
      }
    }
  }

  private MessageFileSink open(ArchivedConversation conversation) throws Problem {
    return sink.openRestored(conversation.id(), conversation.product(), conversation.threadKey());
  }

  /** What was taken of a file, also if it then breaks off. */
  private static final class MessageCount {
    private MessageFileSink.Counts found = MessageFileSink.Counts.NONE;
  }

  private void messages(
      LineFile lines, SourceEntry entry, MessageFileSink target, MessageCount count)
      throws IOException, Problem {
    Optional<Integer> own = Optional.empty();
    for (int index = 0; lines.advance(); index++) {
      progress.checkCancelled();
      try {
        Fields line = lines.fields();
        Optional<Provenance> carried = carried(line);
        if (carried.isEmpty() && own.isEmpty()) {
          own = Optional.of(restoreAsSource(entry));
        }
        Provenance provenance =
            carried.isPresent()
                ? carried.get()
                : new Provenance(own.orElseThrow(), index, lines.offset(), lines.length());
        Message message = messages.message(line, provenance);
        target.add(message);
        count.found = count.found.plus(MessageFileSink.Counts.of(message));
      } catch (UnreadableLineException e) {
        unreadableMessage();
        notice("line-unreadable", entry.path(), e);
      }
    }
  }

  private void unreadableMessage() {
    ledger.found(Subject.MESSAGE, 1);
    ledger.omitted(Subject.MESSAGE, Omission.UNREADABLE, 1);
  }

  /** The place in Meta's own file, if that came along. */
  private Optional<Provenance> carried(Fields line) throws UnreadableLineException {
    if (!line.has("provenance")) {
      return Optional.empty();
    }
    Fields provenance = line.object("provenance");
    OptionalInt number = sources.number((int) provenance.number("source", 1, Integer.MAX_VALUE));
    if (number.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Provenance(
            number.getAsInt(),
            (int) provenance.number("index", 0, Integer.MAX_VALUE),
            provenance.number("offset", 0, Long.MAX_VALUE),
            (int) provenance.number("length", 0, Integer.MAX_VALUE)));
  }

  /** A message without a source of Meta's comes from the line itself; its file is kept instead. */
  private int restoreAsSource(SourceEntry entry) throws IOException, Problem {
    String sha256;
    try (DigestInputStream in = new DigestInputStream(entry.open(), Digests.sha256())) {
      in.transferTo(OutputStream.nullOutputStream());
      sha256 = HexFormat.of().formatHex(in.getMessageDigest().digest());
    }
    SourceFile file =
        new SourceFile(
            1,
            new PrivateText(archive.container()),
            new PrivateText(entry.path()),
            sha256,
            entry.size(),
            ArchiveImporter.GENERATION,
            FileOrder.OLDEST_FIRST);
    try (InputStream in = entry.open()) {
      return sink.restoreSourceFile(file, in);
    }
  }

  private void ended(MessageFileSink.Counts found, MessageFileSink.Outcome outcome) {
    progress.report(new Progress.Event.Advanced(0, found.messages()));
    long lost = Math.min(media.takeLost(), outcome.added().attachments());
    for (Subject subject : COUNTED) {
      ledger.found(subject, found.of(subject));
      long without = subject == Subject.ATTACHMENT ? lost : 0;
      ledger.carried(subject, outcome.added().of(subject) - without);
      ledger.omitted(subject, Omission.DUPLICATE, outcome.duplicates().of(subject));
    }
    ledger.adapted(Subject.ATTACHMENT, Adaptation.MEDIA_MISSING, lost);
  }

  private void owners() throws IOException, Problem {
    Optional<SourceEntry> list = archive.find("jsonl/owners.jsonl");
    if (list.isEmpty()) {
      return;
    }
    try (LineFile lines = LineFile.open(list.get(), "decamp-owners")) {
      while (lines.advance()) {
        try {
          Fields line = lines.fields();
          sink.owner(line.string("product"), line.text("name"), "decamp-archive");
        } catch (UnreadableLineException e) {
          notice("line-unreadable", list.get().path(), e);
        }
      }
    }
  }

  private void notice(String code, String where, UnreadableLineException why) {
    damage(code, where, "A line does not follow the schema: " + why.getMessage() + ".");
  }

  private void damage(String code, String where, String detail) {
    progress.report(
        new Progress.Event.Noticed(new Finding(Finding.Severity.DAMAGE, code, where, detail)));
  }
}
