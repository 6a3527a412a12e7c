package org.decamp.vault.custody;

import java.util.List;
import java.util.Map;

/** What is said in the custody record of an import. */
public sealed interface ImportEvent extends CustodyEvent {

  /**
   * An import began.
   *
   * @param run its number in this vault
   * @param sources what it reads
   */
  record Begun(long run, List<ImportSource> sources) implements ImportEvent {
    public Begun {
      sources = List.copyOf(sources);
    }

    @Override
    public void write(CanonicalJson facts) {
      facts.number("run", run).list("sources", sources, ImportSource::write);
    }
  }

  /**
   * An import came to its end.
   *
   * @param run its number in this vault
   * @param sources what it read
   * @param found objects by kind that it found
   * @param added those of them that the vault did not have
   * @param ledger SHA-256 of the ledger as the vault keeps it, hexadecimal
   */
  record Finished(
      long run,
      List<ReadSource> sources,
      Map<String, Long> found,
      Map<String, Long> added,
      String ledger)
      implements ImportEvent {
    public Finished {
      sources = List.copyOf(sources);
      found = Map.copyOf(found);
      added = Map.copyOf(added);
    }

    @Override
    public void write(CanonicalJson facts) {
      facts
          .number("run", run)
          .list("sources", sources, ReadSource::write)
          .numbers("found", found)
          .numbers("added", added)
          .text("ledger", ledger);
    }
  }

  /**
   * An import ended before its time: cancelled or failed. One that was killed has no such entry.
   *
   * @param run its number in this vault
   */
  record Stopped(long run) implements ImportEvent {
    @Override
    public void write(CanonicalJson facts) {
      facts.number("run", run);
    }
  }
}
