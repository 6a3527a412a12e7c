package org.decamp.vault.custody;

import java.util.List;
import java.util.Map;

/**
 * Something that is said in the custody record: facts without content. The only words of a person
 * in it are the names of the files and folders that were imported.
 */
public sealed interface CustodyEvent
    permits ImportEvent,
        ReplayEvent,
        CustodyEvent.VaultCreated,
        CustodyEvent.RecordBegun,
        CustodyEvent.KeysChanged,
        CustodyEvent.OwnerNamed,
        CustodyEvent.Decided,
        CustodyEvent.Exported,
        CustodyEvent.BackedUp,
        CustodyEvent.Restored,
        CustodyEvent.Checked,
        CustodyEvent.Compacted,
        CustodyEvent.Repaired {

  /** The constant by which the record names it; never changed. */
  default String kind() {
    return switch (this) {
      case VaultCreated _ -> "vault-created";
      case RecordBegun _ -> "record-begun";
      case ImportEvent.Begun _ -> "import-begun";
      case ImportEvent.Finished _ -> "import-finished";
      case ImportEvent.Stopped _ -> "import-stopped";
      case OwnerNamed _ -> "owner-named";
      case Decided _ -> "decided";
      case Exported _ -> Exported.KIND;
      case ReplayEvent.Begun _ -> "replay-begun";
      case ReplayEvent.Ended _ -> "replay-ended";
      case ReplayEvent.Undone _ -> "replay-undone";
      case KeysChanged _ -> "keys-changed";
      case Checked _ -> "checked";
      case Compacted _ -> "compacted";
      case Repaired _ -> Repaired.KIND;
      case BackedUp _ -> BackedUp.KIND;
      case Restored _ -> "restored";
    };
  }

  /** Writes the facts, always in the same order. */
  void write(CanonicalJson facts);

  /**
   * The vault was made.
   *
   * @param vault its id, 32 hexadecimal digits; not secret
   */
  record VaultCreated(String vault) implements CustodyEvent {
    @Override
    public void write(CanonicalJson facts) {
      facts.text("vault", vault);
    }
  }

  /**
   * The record begins in a vault that is older than it, or whose creation was interrupted.
   *
   * @param imports that ended before
   * @param sourceFiles in the vault by then
   * @param media in the vault by then
   */
  record RecordBegun(long imports, long sourceFiles, long media) implements CustodyEvent {
    @Override
    public void write(CanonicalJson facts) {
      facts.number("imports", imports).number("sourceFiles", sourceFiles).number("media", media);
    }
  }

  /**
   * What opens the vault is not what it was; noticed right after the change or, where that was cut
   * off, at the next opening.
   *
   * @param passphrases ids of the passphrases' slots in the header
   * @param recoveryKeys ids of the recovery key's slot, if there is one
   */
  record KeysChanged(List<String> passphrases, List<String> recoveryKeys) implements CustodyEvent {
    public KeysChanged {
      passphrases = List.copyOf(passphrases);
      recoveryKeys = List.copyOf(recoveryKeys);
    }

    @Override
    public void write(CanonicalJson facts) {
      facts
          .list("passphrases", passphrases, (id, json) -> json.text("slot", id))
          .list("recoveryKeys", recoveryKeys, (id, json) -> json.text("slot", id));
    }
  }

  /**
   * The user said who the owner is.
   *
   * @param product in which service
   */
  record OwnerNamed(String product) implements CustodyEvent {
    @Override
    public void write(CanonicalJson facts) {
      facts.text("product", product);
    }
  }

  /**
   * The user decided something about people or conversations.
   *
   * @param before decisions by kind that held until then
   * @param after decisions by kind that hold from then on
   */
  record Decided(Map<String, Long> before, Map<String, Long> after) implements CustodyEvent {
    public Decided {
      before = Map.copyOf(before);
      after = Map.copyOf(after);
    }

    @Override
    public void write(CanonicalJson facts) {
      facts.numbers("before", before).numbers("after", after);
    }
  }

  /**
   * Something leaves the vault: it is complete and proved, and gets its name next.
   *
   * @param target what it was made for
   * @param selection SHA-256 of what was chosen, hexadecimal
   * @param whole whether that was everything
   * @param conversations in it
   * @param messages in it
   * @param attachments in it
   */
  record Exported(
      String target,
      String selection,
      boolean whole,
      long conversations,
      long messages,
      long attachments)
      implements CustodyEvent {

    /** As {@link #kind}. */
    public static final String KIND = "exported";

    @Override
    public void write(CanonicalJson facts) {
      facts
          .text("target", target)
          .text("selection", selection)
          .flag("whole", whole)
          .number("conversations", conversations)
          .number("messages", messages)
          .number("attachments", attachments);
    }
  }

  /**
   * A backup was begun; the backup holds this entry too.
   *
   * @param vault id of the vault, 32 hexadecimal digits
   */
  record BackedUp(String vault) implements CustodyEvent {

    /** As {@link #kind}. */
    public static final String KIND = "backed-up";

    @Override
    public void write(CanonicalJson facts) {
      facts.text("vault", vault);
    }
  }

  /**
   * The vault was made of a backup, and everything in it proved whole.
   *
   * @param messages in it
   * @param media in it
   * @param sourceFiles in it
   */
  record Restored(long messages, long media, long sourceFiles) implements CustodyEvent {
    @Override
    public void write(CanonicalJson facts) {
      facts.number("messages", messages).number("media", media).number("sourceFiles", sourceFiles);
    }
  }

  /**
   * Everything was checked.
   *
   * @param whole whether all was as it had been stored
   * @param messages read
   * @param media decrypted and hashed
   * @param sourceFiles decrypted and hashed
   * @param findings how many of each kind
   */
  record Checked(
      boolean whole, long messages, long media, long sourceFiles, Map<String, Long> findings)
      implements CustodyEvent {
    public Checked {
      findings = Map.copyOf(findings);
    }

    @Override
    public void write(CanonicalJson facts) {
      facts
          .flag("whole", whole)
          .number("messages", messages)
          .number("media", media)
          .number("sourceFiles", sourceFiles)
          .numbers("findings", findings);
    }
  }

  /**
   * The database was written anew, smaller.
   *
   * @param before its bytes
   * @param after its bytes, before this entry
   */
  record Compacted(long before, long after) implements CustodyEvent {
    @Override
    public void write(CanonicalJson facts) {
      facts.number("before", before).number("after", after);
    }
  }

  /**
   * A damaged vault was made whole again of what could be read.
   *
   * @param findings how many of each kind
   * @param gaps sequence numbers of the entries of this record that do not follow from the one
   *     before them any more; nothing can be said of what stood between
   */
  record Repaired(Map<String, Long> findings, List<Long> gaps) implements CustodyEvent {

    /** As {@link #kind}. */
    public static final String KIND = "repaired";

    public Repaired {
      findings = Map.copyOf(findings);
      gaps = List.copyOf(gaps);
    }

    @Override
    public void write(CanonicalJson facts) {
      facts
          .numbers("findings", findings)
          .list("gaps", gaps, (entry, json) -> json.number("before", entry));
    }
  }
}
