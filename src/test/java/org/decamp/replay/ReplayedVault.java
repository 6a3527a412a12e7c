package org.decamp.replay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.decamp.job.Progress;
import org.decamp.ledger.Ledger;
import org.decamp.model.ConversationId;
import org.decamp.signalcli.address.Recipient.PhoneNumber;
import org.decamp.testing.ReplayJournalInMemory;
import org.decamp.testing.Story;
import org.decamp.vault.Ingest;
import org.decamp.vault.Passphrase;
import org.decamp.vault.RecoveryKey;
import org.decamp.vault.Vault;
import org.decamp.vault.key.KdfCost;
import org.decamp.vault.key.Keyring;

/**
 * A vault with one conversation, which is opened by its recovery key: that takes no time.
 *
 * @param messages of the conversation; a notice is sent before them
 */
record ReplayedVault(Path root, RecoveryKey key, int messages) {

  private static final KdfCost CHEAP = new KdfCost(8192, 1, 1);
  private static final String THREAD = "a";

  static ReplayedVault create(Path root, int messages) throws Exception {
    Story story = Story.direct(THREAD);
    for (int i = 0; i < messages; i++) {
      story.says("Ada", Story.NOON + i * 60_000L, "number " + i + " of all");
    }
    try (Passphrase passphrase = new Passphrase("only for this test".toCharArray())) {
      try (Vault vault = Vault.create(root, passphrase, CHEAP);
          Ingest ingest = vault.ingest()) {
        story.into(ingest);
        ingest.finish(new Ledger().balance());
      }
      try (Keyring keyring = Keyring.open(root, passphrase)) {
        return new ReplayedVault(root, keyring.renewRecoveryKey(), messages);
      }
    }
  }

  Vault open() throws Exception {
    return Vault.open(root, key);
  }

  /** What a replaying process is told first. */
  String keyLine() {
    return HexFormat.of().formatHex(key.bytes()) + "\n";
  }

  /** What the notice and all messages look like when they are sent. */
  static List<Outgoing> all(Vault vault, PhoneNumber me) throws Exception {
    List<Outgoing> all = new ArrayList<>();
    ReplayPlanner planner = new ReplayPlanner(vault.reader(), new ReplayJournalInMemory(), me);
    var conversation =
        vault.reader().conversation(ConversationId.of("instagram", THREAD)).orElseThrow();
    try (OutgoingMessages messages =
        planner.outgoing(ReplayingChild.options(new UUID(0, 0)), conversation, Progress.silent())) {
      for (var next = messages.next(); next.isPresent(); next = messages.next()) {
        all.add(next.get());
      }
    }
    return all;
  }
}
