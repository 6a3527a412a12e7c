package org.decamp.vault.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.decamp.job.Finding;
import org.decamp.job.Finding.Severity;
import org.decamp.job.Phase;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.Attachment;
import org.decamp.model.Content;
import org.decamp.model.Digests;
import org.decamp.model.MediaId;
import org.decamp.model.Message;
import org.decamp.model.SourceFile;
import org.decamp.model.StoredMedia;
import org.decamp.vault.VaultCheck;
import org.decamp.vault.media.ContentStore;
import org.jspecify.annotations.Nullable;

/**
 * Reads everything in a vault and compares it with what the vault says of itself ({@code vault},
 * section 9). Goes on after damage, changes nothing.
 */
final class IntegrityCheck {

  private final Database database;
  private final BlockMac mac;
  private final RowSeal seal;
  private final ContentStore contents;
  private final Progress progress;
  private final ConversationTable conversations;
  private final BlockTable blocks;
  private final MediaTable media;
  private final SourceFileTable sourceFiles;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<MediaId> referenced = new HashSet<>();

  IntegrityCheck(
      Database database, BlockMac mac, RowSeal seal, ContentStore contents, Progress progress) {
    this.database = database;
    this.mac = mac;
    this.seal = seal;
    this.contents = contents;
    this.progress = progress;
    conversations = new ConversationTable(database);
    blocks = new BlockTable(database);
    media = new MediaTable(database);
    sourceFiles = new SourceFileTable(database);
  }

  VaultCheck run() throws Problem {
    progress.report(new Progress.Event.Started(Phase.CHECKING, 0));
    long conversationCount = 0;
    long messages = 0;
    long mediaCount = 0;
    long sourceCount = 0;
    try {
      pages();
      for (long number : numbers("SELECT number FROM conversation ORDER BY number")) {
        long stored = conversation(number);
        if (layer(number) != Layer.VIEW.code()) {
          messages += stored;
        }
        if (layer(number) == Layer.EXACT.code()) {
          conversationCount++;
        }
      }
      strayBlocks();
      tables();
      runs();
      sourceCount = sources();
      mediaCount = media();
      orphans();
    } catch (SQLException e) {
      Problem problem = DatabaseFault.problem(e);
      if (!(problem instanceof Problem.BadInput)) {
        throw problem;
      }
      damage("database-damaged", "vault.db", "a page of the database is damaged or exchanged");
    }
    progress.report(new Progress.Event.Finished(Phase.CHECKING));
    return new VaultCheck(conversationCount, messages, mediaCount, sourceCount, findings);
  }

  private void damage(String code, String where, String detail) {
    findings.add(new Finding(Severity.DAMAGE, code, where, detail));
  }

  private void pages() throws SQLException {
    synchronized (database) {
      try (ResultSet rows = database.statement("PRAGMA integrity_check").executeQuery()) {
        while (rows.next()) {
          if (!"ok".equals(rows.getString(1))) {
            damage("database-damaged", "vault.db", "the database contradicts itself");
            return;
          }
        }
      }
    }
  }

  private List<Long> numbers(String sql) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    synchronized (database) {
      try (ResultSet rows = database.statement(sql).executeQuery()) {
        while (rows.next()) {
          numbers.add(rows.getLong(1));
        }
      }
    }
    return numbers;
  }

  private long layer(long number) throws SQLException {
    synchronized (database) {
      PreparedStatement query =
          database.statement("SELECT layer FROM conversation WHERE number = ?");
      query.setLong(1, number);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getLong(1) : -1;
      }
    }
  }

  /** Checks one conversation and returns the number of its messages. */
  private long conversation(long number) throws SQLException, Problem {
    String where = "conversation " + number;
    PersonNumbers people;
    byte[] digest;
    long expected;
    synchronized (database) {
      people = conversations.people(number);
      digest = conversations.digest(number);
      expected = messageCount(number);
    }
    byte[] actual = new byte[BlockMac.BYTES];
    long messages = 0;
    long lastTime = Long.MIN_VALUE;
    boolean first = true;
    Optional<Block> next = next(number, Long.MIN_VALUE);
    while (next.isPresent()) {
      progress.checkCancelled();
      Block block = next.get();
      mac.toggle(actual, block);
      if (!first && block.first() <= lastTime) {
        damage("block-order", where, "two blocks share an instant");
      }
      first = false;
      lastTime = block.last();
      messages += block(block, people, where);
      next = lastTime == Long.MAX_VALUE ? Optional.empty() : next(number, lastTime + 1);
    }
    if (messages != expected) {
      damage("message-count", where, "not as many messages as there should be");
    }
    synchronized (database) {
      seal.toggle(number, actual);
    }
    if (!MessageDigest.isEqual(digest, actual)) {
      damage("conversation-digest", where, "its content is not what was stored last");
    }
    return messages;
  }

  private long messageCount(long number) throws SQLException {
    PreparedStatement query =
        database.statement("SELECT message_count FROM conversation WHERE number = ?");
    query.setLong(1, number);
    try (ResultSet row = query.executeQuery()) {
      return row.next() ? row.getLong(1) : -1;
    }
  }

  private Optional<Block> next(long number, long from) throws SQLException {
    synchronized (database) {
      return blocks.next(number, from);
    }
  }

  private long block(Block block, PersonNumbers people, String where) throws SQLException {
    try {
      Records records = BlockBody.parse(block);
      for (int i = 0; i < records.count(); i++) {
        Message message = MessageDecoder.decode(records, i, people);
        for (Content content : message.contents()) {
          if (content instanceof Content.Media(Attachment attachment)
              && attachment.media() instanceof StoredMedia stored) {
            reference(stored, where);
          }
        }
      }
      progress.report(new Progress.Event.Advanced(block.body().length, records.count()));
      return records.count();
    } catch (DamagedBlockException e) {
      damage("block-damaged", where, "a stretch of messages cannot be read");
      return 0;
    }
  }

  private void reference(StoredMedia stored, String where) throws SQLException {
    if (referenced.add(stored.id())) {
      synchronized (database) {
        if (media.find(stored.id()).isEmpty()) {
          damage("media-unknown", where, "a message names a file that the vault does not list");
        }
      }
    }
  }

  private void strayBlocks() throws SQLException {
    synchronized (database) {
      if (database.queryLong(
              "SELECT count(*) FROM block WHERE conversation NOT IN"
                  + " (SELECT number FROM conversation)")
          > 0) {
        damage("block-stray", "vault.db", "messages without conversation");
      }
    }
  }

  private void tables() throws SQLException {
    synchronized (database) {
      for (RowSeal.Table table : RowSeal.Table.values()) {
        if (!seal.holds(table)) {
          damage("table-digest", "vault.db", "a list is not what was stored last");
        }
      }
    }
  }

  private void runs() throws SQLException {
    synchronized (database) {
      try (ResultSet rows =
          database
              .statement("SELECT id, report FROM import_run WHERE finished IS NOT NULL")
              .executeQuery()) {
        while (rows.next()) {
          String report = rows.getString(2);
          if (report == null || !LedgerText.balances(report)) {
            damage("ledger-sum", "import " + rows.getLong(1), "its ledger does not add up");
          }
        }
      }
    }
  }

  private long sources() throws SQLException, Problem {
    List<SourceFile> files;
    try {
      synchronized (database) {
        files = sourceFiles.all();
      }
    } catch (IOException e) {
      damage("source-list", "vault.db", "the list of source files cannot be read");
      return 0;
    }
    for (SourceFile file : files) {
      progress.checkCancelled();
      source(file);
    }
    return files.size();
  }

  private void source(SourceFile file) throws SQLException, Problem {
    String where = "source file " + file.number();
    Optional<MediaId> id;
    synchronized (database) {
      id = sourceFiles.content(file.number());
    }
    if (id.isEmpty()) {
      damage("source-missing", where, "its content is not listed");
      return;
    }
    referenced.add(id.get());
    Inflater inflater = new Inflater(true);
    MessageDigest sha256 = Digests.sha256();
    long size = 0;
    try (InputStream in = new InflaterInputStream(contents.open(id.get()), inflater, 1 << 14)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sha256.update(buffer, 0, n);
        size += n;
      }
      if (size != file.size()
          || !Arrays.equals(sha256.digest(), HexFormat.of().parseHex(file.sha256()))) {
        damage("source-damaged", where, "its bytes do not fit its SHA-256");
      }
    } catch (NoSuchFileException e) {
      damage("source-missing", where, "its content is not there");
    } catch (IOException e) {
      damage("source-damaged", where, "its content cannot be read");
    } finally {
      inflater.end();
    }
  }

  private long media() throws SQLException, Problem {
    long count = 0;
    byte @Nullable [] after = new byte[0];
    while (after != null) {
      progress.checkCancelled();
      byte[] id = null;
      long length = 0;
      synchronized (database) {
        PreparedStatement query =
            database.statement("SELECT id, length FROM media WHERE id > ? ORDER BY id LIMIT 1");
        query.setBytes(1, after);
        try (ResultSet row = query.executeQuery()) {
          if (row.next()) {
            id = row.getBytes(1);
            length = row.getLong(2);
          }
        }
      }
      if (id != null) {
        count++;
        medium(new MediaId(HexFormat.of().formatHex(id)), length);
      }
      after = id;
    }
    return count;
  }

  private void medium(MediaId id, long length) throws Problem {
    String where = "media " + id.value().substring(0, 8);
    referenced.add(id);
    try {
      if (contents.verify(id) != length) {
        damage("media-damaged", where, "its length is not as listed");
      }
    } catch (NoSuchFileException e) {
      damage("media-missing", where, "its content is not there");
    } catch (IOException e) {
      damage("media-damaged", where, "its content cannot be read");
    }
  }

  private void orphans() throws Problem {
    long[] count = {0};
    contents.forEachFile(id -> {
      if (!referenced.contains(id)) {
        count[0]++;
      }
    });
    if (count[0] > 0) {
      findings.add(
          new Finding(
              Severity.INFO,
              "orphan-files",
              "media",
              count[0] + " encrypted files that nothing points to, left by an interrupted import"));
    }
  }
}
