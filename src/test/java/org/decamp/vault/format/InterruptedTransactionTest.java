package org.decamp.vault.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.decamp.importer.MessageFile;
import org.decamp.importer.MessageFileSink;
import org.decamp.importer.TimeBasis;
import org.decamp.ledger.Ledger;
import org.decamp.model.ConversationId;
import org.decamp.model.FileOrder;
import org.decamp.model.MediaId;
import org.decamp.model.PrivateText;
import org.decamp.model.StoredMedia;
import org.decamp.vault.Ingest;
import org.decamp.vault.Passphrase;
import org.decamp.vault.Vault;
import org.decamp.vault.key.KdfCost;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the document says about a journal that was left: the state before the transaction. */
class InterruptedTransactionTest {

  private static final String PASSPHRASE = "cut off in the middle";

  @TempDir static Path temp;

  private static final Random RANDOM = new Random(9);

  /** The only content of the vault before the transaction. */
  private static MediaId before = new MediaId("0".repeat(64));

  private static Path left = Path.of("");

  private static Passphrase passphrase() {
    return new Passphrase(PASSPHRASE.toCharArray());
  }

  private static StoredMedia store(Ingest ingest) throws Exception {
    byte[] content = new byte[60_000];
    RANDOM.nextBytes(content);
    return ingest.storeMedia(new ByteArrayInputStream(content), new Unlooked());
  }

  /** A message file holds its transaction open, and what comes meanwhile outgrows the cache. */
  private static void leaveHalfATransaction(Vault vault, Path root, Path copy) throws Exception {
    ConversationId id = ConversationId.of("instagram", "1");
    try (Ingest ingest = vault.ingest();
        MessageFileSink file =
            ingest.openMessageFile(
                new MessageFile(
                    id,
                    "instagram",
                    new PrivateText("1"),
                    new PrivateText("a.zip"),
                    new PrivateText("message_1.json"),
                    "instagram-g3",
                    FileOrder.OLDEST_FIRST,
                    new PrivateText("a"),
                    TimeBasis.UTC))) {
      assertThat(file.sourceFileNumber()).isEqualTo(1);
      remember(ingest, store(ingest));
      for (int i = 0; i < 500; i++) {
        store(ingest);
      }
      Files.createDirectory(copy);
      for (String name : List.of("vault.db", "vault.db-journal", "vault.header")) {
        Files.copy(root.resolve(name), copy.resolve(name));
      }
    }
  }

  /** Rows on some hundred pages, which a second call writes over. */
  private static void remember(Ingest ingest, StoredMedia stored) throws Exception {
    for (int i = 0; i < 3000; i++) {
      ingest.rememberMedia("photos/" + "x".repeat(200) + i, 1, 2, stored);
    }
  }

  @BeforeAll
  static void interrupt() throws Exception {
    Path root = temp.resolve("vault");
    left = temp.resolve("left");
    try (Vault vault = Vault.create(root, passphrase(), new KdfCost(8192, 1, 1))) {
      try (Ingest ingest = vault.ingest()) {
        StoredMedia stored = store(ingest);
        remember(ingest, stored);
        before = stored.id();
        ingest.finish(new Ledger().balance());
      }
      leaveHalfATransaction(vault, root, left);
    }
  }

  private static Path copy(String name, String... files) throws Exception {
    Path copy = Files.createDirectory(temp.resolve(name));
    for (String file : files) {
      Files.copy(left.resolve(file), copy.resolve(file));
    }
    return copy;
  }

  private static SecondReader second(Path copy) throws Exception {
    return new SecondReader(copy, Secret.passphrase(PASSPHRASE));
  }

  /** The content that each remembered entry became. */
  private static List<MediaId> remembered(SecondReader second) throws Exception {
    return second.tables().rows("media_seen").stream()
        .map(row -> new MediaId(HexFormat.of().formatHex(row.bytes("media"))))
        .toList();
  }

  @Test
  void theSecondReaderAndDecampBothTakeItBack() throws Exception {
    Path copy = copy("whole", "vault.db", "vault.db-journal", "vault.header");

    try (SecondReader second = second(copy)) {
      assertThat(remembered(second)).hasSize(3000).containsOnly(before);
      assertThat(second.tables().rows("media")).hasSize(1);
      assertThat(second.tables().rows("conversation")).isEmpty();
      assertThat(second.seals().broken()).isEmpty();
    }
    try (Vault reopened = Vault.open(copy, passphrase())) {
      assertThat(reopened.reader().conversations()).isEmpty();
    }
    assertThat(copy.resolve("vault.db-journal")).doesNotExist();
    try (SecondReader second = second(copy)) {
      assertThat(remembered(second)).hasSize(3000).containsOnly(before);
    }
  }

  @Test
  void withoutTheJournalHalfOfItIsThere() throws Exception {
    Path copy = copy("without", "vault.db", "vault.header");

    try (SecondReader second = second(copy)) {
      assertThat(remembered(second)).isNotEmpty().anyMatch(id -> !id.equals(before));
    }
  }
}
