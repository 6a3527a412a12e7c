package org.decamp.vault.format;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.decamp.importer.ImportOptions;
import org.decamp.importer.meta.MetaImporter;
import org.decamp.job.Progress;
import org.decamp.ledger.Ledger;
import org.decamp.model.Conversation;
import org.decamp.model.Decisions;
import org.decamp.model.Links;
import org.decamp.model.Message;
import org.decamp.model.PrivateText;
import org.decamp.source.Limits;
import org.decamp.source.SourceTree;
import org.decamp.source.SourceTrees;
import org.decamp.source.WholeFiles;
import org.decamp.vault.Ingest;
import org.decamp.vault.Passphrase;
import org.decamp.vault.RecoveryKey;
import org.decamp.vault.ReplayJournal;
import org.decamp.vault.TimeRange;
import org.decamp.vault.Vault;
import org.decamp.vault.VaultReader.MessageCursor;
import org.decamp.vault.custody.ImportSource;
import org.decamp.vault.custody.SourceHash;
import org.decamp.vault.key.KdfCost;
import org.decamp.vault.key.Keyring;

/**
 * A vault that holds all examples, imported one after another by Decamp itself, with some decisions
 * of the user and some larger contents.
 *
 * @param recoveryKey its text
 */
record ExampleVault(Path root, String recoveryKey) {

  static final String PASSPHRASE = "ﬁve ünïcode words here";

  /** The name that somebody is given. */
  static final String GIVEN = "The one from the lighthouse";

  private static final Path EXAMPLES = Path.of("examples");

  /** Makes it in a folder that does not exist. */
  static ExampleVault make(Path root) throws Exception {
    try (Vault made = Vault.create(root, passphrase(), new KdfCost(8192, 2, 3))) {
      read(made, "instagram-mara.lindqvist-2026-09-14-Qx7RkT2b.zip");
      read(
          made,
          "instagram-mara.lindqvist-2026-09-14-Qx7RkT2b.zip",
          "instagram-mara.lindqvist-2026-09-14-Zd41hWnE.zip");
      read(made, "more/instagram-mara.lindqvist-2025-11-20-Pg4sHt8m.zip");
      read(made, "more/messages.zip");
      storeLarger(made);
      made.decide(decisions(made.reader().conversations()));
      ReplayJournal journal = made.replayJournal();
      long sent = journal.attempt("+1", "self", "self", Instant.EPOCH, List.of(new UUID(1, 2)));
      journal.settle(sent, ReplayJournal.State.SENT, OptionalLong.of(3));
      journal.challenged(journal.attempt("+1", "self", "self", Instant.EPOCH, List.of()), "x");
    }
    try (Keyring keyring = Keyring.open(root, passphrase());
        RecoveryKey key = keyring.renewRecoveryKey()) {
      return new ExampleVault(root, new String(key.text()));
    }
  }

  private static Passphrase passphrase() {
    return new Passphrase(PASSPHRASE.toCharArray());
  }

  private static void read(Vault into, String... names) throws Exception {
    List<Path> parts = Stream.of(names).map(EXAMPLES::resolve).toList();
    Ledger ledger = new Ledger();
    try (SourceTree tree = SourceTrees.open(parts, Limits.DEFAULT, Progress.silent());
        WholeFiles whole = WholeFiles.of(tree);
        Ingest ingest =
            into.ingest(
                tree.containers().stream()
                    .map(c ->
                        new ImportSource(
                            c.number(),
                            c.name(),
                            ImportSource.Kind.ZIP,
                            whole.bytes(c).orElseThrow()))
                    .toList())) {
      new MetaImporter().read(tree, ImportOptions.DEFAULT, ingest, ledger, Progress.silent());
      ingest.finish(
          ledger.balance(),
          whole.await(Progress.silent()).stream()
              .map(f -> new SourceHash(f.container(), f.sha256(), f.changed()))
              .toList());
    }
  }

  /** The examples hold nothing large; here is what ends before, at and after a chunk does. */
  private static void storeLarger(Vault into) throws Exception {
    Random random = new Random(4);
    try (Ingest ingest = into.ingest()) {
      for (int size : new int[] {0, 1, 65_536, 65_537, 131_064, 131_072, 200_000}) {
        byte[] content = new byte[size];
        random.nextBytes(content);
        ingest.storeMedia(new ByteArrayInputStream(content), new Unlooked());
      }
      ingest.finish(new Ledger().balance());
    }
  }

  /** Somebody gets a name, and one conversation becomes part of another. */
  private static Decisions decisions(List<Conversation> conversations) {
    Conversation one = conversations.get(0);
    Conversation other = conversations.get(1);
    return new Decisions(
        List.of(),
        List.of(),
        List.of(
            new Decisions.GivenName(
                new Decisions.Appearance(one.id(), one.people().getLast().id()),
                new PrivateText(GIVEN))),
        List.of(new Decisions.Joined(one.id(), other.id())),
        List.of(),
        Links.NONE);
  }

  SecondReader second() throws Exception {
    return new SecondReader(root, Secret.passphrase(PASSPHRASE));
  }

  Vault first() throws Exception {
    return Vault.open(root, passphrase());
  }

  /** The messages of a conversation as Decamp shows them. */
  static List<Message> messages(Vault from, ReadConversation conversation) throws Exception {
    Conversation same =
        from.reader().conversations().stream()
            .filter(c -> c.id().value().equals(conversation.id()))
            .findFirst()
            .orElseThrow();
    List<Message> all = new ArrayList<>();
    try (MessageCursor cursor = from.reader().messages(same.id(), TimeRange.ALL)) {
      for (var next = cursor.next(); next.isPresent(); next = cursor.next()) {
        all.add(next.get());
      }
    }
    return all;
  }
}
