package org.decamp.vault.database;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.decamp.importer.EndedFile;
import org.decamp.ledger.Fate;
import org.decamp.ledger.LedgerReport;
import org.decamp.ledger.Subject;
import org.decamp.model.Digests;
import org.decamp.vault.custody.CustodyRecord.FileList;
import org.decamp.vault.custody.ImportEvent;
import org.decamp.vault.custody.ImportSource;
import org.decamp.vault.custody.ReadSource;
import org.decamp.vault.custody.SourceHash;
import org.jspecify.annotations.Nullable;

/** What one import says in the custody record. */
final class CustodyOfImport {

  private static final byte[] AMBIGUOUS = {};

  private final CustodyTable entries;
  private final CustodyLists lists;
  private final long run;
  private final List<ImportSource> sources;
  private final long firstList;
  private final Map<Integer, Long> places = new HashMap<>();
  private final Map<String, byte[]> messageFiles = new HashMap<>();

  /** Begins, inside the transaction that begins the import. */
  CustodyOfImport(CustodyTable entries, CustodyLists lists, long run, List<ImportSource> sources)
      throws SQLException {
    this.entries = entries;
    this.lists = lists;
    this.run = run;
    this.sources = List.copyOf(sources);
    lists.removeUnclosed();
    firstList = lists.next();
    entries.append(new ImportEvent.Begun(run, this.sources));
  }

  /** A row of a list of files. */
  record Line(long list, long place, EndedFile file, Optional<byte[]> sha256) {}

  /** Notes the hash of a message file; two of one name that differ are told apart by nobody. */
  void messageFile(String container, String path, byte[] sha256) {
    messageFiles.merge(
        container + '\0' + path, sha256, (a, b) -> Arrays.equals(a, b) ? a : AMBIGUOUS);
  }

  /** The row of a file, with its place among the files of its source. */
  Line line(EndedFile file) {
    long place = places.merge(file.source(), 1L, Long::sum) - 1;
    return new Line(firstList + file.source(), place, file, sha256(file));
  }

  private Optional<byte[]> sha256(EndedFile file) {
    if (file.sha256().isPresent()) {
      return file.sha256().map(HexFormat.of()::parseHex);
    }
    byte @Nullable [] known = messageFiles.get(file.container() + '\0' + file.path().value());
    boolean read =
        switch (file.fate()) {
          case Fate.Carried _ -> true;
          case Fate.Adapted _ -> true;
          case Fate.Omitted _ -> false;
        };
    return read && known != null && known.length > 0 ? Optional.of(known) : Optional.empty();
  }

  /** Puts the row of a file into its list. */
  void write(Line line) throws SQLException {
    lists.add(line.list(), line.place(), line.file(), line.sha256());
  }

  /** Closes the lists and says what was read, inside the transaction that ends the import. */
  void finish(LedgerReport ledger, List<SourceHash> hashes) throws SQLException {
    Map<Integer, SourceHash> known = new HashMap<>();
    hashes.forEach(hash -> known.put(hash.source(), hash));
    List<ReadSource> read = new ArrayList<>();
    for (ImportSource source : sources) {
      FileList list = lists.close(firstList + source.number());
      SourceHash hash =
          known.getOrDefault(
              source.number(), new SourceHash(source.number(), Optional.empty(), false));
      read.add(new ReadSource(source, hash.sha256(), hash.changed(), list.files(), list.sha256()));
    }
    Map<String, Long> found = new TreeMap<>();
    Map<String, Long> added = new TreeMap<>();
    for (LedgerReport.Line line : ledger.lines()) {
      found.put(line.subject().label(), line.found());
      if (line.subject() != Subject.FILE) {
        long adapted = line.adapted().values().stream().mapToLong(Long::longValue).sum();
        added.put(line.subject().label(), line.carried() + adapted);
      }
    }
    byte[] kept = LedgerText.json(ledger).getBytes(StandardCharsets.UTF_8);
    String hash = HexFormat.of().formatHex(Digests.sha256(kept));
    entries.append(new ImportEvent.Finished(run, read, found, added, hash));
  }

  /** Says that the import ended before its time. */
  void stop() throws SQLException {
    entries.append(new ImportEvent.Stopped(run));
  }
}
