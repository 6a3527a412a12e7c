package org.decamp.vault.database;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions;
import org.decamp.model.MediaId;
import org.decamp.model.Message;
import org.decamp.model.PrivateText;
import org.decamp.model.Provenance;
import org.decamp.model.SourceFile;
import org.decamp.model.StoredMedia;
import org.decamp.vault.BrowsableVault;
import org.decamp.vault.SearchQuery;
import org.decamp.vault.TimeRange;
import org.decamp.vault.custody.CustodyRecord;
import org.decamp.vault.media.ContentStore;

/**
 * The read side. Each call is one or a few short statements under the connection's monitor, so that
 * any number of cursors and threads can read at once.
 */
final class DatabaseReader implements BrowsableVault {

  private final Database database;
  private final ContentStore contents;
  private final ConversationReader conversations;
  private final SourceFileTable sourceFiles;
  private final BooksTable books;
  private final BlockTable blocks;
  private final MediaTable media;
  private final TextLabels labels;
  private final CustodyRecord custody;

  DatabaseReader(Database database, ContentStore contents, CustodyRecord custody) {
    this.custody = custody;
    this.database = database;
    this.contents = contents;
    conversations = new ConversationReader(database);
    sourceFiles = new SourceFileTable(database);
    books = new BooksTable(database);
    blocks = new BlockTable(database);
    media = new MediaTable(database);
    labels = new TextLabels(database, conversations);
  }

  /** What was learned has to be read anew: an import has ended. */
  void forgetLearned() {
    labels.forget();
  }

  /** A few statements. */
  interface Query<T> {
    T run() throws SQLException, IOException;
  }

  /** A few statements about a conversation. */
  private interface ShownQuery<T> {
    T run(long number) throws SQLException, IOException;
  }

  static <T> T ask(Database database, Query<T> query) throws Problem {
    try {
      synchronized (database) {
        return query.run();
      }
    } catch (SQLException e) {
      throw DatabaseFault.problem(e);
    } catch (IOException e) {
      throw DatabaseFault.damaged(e);
    }
  }

  /** What is asked of a conversation under its number, unless it is not shown. */
  private <T> T ofShown(ConversationId id, T otherwise, ShownQuery<T> query) throws Problem {
    return ask(
        database,
        () -> {
          OptionalLong number = conversations.shown(id);
          return number.isEmpty() ? otherwise : query.run(number.getAsLong());
        });
  }

  @Override
  public List<Conversation> conversations() throws Problem {
    return ask(
        database,
        () -> {
          Map<String, Set<PrivateText>> owners = new HashMap<>();
          GivenNames names = givenNames();
          List<Conversation> all = new ArrayList<>();
          for (long number : conversations.newestFirst()) {
            String product = conversations.product(number);
            if (!owners.containsKey(product)) {
              owners.put(product, books.ownerNames(product));
            }
            all.add(names.in(conversations.read(number, owners.getOrDefault(product, Set.of()))));
          }
          return all;
        });
  }

  private GivenNames givenNames() throws SQLException, DamagedBlockException {
    return new GivenNames(new DecisionsTable(database).read(), conversations.joined());
  }

  @Override
  public Optional<Conversation> conversation(ConversationId id) throws Problem {
    return ofShown(
        id,
        Optional.empty(),
        number -> {
          Set<PrivateText> owners = books.ownerNames(conversations.product(number));
          return Optional.of(givenNames().in(conversations.read(number, owners)));
        });
  }

  @Override
  public MessageCursor messages(ConversationId id, TimeRange range) throws Problem {
    return ofShown(
        id,
        new EmptyCursor(),
        number ->
            new BlockCursor(
                database, blocks, number, conversations.people(number), range, labels.of(number)));
  }

  @Override
  public HitCursor search(SearchQuery query) throws Problem {
    return ask(database, () -> SearchCursor.open(database, blocks, conversations, query, labels));
  }

  @Override
  public HitCursor search(SearchQuery query, List<ConversationId> among) throws Problem {
    return ask(
        database,
        () ->
            SearchCursor.open(
                database,
                blocks,
                conversations,
                query,
                labels,
                SearchCursor.shown(conversations, among)));
  }

  @Override
  public MessageCursor backwards(ConversationId id, Instant until) throws Problem {
    return ofShown(
        id,
        new EmptyCursor(),
        number ->
            new BackwardCursor(
                database, blocks, number, conversations.people(number), until, labels.of(number)));
  }

  @Override
  public List<Stretch> stretches(ConversationId id) throws Problem {
    return ofShown(id, List.of(), blocks::stretches);
  }

  @Override
  public Optional<StoredMedia> media(MediaId id) throws Problem {
    return ask(database, () -> media.find(id));
  }

  @Override
  public long changes() throws Problem {
    return ask(database, () -> database.queryLong("SELECT total_changes()"));
  }

  @Override
  public InputStream openMedia(MediaId id) throws IOException, Problem {
    return contents.open(id);
  }

  @Override
  public List<SourceFile> sourceFiles() throws Problem {
    return ask(database, sourceFiles::all);
  }

  @Override
  public InputStream openSourceFile(int number) throws IOException, Problem {
    MediaId id =
        ask(database, () -> sourceFiles.content(number))
            .orElseThrow(() -> new IOException("there is no source file of that number"));
    return new InflatedContent(contents.open(id));
  }

  @Override
  public Optional<Instant> lastImport() throws Problem {
    return ask(database, books::lastImport);
  }

  @Override
  public Optional<PrivateText> owner(String product) throws Problem {
    return ask(database, () -> Optional.ofNullable(books.owners().get(product)));
  }

  @Override
  public List<Decisions.Joined> joined() throws Problem {
    return ask(database, conversations::joined);
  }

  @Override
  public Decisions decisions() throws Problem {
    return ask(database, () -> new DecisionsTable(database).read());
  }

  @Override
  public CustodyRecord custody() {
    return custody;
  }

  @Override
  public byte[] rawSource(Provenance provenance) throws IOException, Problem {
    try (InputStream in = openSourceFile(provenance.sourceFile())) {
      in.skipNBytes(provenance.offset());
      byte[] bytes = in.readNBytes(provenance.length());
      if (bytes.length < provenance.length()) {
        throw new EOFException("a source file is shorter than its provenance says");
      }
      return bytes;
    }
  }

  /** Inflates and frees the inflater with the stream. */
  private static final class InflatedContent extends InflaterInputStream {

    InflatedContent(InputStream deflated) {
      super(deflated, new Inflater(true), 1 << 13);
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }

  /** The messages of a conversation that is not there. */
  private static final class EmptyCursor implements MessageCursor {

    @Override
    public Optional<Message> next() {
      return Optional.empty();
    }

    @Override
    public void close() {}
  }
}
