package org.decamp.vault.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.decamp.job.Problem;
import org.decamp.model.Digests;
import org.decamp.model.MediaId;
import org.decamp.vault.key.FailingFiles;
import org.decamp.vault.key.VaultFiles;
import org.decamp.vault.key.VaultKeys;
import org.decamp.vault.key.VaultLayout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store promises to those who put contents in. */
class ContentStoreTest {

  @TempDir Path directory;
  private VaultLayout layout;
  private VaultKeys keys;
  private final Shelf shelf = new Shelf();

  /** Small contents in memory. */
  private static final class Shelf implements SmallContents {
    final Map<MediaId, byte[]> contents = new ConcurrentHashMap<>();

    @Override
    public void put(MediaId id, byte[] content) {
      contents.putIfAbsent(id, content);
    }

    @Override
    public Optional<byte[]> get(MediaId id) {
      return Optional.ofNullable(contents.get(id));
    }
  }

  @BeforeEach
  void setUp() throws Problem {
    layout = new VaultLayout(directory.resolve("vault"));
    keys = TestKeys.at(layout.root());
  }

  private ContentStore store() throws Problem {
    return ContentStore.open(layout, keys, shelf, VaultFiles.onDisk());
  }

  private static byte[] content(int size, int seed) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private List<MediaId> files() throws Problem {
    List<MediaId> ids = new ArrayList<>();
    store().forEachFile(ids::add);
    return ids;
  }

  private long parts() throws IOException {
    try (Stream<Path> parts = Files.list(layout.parts())) {
      return parts.count();
    }
  }

  @Test
  void contentsOfEverySizeComeBackAndTheObserverSawThem() throws Exception {
    ContentStore store = store();
    for (int size : new int[] {0, 1, 65_535, 65_536, 65_537, 131_072, 131_073, 1_000_000}) {
      byte[] content = content(size, size);
      ByteArrayOutputStream seen = new ByteArrayOutputStream();

      StoredContent stored = store.store(new ByteArrayInputStream(content), seen::write);

      assertThat(seen.toByteArray()).isEqualTo(content);
      assertThat(stored.length()).isEqualTo(size);
      assertThat(stored.sha256()).isEqualTo(Digests.sha256(content));
      assertThat(stored.fileLength() > 0).isEqualTo(size > ContentStore.SMALL);
      assertThat(store.verify(stored.id())).isEqualTo(size);
      try (InputStream in = store.open(stored.id())) {
        assertThat(in.readAllBytes()).isEqualTo(content);
      }
    }
    assertThat(shelf.contents).hasSize(4);
    assertThat(files()).hasSize(4);
    assertThat(parts()).isZero();
  }

  @Test
  void equalContentIsStoredOnceHoweverItComes() throws Exception {
    ContentStore store = store();
    byte[] content = content(300_000, 1);

    StoredContent first = store.store(new ByteArrayInputStream(content), (_, _, _) -> {});
    StoredContent second;
    try (ContentWriter writer = store.begin()) {
      for (int at = 0; at < content.length; at += 1000) {
        writer.write(content, at, 1000);
      }
      second = writer.finish();
    }

    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.fileLength()).isEqualTo(first.fileLength());
    assertThat(files()).containsExactly(first.id());
  }

  @Test
  void aDamagedFileIsReplacedWhenItsContentComesAgain() throws Exception {
    ContentStore store = store();
    byte[] content = content(100_000, 2);
    MediaId id = store.store(new ByteArrayInputStream(content), (_, _, _) -> {}).id();
    Files.write(layout.blob(id), new byte[100]);
    assertThatThrownBy(() -> store.verify(id)).isInstanceOf(DamagedContentException.class);

    store.store(new ByteArrayInputStream(content), (_, _, _) -> {});

    assertThat(store.verify(id)).isEqualTo(100_000);
  }

  @Test
  void aStreamThatFailsLeavesNothing() throws Exception {
    ContentStore store = store();
    InputStream failing =
        new InputStream() {
          private int left = 200_000;

          @Override
          public int read() throws IOException {
            if (left-- == 0) {
              throw new IOException("the ZIP is cut");
            }
            return 1;
          }

          @Override
          public int read(byte[] into, int offset, int count) throws IOException {
            into[offset] = (byte) read();
            return 1;
          }
        };

    assertThatThrownBy(() -> store.store(failing, (_, _, _) -> {}))
        .isInstanceOf(IOException.class)
        .hasMessage("the ZIP is cut");

    assertThat(files()).isEmpty();
    assertThat(parts()).isZero();
  }

  @Test
  void anAbandonedWriterLeavesNothing() throws Exception {
    try (ContentWriter writer = store().begin()) {
      writer.write(content(200_000, 3), 0, 200_000);
      assertThat(parts()).isEqualTo(1);
    }
    assertThat(parts()).isZero();
  }

  @Test
  void openingRemovesWhatACrashLeft() throws Exception {
    Files.write(layout.parts().resolve("left"), new byte[10]);

    store();

    assertThat(parts()).isZero();
  }

  @Test
  void whatIsNotThereIsMissing() throws Exception {
    ContentStore store = store();
    assertThatThrownBy(() -> store.open(new MediaId("00".repeat(32))))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void severalThreadsStoreAtOnce() throws Exception {
    ContentStore store = store();
    List<Callable<StoredContent>> tasks = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      byte[] content = content(60_000 + (i % 16) * 1000, i % 16);
      tasks.add(() -> store.store(new ByteArrayInputStream(content), (_, _, _) -> {}));
    }
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var stored : threads.invokeAll(tasks)) {
        store.verify(stored.get().id());
      }
    }
    assertThat(files().size() + shelf.contents.size()).isEqualTo(16);
    assertThat(parts()).isZero();
  }

  @Test
  void wheneverTheDiskFailsNothingHalfIsLeftAndTheNextTryWorks() throws Exception {
    byte[] content = content(200_000, 4);
    int step = 0;
    while (true) {
      ContentStore failing = new ContentStore(layout, keys, shelf, new FailingFiles(step));
      try {
        failing.store(new ByteArrayInputStream(content), (_, _, _) -> {});
        break;
      } catch (Problem.InputOutput e) {
        assertThat(e.hint()).contains("free space");
      }
      assertThat(parts()).as("part after failing at step %s", step).isZero();
      for (MediaId id : files()) {
        store().verify(id);
      }
      step++;
    }
    assertThat(step).isGreaterThan(6);
    assertThat(files()).hasSize(1);
  }
}
