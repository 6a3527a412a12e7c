package org.decamp.importer.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.decamp.importer.EndedFile;
import org.decamp.importer.ImportOptions;
import org.decamp.importer.ImportSink;
import org.decamp.importer.MessageFile;
import org.decamp.importer.MessageFileSink;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.Ledger;
import org.decamp.model.ConversationId;
import org.decamp.model.PrivateText;
import org.decamp.model.SourceFile;
import org.decamp.model.StoredMedia;
import org.decamp.source.SourceContainer;
import org.decamp.source.SourceEntry;
import org.decamp.source.SourceTree;
import org.decamp.testing.MemoryVault;
import org.junit.jupiter.api.Test;

/** Drives that fail, vaults that cannot be written and users who stop end an import at once. */
class CircumstancesTest {

  private static final String THREAD = "your_instagram_activity/messages/inbox/bob_17/";
  private static final String MESSAGES =
      "{\"participants\":[{\"name\":\"Bob\"},{\"name\":\"Alice\"}],\"messages\":["
          + "{\"sender_name\":\"Bob\",\"timestamp_ms\":1700000000000,"
          + "\"photos\":[{\"uri\":\""
          + THREAD
          + "photos/1.jpg\"}]},"
          + "{\"sender_name\":\"Bob\",\"timestamp_ms\":1600000000000,\"content\":\"x\"}]}";

  @Test
  void aDriveThatFailsUnderAMessageFileEndsTheImport() {
    SourceTree tree = tree(new FailingEntry(THREAD + "message_1.json", MESSAGES));
    assertThatThrownBy(() -> read(tree, new MemoryVault(), Progress.silent()))
        .isInstanceOf(Problem.InputOutput.class)
        .hasMessageContaining("message_1.json");
  }

  @Test
  void aDriveThatFailsUnderAMediaFileEndsTheImport() {
    SourceTree tree = tree(new FailingEntry(THREAD + "photos/1.jpg", "half a pict"));
    assertThatThrownBy(() -> read(tree, new MemoryVault(), Progress.silent()))
        .isInstanceOf(Problem.InputOutput.class)
        .hasMessageContaining("1.jpg");
  }

  @Test
  void aMediaStoreThatFailsEndsTheImportWithItsProblem() {
    FakeTree tree =
        new FakeTree()
            .container("a.zip")
            .file(THREAD + "message_1.json", MESSAGES)
            .file(THREAD + "photos/1.jpg", "picture");
    Problem full = new Problem.CannotWrite("the disk is full", "Make room.");
    assertThatThrownBy(() -> read(tree, new FullVault(full), Progress.silent())).isSameAs(full);
  }

  @Test
  void aUserWhoStopsIsObeyedWherever() throws Exception {
    FakeTree tree =
        new FakeTree()
            .container("a.zip")
            .file(THREAD + "message_1.json", MESSAGES)
            .file(THREAD + "photos/1.jpg", "picture");
    AtomicInteger asked = new AtomicInteger();
    read(tree, new MemoryVault(), stopAfter(asked, Integer.MAX_VALUE));
    assertThat(asked.get()).isGreaterThan(3);
    for (int after = 0; after < 3; after++) {
      Progress stopping = stopAfter(new AtomicInteger(), after);
      assertThatThrownBy(() -> read(tree, new MemoryVault(), stopping))
          .isInstanceOf(Problem.Cancelled.class);
    }
  }

  private static Progress stopAfter(AtomicInteger asked, int most) {
    return new Progress() {
      @Override
      public void report(Event event) {}

      @Override
      public void checkCancelled() throws Problem.Cancelled {
        if (asked.getAndIncrement() >= most) {
          throw new Problem.Cancelled();
        }
      }
    };
  }

  private static void read(SourceTree tree, ImportSink sink, Progress progress)
      throws IOException, Problem {
    new MetaImporter().read(tree, ImportOptions.DEFAULT, sink, new Ledger(), progress);
  }

  private static SourceTree tree(SourceEntry entry) {
    return new SourceTree() {
      @Override
      public List<SourceContainer> containers() {
        return List.of(FailingEntry.CONTAINER);
      }

      @Override
      public List<SourceEntry> entries() {
        return List.of(entry);
      }

      @Override
      public void close() {}
    };
  }

  /** Gives what it has and then fails as an unplugged drive does. */
  private record FailingEntry(String path, String content) implements SourceEntry {
    private static final SourceContainer CONTAINER =
        new SourceContainer(0, "a", SourceContainer.Kind.FOLDER, false, List.of());

    @Override
    public SourceContainer container() {
      return CONTAINER;
    }

    @Override
    public long size() {
      return content.length() + 1L;
    }

    @Override
    public OptionalLong crc32() {
      return OptionalLong.empty();
    }

    @Override
    public InputStream open() {
      InputStream gone =
          new InputStream() {
            @Override
            public int read() throws IOException {
              throw new IOException("the drive is gone");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
              return read();
            }
          };
      byte[] half = content.substring(0, content.length() - 5).getBytes(StandardCharsets.UTF_8);
      return new SequenceInputStream(new ByteArrayInputStream(half), gone);
    }

    @Override
    public InputStream open(OutputStream deflatedCopy) {
      return open();
    }
  }

  /** Takes everything but media. */
  private record FullVault(MemoryVault vault, Problem problem) implements ImportSink {
    FullVault(Problem problem) {
      this(new MemoryVault(), problem);
    }

    @Override
    public StoredMedia storeMedia(InputStream content, MediaProbe probe) throws Problem {
      throw problem;
    }

    @Override
    public MessageFileSink openMessageFile(MessageFile file) throws Problem {
      return vault.openMessageFile(file);
    }

    @Override
    public MessageFileSink openShared(MessageFile file, int sourceFile) throws Problem {
      return vault.openShared(file, sourceFile);
    }

    @Override
    public int restoreSourceFile(SourceFile file, InputStream content) throws IOException, Problem {
      return vault.restoreSourceFile(file, content);
    }

    @Override
    public MessageFileSink openRestored(
        ConversationId conversation, String product, PrivateText threadKey) throws Problem {
      return vault.openRestored(conversation, product, threadKey);
    }

    @Override
    public Optional<StoredMedia> knownMedia(String path, long size, long crc32) {
      return Optional.empty();
    }

    @Override
    public void rememberMedia(String path, long size, long crc32, StoredMedia media) {}

    @Override
    public void fileEnded(EndedFile file) {}

    @Override
    public void timeZone(PrivateText export, ZoneId zone, boolean byUser) {}

    @Override
    public void owner(String product, PrivateText displayName, String evidence) {}
  }
}
