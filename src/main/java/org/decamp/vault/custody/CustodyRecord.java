package org.decamp.vault.custody;

import java.io.IOException;
import org.decamp.job.Problem;

/** The read side of the custody record of a vault. */
public interface CustodyRecord {

  /** A record without entries. */
  CustodyRecord EMPTY =
      new CustodyRecord() {
        @Override
        public void entries(Action<CustodyEntry> action) {}

        @Override
        public void lists(Action<FileList> action) {}

        @Override
        public void files(FileList list, Action<FileLine> action) {}

        @Override
        public void ledgers(Action<ImportLedger> action) {}
      };

  /** What is done with a thing of the record. */
  @FunctionalInterface
  interface Action<T> {

    /** Takes the next one. */
    void take(T next) throws IOException, Problem;
  }

  /** Hands out the entries, the first one first. */
  void entries(Action<CustodyEntry> action) throws IOException, Problem;

  /** Hands out the lists of files that entries name, each once, by number. */
  void lists(Action<FileList> action) throws IOException, Problem;

  /** Hands out the files of a list, in its order. */
  void files(FileList list, Action<FileLine> action) throws IOException, Problem;

  /** Hands out the ledgers of all imports that ended, by their number. */
  void ledgers(Action<ImportLedger> action) throws IOException, Problem;

  /** Whether the record is whole. */
  default CustodyState state() throws IOException, Problem {
    ChainCheck check = new ChainCheck();
    entries(check::add);
    return check.state();
  }

  /**
   * The files that a source held.
   *
   * @param number in this vault
   * @param sha256 of the list, hexadecimal, as entries name it
   * @param files in it
   */
  record FileList(long number, String sha256, long files) {}

  /**
   * The ledger of an import.
   *
   * @param run number of the import
   * @param json as the vault keeps it; entries have the SHA-256 of its UTF-8
   */
  record ImportLedger(long run, String json) {}
}
