package org.decamp.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.decamp.importer.ConversationHeader;
import org.decamp.importer.EndedFile;
import org.decamp.importer.ImportSink;
import org.decamp.importer.MessageFile;
import org.decamp.importer.MessageFileSink;
import org.decamp.importer.TimeBasis;
import org.decamp.job.Problem;
import org.decamp.ledger.Fate;
import org.decamp.model.Attachment;
import org.decamp.model.Box;
import org.decamp.model.Content;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.ConversationKind;
import org.decamp.model.Decisions;
import org.decamp.model.Digests;
import org.decamp.model.FileOrder;
import org.decamp.model.MediaId;
import org.decamp.model.Message;
import org.decamp.model.MessageId;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.model.Provenance;
import org.decamp.model.SourceFile;
import org.decamp.model.StoredMedia;
import org.decamp.vault.BrowsableVault;
import org.decamp.vault.SearchQuery;
import org.decamp.vault.TimeRange;

/**
 * A vault in memory, for tests of importers and exporters: the simplest thing that keeps both
 * contracts. Merging is a plain multiset union; nothing is encrypted.
 */
public final class MemoryVault implements ImportSink, BrowsableVault {

  private final Map<ConversationId, Stored> threads = new LinkedHashMap<>();
  private final Map<MediaId, byte[]> media = new HashMap<>();
  private final Map<MediaId, StoredMedia> mediaFacts = new HashMap<>();
  private final Map<String, StoredMedia> known = new HashMap<>();
  private final List<SourceFile> sourceFiles = new ArrayList<>();
  private final List<byte[]> sources = new ArrayList<>();
  private final Map<String, PrivateText> owners = new HashMap<>();
  private final List<Decisions.Joined> proved = new ArrayList<>();
  private Decisions decisions = Decisions.NONE;

  /** What became of each file, by path. */
  public final Map<String, Fate> files = new LinkedHashMap<>();

  /** Evidence by which each owner was found. */
  public final Map<String, String> ownerEvidence = new HashMap<>();

  private static final class Stored {
    String product = "";
    PrivateText key = PrivateText.EMPTY;
    ConversationKind kind = ConversationKind.DIRECT;
    final List<PrivateText> titles = new ArrayList<>();
    final Map<PersonId, Person> people = new LinkedHashMap<>();
    Box box = Box.INBOX;
    boolean stillParticipant = true;
    Optional<Attachment> image = Optional.empty();
    Optional<PrivateText> inviteLink = Optional.empty();
    final List<Message> messages = new ArrayList<>();
  }

  @Override
  public MessageFileSink openMessageFile(MessageFile file) {
    return new FileSink(file, sourceFiles.size() + 1, false, false);
  }

  @Override
  public MessageFileSink openShared(MessageFile file, int sourceFile) {
    return new FileSink(file, sourceFile, false, true);
  }

  @Override
  public MessageFileSink openRestored(
      ConversationId conversation, String product, PrivateText threadKey) {
    return new FileSink(
        new MessageFile(
            conversation,
            product,
            threadKey,
            PrivateText.EMPTY,
            PrivateText.EMPTY,
            "restored",
            FileOrder.OLDEST_FIRST,
            PrivateText.EMPTY,
            TimeBasis.UTC),
        0,
        true,
        true);
  }

  @Override
  public int restoreSourceFile(SourceFile file, InputStream content) throws IOException {
    byte[] bytes = content.readAllBytes();
    if (!HexFormat.of().formatHex(Digests.sha256(bytes)).equals(file.sha256())) {
      throw new IOException("the source file does not fit its SHA-256");
    }
    for (SourceFile known : sourceFiles) {
      if (known.sha256().equals(file.sha256())) {
        return known.number();
      }
    }
    sources.add(bytes);
    int number = sources.size();
    sourceFiles.add(
        new SourceFile(
            number,
            file.container(),
            file.path(),
            file.sha256(),
            file.size(),
            file.generation(),
            file.order()));
    return number;
  }

  @Override
  public synchronized StoredMedia storeMedia(InputStream content, MediaProbe probe)
      throws IOException {
    byte[] bytes = content.readAllBytes();
    probe.update(bytes, 0, bytes.length);
    MediaFacts facts = probe.facts();
    MediaId id = new MediaId(HexFormat.of().formatHex(Digests.sha256(bytes)));
    media.put(id, bytes);
    return mediaFacts.computeIfAbsent(
        id,
        _ ->
            new StoredMedia(
                id, facts.mimeType(), bytes.length, facts.dimensions(), facts.duration()));
  }

  @Override
  public synchronized Optional<StoredMedia> knownMedia(String path, long size, long crc32) {
    return Optional.ofNullable(known.get(path + '|' + size + '|' + crc32));
  }

  @Override
  public synchronized void rememberMedia(String path, long size, long crc32, StoredMedia stored) {
    known.put(path + '|' + size + '|' + crc32, stored);
  }

  @Override
  public void fileEnded(EndedFile file) {
    files.put(file.path().value(), file.fate());
  }

  @Override
  public void timeZone(PrivateText export, ZoneId zone, boolean byUser) {}

  @Override
  public void owner(String product, PrivateText displayName, String evidence) {
    owners.put(product, displayName);
    ownerEvidence.put(product, evidence);
  }

  @Override
  public List<Decisions.Joined> joined() {
    List<Decisions.Joined> all = new ArrayList<>(decisions.joined());
    all.addAll(proved);
    return all;
  }

  /** Messages prove that one conversation continues another. */
  public void prove(Decisions.Joined join) {
    proved.add(join);
  }

  @Override
  public Decisions decisions() {
    return decisions;
  }

  /** Shows people and conversations by these decisions from now on; what is stored stays. */
  public void decide(Decisions newer) {
    decisions = newer;
  }

  private DecidedView view() {
    return new DecidedView(decisions);
  }

  @Override
  public List<Conversation> conversations() {
    return threads.keySet().stream()
        .flatMap(id -> conversation(id).stream())
        .sorted(
            Comparator.comparing(
                    (Conversation c) -> c.last().orElse(Instant.EPOCH), Comparator.reverseOrder())
                .thenComparing(Conversation::id))
        .toList();
  }

  @Override
  public Optional<Conversation> conversation(ConversationId id) {
    return view().isPart(id)
        ? Optional.empty()
        : stored(id)
            .map(c ->
                view()
                    .show(
                        c,
                        view().parts(id).stream().flatMap(p -> stored(p).stream()).toList(),
                        owners.getOrDefault(c.product(), PrivateText.EMPTY)));
  }

  private Optional<Conversation> stored(ConversationId id) {
    Stored thread = threads.get(id);
    if (thread == null) {
      return Optional.empty();
    }
    PrivateText owner = owners.getOrDefault(thread.product, PrivateText.EMPTY);
    List<Person> people =
        thread.people.values().stream()
            .map(p ->
                new Person(
                    p.id(),
                    p.names(),
                    p.handle(),
                    !owner.isEmpty() && p.names().contains(owner),
                    p.deletedAccount(),
                    p.member()))
            .toList();
    List<Message> messages = thread.messages;
    return Optional.of(
        new Conversation(
            id,
            thread.product,
            thread.key,
            thread.kind,
            thread.titles,
            people,
            thread.box,
            thread.stillParticipant,
            thread.image,
            thread.inviteLink,
            messages.size(),
            messages.isEmpty() ? Optional.empty() : Optional.of(messages.getFirst().sentAt()),
            messages.isEmpty() ? Optional.empty() : Optional.of(messages.getLast().sentAt())));
  }

  @Override
  public MessageCursor messages(ConversationId id, TimeRange range) {
    Map<PersonId, PersonId> shownAs =
        view()
            .shownAs(
                stored(id).orElseThrow(),
                view().parts(id).stream().flatMap(p -> stored(p).stream()).toList());
    Iterator<Message> messages =
        Stream.concat(Stream.of(id), view().parts(id).stream())
            .map(threads::get)
            .filter(Objects::nonNull)
            .flatMap(t -> t.messages.stream())
            .filter(m -> range.contains(m.sentAt()))
            .sorted(Comparator.comparing(Message::sentAt))
            .map(m -> DecidedView.by(shownAs, m))
            .iterator();
    return new MessageCursor() {
      @Override
      public Optional<Message> next() {
        return messages.hasNext() ? Optional.of(messages.next()) : Optional.empty();
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public HitCursor search(SearchQuery query) {
    String words = query.words().value();
    Iterator<Hit> hits =
        threads.entrySet().stream()
            .flatMap(t ->
                t.getValue().messages.stream()
                    .filter(m -> saysWords(m, words))
                    .map(m -> new Hit(t.getKey(), m)))
            .iterator();
    return new HitCursor() {
      @Override
      public Optional<Hit> next() {
        return hits.hasNext() ? Optional.of(hits.next()) : Optional.empty();
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public HitCursor search(SearchQuery query, List<ConversationId> among) {
    HitCursor all = search(query);
    return new HitCursor() {
      @Override
      public Optional<Hit> next() throws Problem {
        Optional<Hit> hit = all.next();
        while (hit.isPresent() && !among.contains(hit.get().conversation())) {
          hit = all.next();
        }
        return hit;
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public MessageCursor backwards(ConversationId id, Instant until) throws Problem {
    List<Message> before = new ArrayList<>();
    MessageCursor all = messages(id, new TimeRange(TimeRange.ALL.from(), until));
    for (Optional<Message> m = all.next(); m.isPresent(); m = all.next()) {
      before.add(m.get());
    }
    Iterator<Message> newestFirst = before.reversed().iterator();
    return new MessageCursor() {
      @Override
      public Optional<Message> next() {
        return newestFirst.hasNext() ? Optional.of(newestFirst.next()) : Optional.empty();
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public Optional<StoredMedia> media(MediaId id) {
    return Optional.ofNullable(mediaFacts.get(id));
  }

  @Override
  public List<Stretch> stretches(ConversationId id) throws Problem {
    List<Stretch> each = new ArrayList<>();
    MessageCursor all = messages(id, TimeRange.ALL);
    for (Optional<Message> m = all.next(); m.isPresent(); m = all.next()) {
      each.add(new Stretch(m.get().sentAt(), m.get().sentAt(), 1));
    }
    return each;
  }

  @Override
  public long changes() {
    return sourceFiles.size();
  }

  private static boolean saysWords(Message message, String words) {
    return message.contents().stream()
        .anyMatch(c -> c instanceof Content.Text t && t.text().value().contains(words));
  }

  @Override
  public InputStream openMedia(MediaId id) throws IOException {
    byte[] bytes = media.get(id);
    if (bytes == null) {
      throw new IOException("no such media");
    }
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public List<SourceFile> sourceFiles() {
    return List.copyOf(sourceFiles);
  }

  @Override
  public InputStream openSourceFile(int number) {
    return new ByteArrayInputStream(sources.get(number - 1));
  }

  @Override
  public Optional<Instant> lastImport() {
    return Optional.of(Instant.parse("2026-11-24T00:00:00Z"));
  }

  @Override
  public Optional<PrivateText> owner(String product) {
    return Optional.ofNullable(owners.get(product));
  }

  @Override
  public byte[] rawSource(Provenance provenance) {
    byte[] bytes = sources.get(provenance.sourceFile() - 1);
    int from = Math.toIntExact(provenance.offset());
    return Arrays.copyOfRange(bytes, from, from + provenance.length());
  }

  private final class FileSink implements MessageFileSink {

    private final MessageFile file;
    private final int number;
    private final boolean restored;
    private final boolean kept;
    private final List<Message> added = new ArrayList<>();
    private final ByteArrayOutputStream raw = new ByteArrayOutputStream();

    FileSink(MessageFile file, int number, boolean restored, boolean kept) {
      this.file = file;
      this.number = number;
      this.restored = restored;
      this.kept = kept;
    }

    @Override
    public OutputStream rawCopy() {
      return raw;
    }

    @Override
    public int sourceFileNumber() {
      return number;
    }

    @Override
    public void add(Message message) {
      added.add(message);
    }

    @Override
    public Outcome commit(ConversationHeader header, byte[] sha256, long size) {
      if (!kept) {
        keepSource(sha256, size);
      }
      Stored thread = threads.computeIfAbsent(file.conversation(), _ -> new Stored());
      thread.product = file.product();
      thread.key = file.threadKey();
      if (header.kind() == ConversationKind.GROUP || thread.kind != ConversationKind.GROUP) {
        thread.kind = header.kind();
      }
      header.title().filter(t -> !thread.titles.contains(t)).ifPresent(thread.titles::add);
      header.people().forEach(p -> thread.people.putIfAbsent(p.id(), p));
      thread.box = header.box();
      thread.stillParticipant = header.stillParticipant();
      thread.image = header.image().or(() -> thread.image);
      thread.inviteLink = header.inviteLink().or(() -> thread.inviteLink);
      return merge(thread);
    }

    private void keepSource(byte[] sha256, long size) {
      byte[] bytes;
      try (var in =
          new InflaterInputStream(
              new ByteArrayInputStream(raw.toByteArray()), new Inflater(true))) {
        bytes = in.readAllBytes();
      } catch (IOException e) {
        throw new IllegalStateException("the raw copy is not a deflate stream", e);
      }
      if (bytes.length != size || !Arrays.equals(Digests.sha256(bytes), sha256)) {
        throw new IllegalStateException("the raw copy is not the file");
      }
      sources.add(bytes);
      sourceFiles.add(
          new SourceFile(
              number,
              file.container(),
              file.path(),
              HexFormat.of().formatHex(sha256),
              size,
              file.generation(),
              file.order()));
    }

    private Outcome merge(Stored thread) {
      List<Message> inOrder = file.order() == FileOrder.NEWEST_FIRST ? added.reversed() : added;
      Map<Object, Integer> ordinals = new HashMap<>();
      Set<MessageId> there =
          thread.messages.stream().map(Message::id).collect(Collectors.toCollection(HashSet::new));
      Counts fresh = Counts.NONE;
      Counts duplicates = Counts.NONE;
      for (Message m : inOrder) {
        int ordinal =
            restored
                ? m.id().ordinal()
                : ordinals.merge(m.id().withOrdinal(0), 1, Integer::sum) - 1;
        Message numbered =
            new Message(
                m.id().withOrdinal(ordinal),
                m.sender(),
                m.sentAt(),
                m.precision(),
                m.contents(),
                m.reactions(),
                m.provenance());
        if (!there.add(numbered.id())) {
          duplicates = duplicates.plus(Counts.of(numbered));
        } else {
          thread.messages.add(numbered);
          fresh = fresh.plus(Counts.of(numbered));
        }
      }
      thread.messages.sort(Comparator.comparing(Message::sentAt));
      return new Outcome(fresh, duplicates);
    }

    @Override
    public void close() {}
  }
}
