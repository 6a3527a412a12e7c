package org.decamp.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.decamp.importer.ConversationHeader;
import org.decamp.importer.ImportSink.MediaFacts;
import org.decamp.importer.ImportSink.MediaProbe;
import org.decamp.importer.MessageFile;
import org.decamp.importer.MessageFileSink;
import org.decamp.importer.MessageIdentity;
import org.decamp.importer.TimeBasis;
import org.decamp.job.Progress;
import org.decamp.ledger.Ledger;
import org.decamp.model.Box;
import org.decamp.model.Content;
import org.decamp.model.ConversationId;
import org.decamp.model.ConversationKind;
import org.decamp.model.Digests;
import org.decamp.model.FileOrder;
import org.decamp.model.MediaId;
import org.decamp.model.Message;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.model.Provenance;
import org.decamp.model.TextOrigin;
import org.decamp.model.TimePrecision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The very bytes of a message file come again in a ZIP of another name, media beside them. */
class KnownFileTest {

  private static final ConversationId THREAD = ConversationId.of("instagram", "1");
  private static final int SMALL = 60_000;

  @TempDir Path temp;
  private final List<MediaId> media = new ArrayList<>();
  private final Random random = new Random(1);
  private Path directory = Path.of("");

  @BeforeEach
  void aFileThatTheVaultHas() throws Exception {
    directory = temp.resolve("vault");
    try (Vault vault = CheapVault.create(directory)) {
      push(vault, "b.zip", 0);
    }
  }

  private void push(Vault vault, String container, int contents) throws Exception {
    try (Ingest ingest = vault.ingest()) {
      byte[] file = "the same bytes".getBytes(StandardCharsets.UTF_8);
      try (MessageFileSink sink = ingest.openMessageFile(file(container))) {
        try (OutputStream raw =
            new DeflaterOutputStream(sink.rawCopy(), new Deflater(Deflater.BEST_SPEED, true))) {
          raw.write(file);
        }
        sink.add(message(sink.sourceFileNumber()));
        for (int i = 0; i < contents; i++) {
          byte[] content = new byte[SMALL];
          random.nextBytes(content);
          media.add(ingest.storeMedia(new ByteArrayInputStream(content), probe()).id());
        }
        sink.commit(
            new ConversationHeader(
                ConversationKind.DIRECT,
                Optional.empty(),
                List.of(),
                Box.INBOX,
                true,
                Optional.empty(),
                Optional.empty()),
            Digests.sha256(file),
            file.length);
      }
      ingest.finish(new Ledger().balance());
    }
  }

  private static MessageFile file(String container) {
    return new MessageFile(
        THREAD,
        "instagram",
        new PrivateText("1"),
        new PrivateText(container),
        new PrivateText("inbox/1/message_1.json"),
        "instagram-g3",
        FileOrder.OLDEST_FIRST,
        new PrivateText("export"),
        TimeBasis.UTC);
  }

  private static Message message(int sourceFile) {
    return new Message(
        new MessageIdentity(THREAD).of(1000, "Ada", "words", List.of(), ""),
        PersonId.of(THREAD, "Ada"),
        Instant.ofEpochMilli(1000),
        TimePrecision.MILLISECOND,
        List.of(new Content.Text(new PrivateText("words"), TextOrigin.TYPED)),
        List.of(),
        new Provenance(sourceFile, 0, 0, 1));
  }

  private static MediaProbe probe() {
    return new MediaProbe() {
      @Override
      public void update(byte[] bytes, int offset, int length) {}

      @Override
      public MediaFacts facts() {
        return new MediaFacts("image/jpeg", Optional.empty(), Optional.empty());
      }
    };
  }

  private void assertNothingIsLost(Vault vault) throws Exception {
    assertThat(vault.check(Progress.silent()).clean()).isTrue();
    for (MediaId id : media) {
      assertThat(vault.reader().openMedia(id).readAllBytes()).hasSize(SMALL);
    }
  }

  @Test
  void mediaThatCameBesideItStayAndTheFileIsKeptOnce() throws Exception {
    try (Vault vault = Vault.open(directory, CheapVault.passphrase())) {
      push(vault, "a.zip", 3);
      assertThat(vault.reader().sourceFiles()).hasSize(1);
      assertNothingIsLost(vault);
    }
  }

  @Test
  void mediaThatAreTooManyToBeStoredASecondTimeStayToo() throws Exception {
    try (Vault vault = Vault.open(directory, CheapVault.passphrase())) {
      push(vault, "a.zip", (32 << 20) / SMALL + 1);
      assertNothingIsLost(vault);
    }
  }
}
