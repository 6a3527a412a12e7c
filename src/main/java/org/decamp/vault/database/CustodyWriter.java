package org.decamp.vault.database;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.decamp.job.Problem;
import org.decamp.vault.custody.CustodyEvent;
import org.decamp.vault.custody.CustodyState;

/** Says in the custody record what is no part of another transaction. */
public final class CustodyWriter {

  private final Database database;
  private final CustodyTable custody;

  CustodyWriter(Database database, CustodyTable custody) {
    this.database = database;
    this.custody = custody;
  }

  /** Adds an entry. */
  public void record(CustodyEvent event) throws Problem {
    database.transaction(() -> custody.append(event));
  }

  /**
   * Says that a backup is made, unless that was the last thing that was said.
   *
   * @param vault its id, hexadecimal
   */
  public void backup(String vault) throws Problem {
    database.transaction(() -> {
      if (custody.last().filter(e -> e.of(CustodyEvent.BackedUp.KIND)).isEmpty()) {
        custody.append(new CustodyEvent.BackedUp(vault));
      }
    });
  }

  /** Says what opens the vault, if that is not what it was; else nothing is written. */
  public void keys(CustodyEvent.KeysChanged keys) throws Problem {
    if (!DatabaseReader.ask(database, () -> custody.knows(keys))) {
      database.transaction(() -> custody.keys(keys));
    }
  }

  /** Says that the record stands in a repaired vault, and where it has gaps. */
  void repair(Map<String, Long> findings) throws Problem {
    database.transaction(() -> {
      CustodyState state = CustodyTable.state(database);
      List<Long> gaps = new ArrayList<>(state.gaps());
      gaps.addAll(state.broken());
      Collections.sort(gaps);
      custody.append(new CustodyEvent.Repaired(findings, gaps));
    });
  }
}
