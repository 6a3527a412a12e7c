package org.decamp.vault.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.Decisions;
import org.decamp.model.MediaId;
import org.decamp.model.PrivateText;
import org.decamp.vault.BrowsableVault;
import org.decamp.vault.ExportJournal;
import org.decamp.vault.Ingest;
import org.decamp.vault.LeftoverTally;
import org.decamp.vault.MediaTally;
import org.decamp.vault.ReplayJournal;
import org.decamp.vault.VaultCheck;
import org.decamp.vault.custody.CustodyEvent;
import org.decamp.vault.custody.ImportSource;
import org.decamp.vault.key.KeyDerivation;
import org.decamp.vault.key.VaultFiles;
import org.decamp.vault.key.VaultKeys;
import org.decamp.vault.key.VaultLayout;
import org.decamp.vault.media.ContentStore;

/**
 * Everything that lies behind the facade: the database and the contents of one open vault. The
 * cipher driver is known to this package only, so that it can be replaced.
 */
public final class VaultStore implements AutoCloseable {

  private final Database database;
  private final SmallContentRoute small;
  private final ContentStore contents;
  private final byte[] recordKey;
  private final DatabaseReader reader;
  private final Clock clock = Clock.systemUTC();
  private final CustodyTable custody;
  private boolean ingesting;

  private VaultStore(
      Database database, SmallContentRoute small, ContentStore contents, byte[] recordKey) {
    this.database = database;
    this.small = small;
    this.contents = contents;
    this.recordKey = recordKey;
    RowSeal seal = new RowSeal(database, recordKey);
    custody = new CustodyTable(database, seal, clock);
    reader =
        new DatabaseReader(
            database,
            contents,
            new CustodyReader(database, custody, new CustodyLists(database, seal)));
  }

  /**
   * Opens the database, creating its tables if the file is empty.
   *
   * @param layout whose lock the caller holds
   * @param keys stay open as long as the store
   */
  public static VaultStore open(VaultLayout layout, VaultKeys keys) throws Problem {
    return open(layout, keys, VaultFiles.onDisk());
  }

  /** Opens a vault whose media files come to be in that way. */
  public static VaultStore open(VaultLayout layout, VaultKeys keys, VaultFiles files)
      throws Problem {
    if (layout.lostItsDatabase()) {
      throw new Problem.BadInput(
          "the vault's database is empty although there are contents",
          "Restore vault.db from a backup.");
    }
    new FreshDatabase(layout, VaultFiles.onDisk()).remove();
    return open(layout, keys, layout.database(), files);
  }

  /** Opens a database that may lie beside the vault's own. */
  static VaultStore open(VaultLayout layout, VaultKeys keys, Path file) throws Problem {
    return open(layout, keys, file, VaultFiles.onDisk());
  }

  private static VaultStore open(VaultLayout layout, VaultKeys keys, Path file, VaultFiles files)
      throws Problem {
    Database database = Database.open(file, keys.database());
    try {
      SmallContentRoute small = new SmallContentRoute(database);
      ContentStore contents = ContentStore.open(layout, keys, small, files);
      return new VaultStore(database, small, contents, keys.record().clone());
    } catch (Problem e) {
      database.close();
      throw e;
    }
  }

  public BrowsableVault reader() {
    return reader;
  }

  /** 32 bytes that follow from the vault's keys and the purpose, and lead back to neither. */
  public byte[] secret(String purpose) {
    return KeyDerivation.hmac(
        recordKey, ("decamp/1 outside " + purpose).getBytes(StandardCharsets.US_ASCII));
  }

  /** What exports put into backups of messengers. */
  public ExportJournal exportJournal() {
    return new InsertedTable(database);
  }

  /** What became of messages that were sent anew. */
  public ReplayJournal replayJournal() {
    return new ReplayTable(database, new RowSeal(database, recordKey));
  }

  private void requireNoImport() throws Problem.Busy {
    if (ingesting) {
      throw new Problem.Busy("an import into this vault is running", "Wait until it has ended.");
    }
  }

  /** What is said in the custody record; nothing, while an import runs. */
  public CustodyWriter custody() throws Problem {
    requireNoImport();
    return new CustodyWriter(database, custody);
  }

  /** Begins an import; one at a time. */
  public Ingest ingest(List<ImportSource> sources) throws Problem {
    requireNoImport();
    try {
      IngestSession session =
          new IngestSession(
              database,
              new BlockMac(recordKey),
              new RowSeal(database, recordKey),
              contents,
              clock,
              sources,
              () -> {
                small.close();
                reader.forgetLearned();
                ingesting = false;
              });
      small.open(session);
      ingesting = true;
      return session;
    } catch (SQLException e) {
      throw DatabaseFault.problem(e);
    }
  }

  /** Keeps the user's word about who the owner is. */
  public void setOwner(String product, PrivateText displayName) throws Problem {
    requireNoImport();
    write(writer ->
        writer.aside(
            0,
            () -> {
              writer.owner(product, displayName, "user", true);
              custody.append(new CustodyEvent.OwnerNamed(product));
            }));
  }

  /** Keeps what the user decided and shows conversations accordingly. */
  public void decide(Decisions decisions) throws Problem {
    requireNoImport();
    Decisions before = reader.decisions();
    write(writer -> {
      writer.decide(decisions);
      if (!decisions.equals(before)) {
        CustodyEvent event =
            new CustodyEvent.Decided(DecisionCounts.of(before), DecisionCounts.of(decisions));
        writer.aside(0, () -> custody.append(event));
      }
    });
  }

  /** Makes the views again that were marked. */
  void showAgain() throws Problem {
    write(_ -> {});
  }

  /** Something that changes what is shown. */
  private interface Change {
    void apply(VaultWriter writer) throws SQLException, IOException, Problem;
  }

  private void write(Change change) throws Problem {
    synchronized (database) {
      VaultWriter writer = null;
      try {
        writer =
            new VaultWriter(database, new BlockMac(recordKey), new RowSeal(database, recordKey));
        change.apply(writer);
        for (long conversation : writer.toRefresh()) {
          writer.refresh(conversation);
        }
      } catch (SQLException e) {
        throw DatabaseFault.problem(e);
      } catch (IOException e) {
        throw DatabaseFault.damaged(e);
      } finally {
        if (writer != null) {
          writer.rollbackAll();
        }
      }
    }
  }

  /**
   * Goes on only if the database is whole; contents are not looked at.
   *
   * @throws Problem.BadInput if it is damaged
   */
  public void requireWholeDatabase(Progress progress) throws Problem {
    new IntegrityCheck(
            database, new BlockMac(recordKey), new RowSeal(database, recordKey), contents, progress)
        .requireWholeDatabase();
  }

  /** Counts media by kind. */
  public List<MediaTally> media() throws Problem {
    List<MediaTally> kinds = new ArrayList<>();
    synchronized (database) {
      try (ResultSet rows =
          database
              .statement(
                  "SELECT substr(mime, 1, instr(mime, '/') - 1) AS kind, count(*), sum(length),"
                      + " sum(file_length = 0),"
                      + " sum(CASE WHEN file_length = 0 THEN length ELSE 0 END)"
                      + " FROM media GROUP BY kind ORDER BY kind")
              .executeQuery()) {
        while (rows.next()) {
          kinds.add(
              new MediaTally(
                  rows.getString(1),
                  rows.getLong(2),
                  rows.getLong(3),
                  rows.getLong(4),
                  rows.getLong(5)));
        }
      } catch (SQLException e) {
        throw DatabaseFault.problem(e);
      }
    }
    return kinds;
  }

  /** Counts contents that nothing points to. */
  public LeftoverTally leftovers() throws Problem {
    synchronized (database) {
      try {
        return new Leftovers(database).count(contents);
      } catch (SQLException e) {
        throw DatabaseFault.problem(e);
      }
    }
  }

  /** What is done with a content that has a file of its own. */
  public interface ContentFileAction {
    void on(MediaId id) throws IOException, Problem;
  }

  /** Hands out every content that has a file of its own and that the database lists, by id. */
  public void forEachContentFile(ContentFileAction action) throws IOException, Problem {
    synchronized (database) {
      try (ResultSet rows =
          database
              .statement(
                  "SELECT id FROM media WHERE file_length > 0 UNION SELECT content FROM source_file"
                      + " WHERE content_length > "
                      + ContentStore.SMALL
                      + " ORDER BY 1")
              .executeQuery()) {
        while (rows.next()) {
          action.on(new MediaId(HexFormat.of().formatHex(rows.getBytes(1))));
        }
      } catch (SQLException e) {
        throw DatabaseFault.problem(e);
      }
    }
  }

  /**
   * Reads a content to its end and proves it.
   *
   * @throws IOException if it is missing or damaged
   */
  public void verify(MediaId id) throws IOException, Problem {
    contents.verify(id);
  }

  /** Verifies everything; changes nothing. */
  public VaultCheck check(Progress progress) throws Problem {
    return new IntegrityCheck(
            database, new BlockMac(recordKey), new RowSeal(database, recordKey), contents, progress)
        .run();
  }

  @Override
  public void close() throws Problem {
    Arrays.fill(recordKey, (byte) 0);
    database.close();
  }
}
