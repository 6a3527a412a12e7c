package org.decamp.exporter.signal.merge;

import java.util.function.Predicate;
import org.decamp.exporter.signal.frame.Aci;
import org.decamp.exporter.signal.key.BackupId;
import org.decamp.exporter.signal.key.BackupKey;

/**
 * Knows the owner's account, which no record names, by the backup's id, which comes from it.
 *
 * @param key of the account; owned by the caller
 * @param id of the backup
 */
public record Owner(BackupKey key, BackupId id) implements Predicate<Aci> {

  @Override
  public boolean test(Aci aci) {
    return key.backupId(aci.bytes()).equals(id);
  }
}
