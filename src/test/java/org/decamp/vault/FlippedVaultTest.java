package org.decamp.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.decamp.importer.ImportSink.MediaFacts;
import org.decamp.importer.ImportSink.MediaProbe;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.Ledger;
import org.decamp.model.Conversation;
import org.decamp.model.Decisions;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.Decisions.GivenName;
import org.decamp.model.Links;
import org.decamp.model.MediaId;
import org.decamp.model.PrivateText;
import org.decamp.vault.ExportFile.Said;
import org.decamp.vault.key.VaultKeys;
import org.decamp.vault.key.VaultLayout;
import org.decamp.vault.media.DamagedContentException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bit that turned over anywhere in a vault is noticed or harmless: never a wrong word, never
 * anything thrown but what says so. {@code src/build/flip.sh} does it with every byte of a small
 * vault and with 100,000 bits of a large one.
 *
 * <p>Of the database, each flip is shown to the driver, which must refuse its page. That suffices:
 * everything above the driver sees pages only after their tag was proved, so that where in a page
 * the bit is makes no difference there. What is made of a refused page is tried through the whole
 * vault, with one bit in each page.
 */
class FlippedVaultTest {

  private static final int STRIDE = Integer.getInteger("decamp.flips.stride", 211);
  private static final int BITS = Integer.getInteger("decamp.flips.bits", 300);
  private static final long SEED = Long.getLong("decamp.flips.seed", 20261126L);
  private static final Instant START = Instant.parse("2021-06-01T08:00:00Z");

  /** Text that reaches beyond one page of the database. */
  private static final String LONG = "long ".repeat(1_500).strip();

  @TempDir Path temp;
  private Path root;
  private VaultLayout layout;
  private final Random random = new Random(SEED);
  private final Map<MediaId, byte[]> contents = new HashMap<>();

  @BeforeEach
  void setUp() {
    root = temp.resolve("vault");
    layout = new VaultLayout(root);
  }

  private void fill(int threads, int messages, int media) throws Exception {
    try (Vault vault = CheapVault.create(root);
        Ingest ingest = vault.ingest()) {
      for (int i = 0; i < media; i++) {
        byte[] content = new byte[i % 3 == 0 ? 5_000 : 70_000 + random.nextInt(200_000)];
        random.nextBytes(content);
        contents.put(
            ingest.storeMedia(new ByteArrayInputStream(content), new NoProbe()).id(), content);
      }
      for (int thread = 0; thread < threads; thread++) {
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
          said.add(
              new Said(
                  START.plusSeconds(i * 61L),
                  i % 2,
                  Long.toString(random.nextLong(), 36) + " " + Long.toHexString(random.nextInt())));
        }
        ExportFile.exact("" + thread, LONG, List.of("Mara", "Anna " + LONG), said).push(ingest);
      }
      ingest.finish(new Ledger().balance());
    }
  }

  /** The contents that lie in files of their own. */
  private List<MediaId> files() {
    return contents.keySet().stream()
        .filter(id -> Files.exists(layout.blob(id)))
        .sorted(Comparator.comparing(MediaId::value))
        .toList();
  }

  private String digest() throws Exception {
    try (Vault vault = Vault.open(root, CheapVault.passphrase())) {
      return digest(vault);
    }
  }

  /** All that a person can get out of the vault. */
  private String digest(Vault vault) throws Problem, IOException {
    StringBuilder digest = new StringBuilder(VaultDigest.of(vault));
    digest.append(vault.reader().decisions().hashCode());
    for (Map.Entry<MediaId, byte[]> content : contents.entrySet()) {
      try (InputStream in = vault.reader().openMedia(content.getKey())) {
        digest.append(Arrays.equals(in.readAllBytes(), content.getValue()) ? '+' : '-');
      }
    }
    return digest.toString();
  }

  @Test
  void everyByteOfASmallVault() throws Exception {
    fill(2, 40, 3);
    decide();
    String whole = digest();
    eachHeader(whole);
    List<Flip> flips = new ArrayList<>();
    for (long at = random.nextInt(STRIDE); at < Files.size(layout.database()); at += STRIDE) {
      flips.add(new Flip(at, 1 << random.nextInt(8)));
    }
    assertThat(flipPages(flips)).isPositive();
    try (Vault vault = Vault.open(root, CheapVault.passphrase())) {
      for (MediaId id : files()) {
        for (long at = random.nextInt(STRIDE); at < Files.size(layout.blob(id)); at += STRIDE) {
          Flip flip = new Flip(at, 1 << random.nextInt(8));
          assertThat(noticed(vault, id, flip)).as("seed %d, %s", SEED, flip).isTrue();
        }
      }
    }
    eachPageThroughTheWholeVault(whole);
    assertThat(digest()).isEqualTo(whole);
  }

  @Test
  void randomBitsOfALargeVault() throws Exception {
    fill(8, 3_000, 30);
    String whole = digest();
    long database = Files.size(layout.database());
    List<MediaId> files = files();
    long all = database;
    for (MediaId id : files) {
      all += Files.size(layout.blob(id));
    }
    List<Flip> flips = new ArrayList<>();
    int noticed = 0;
    try (Vault vault = Vault.open(root, CheapVault.passphrase())) {
      for (int i = 0; i < BITS; i++) {
        long at = random.nextLong(all);
        int mask = 1 << random.nextInt(8);
        if (at < database) {
          flips.add(new Flip(at, mask));
        } else {
          at -= database;
          int file = 0;
          while (at >= Files.size(layout.blob(files.get(file)))) {
            at -= Files.size(layout.blob(files.get(file++)));
          }
          noticed += noticed(vault, files.get(file), new Flip(at, mask)) ? 1 : 0;
        }
      }
    }
    noticed += flipPages(flips);
    assertThat(digest()).isEqualTo(whole);
    System.getLogger(FlippedVaultTest.class.getName())
        .log(
            System.Logger.Level.INFO,
            "seed {0}: {1} bits of {2} bytes in {3} files, {4} of the database, {5} noticed",
            Long.toString(SEED),
            Integer.toString(BITS),
            Long.toString(all),
            files.size() + 1,
            Integer.toString(flips.size()),
            Integer.toString(noticed));
  }

  private void decide() throws Problem {
    try (Vault vault = Vault.open(root, CheapVault.passphrase())) {
      Conversation one = vault.reader().conversations().getFirst();
      Appearance person = new Appearance(one.id(), one.people().getFirst().id());
      vault.decide(
          new Decisions(
              List.of(),
              List.of(),
              List.of(new GivenName(person, new PrivateText(LONG))),
              List.of(),
              List.of(),
              Links.NONE));
    }
  }

  /** One turned byte. */
  private record Flip(long at, int mask) {}

  /** Either copy alone is healed from the other; both damaged alike open nothing. */
  private void eachHeader(String whole) throws Exception {
    byte[] good = Files.readAllBytes(layout.header());
    int noticed = 0;
    for (int at = random.nextInt(STRIDE); at < good.length; at += STRIDE) {
      byte[] bad = good.clone();
      bad[at] ^= (byte) (1 << random.nextInt(8));
      for (Path copy : List.of(layout.header(), layout.headerCopy())) {
        Files.write(copy, bad);
        try (Vault vault = Vault.open(root, CheapVault.passphrase())) {
          assertThat(vault.reader().conversations()).as("byte %d", at).hasSize(2);
        }
        assertThat(Files.readAllBytes(copy)).as("byte %d is healed", at).isEqualTo(good);
      }
      Files.write(layout.header(), bad);
      Files.write(layout.headerCopy(), bad);
      try (Vault vault = Vault.open(root, CheapVault.passphrase())) {
        // The case of a hexadecimal digit says nothing.
        assertThat(digest(vault)).as("byte %d", at).isEqualTo(whole);
      } catch (Problem.BadInput | Problem.WrongSecret | Problem.Usage _) {
        noticed++;
      }
      Files.write(layout.header(), good);
      Files.write(layout.headerCopy(), good);
    }
    assertThat(noticed).isPositive();
  }

  /**
   * Shows each flip to the driver; flips of one page one after the other, so that only it is read.
   */
  private int flipPages(List<Flip> flips) throws Exception {
    Map<Integer, List<Flip>> pages = new TreeMap<>();
    for (Flip flip : flips) {
      int page = 1 + (int) (flip.at() / DatabasePages.SIZE);
      pages.computeIfAbsent(page, _ -> new ArrayList<>()).add(flip);
    }
    int noticed = 0;
    try (VaultKeys keys = VaultKeys.unlock(root, CheapVault.passphrase());
        OpenFile file = new OpenFile(layout.database())) {
      Map<Integer, String> tables;
      int free;
      try (DatabasePages database = DatabasePages.open(layout.database(), keys.database())) {
        tables = database.tables();
        free = database.freePages();
      }
      assertThat(tables.size() + free).isEqualTo((int) (file.size() / DatabasePages.SIZE));
      for (Map.Entry<Integer, List<Flip>> page : pages.entrySet()) {
        String table = tables.get(page.getKey());
        if (DatabasePages.SCHEMA.equals(table)) {
          noticed += flipSchema(file, page.getValue(), keys.database());
        } else if (table != null) {
          noticed += flipPage(file, page.getValue(), table, keys.database());
        }
      }
    }
    return noticed;
  }

  private int flipPage(OpenFile file, List<Flip> flips, String table, byte[] key)
      throws SQLException, IOException {
    try (DatabasePages database = DatabasePages.open(layout.database(), key)) {
      for (Flip flip : flips) {
        file.flip(flip.at(), flip.mask());
        assertThat(database.readable(table)).as("seed %d, %s of %s", SEED, flip, table).isFalse();
        file.flip(flip.at(), flip.mask());
      }
      // What was refused was the page, not the connection.
      assertThat(database.readable(table)).isTrue();
    }
    return flips.size();
  }

  private int flipSchema(OpenFile file, List<Flip> flips, byte[] key)
      throws SQLException, IOException {
    for (Flip flip : flips) {
      file.flip(flip.at(), flip.mask());
      boolean noticed = false;
      try {
        DatabasePages.open(layout.database(), key).close();
      } catch (SQLException e) {
        noticed = DatabasePages.isDamage(e);
      }
      assertThat(noticed).as("seed %d, %s of the schema", SEED, flip).isTrue();
      file.flip(flip.at(), flip.mask());
    }
    return flips.size();
  }

  /** Reads a content with a turned bit; what comes out is its beginning or the whole of it. */
  private boolean noticed(Vault vault, MediaId id, Flip flip) throws Exception {
    try (OpenFile file = new OpenFile(layout.blob(id))) {
      file.flip(flip.at(), flip.mask());
      boolean noticed = false;
      ByteArrayOutputStream got = new ByteArrayOutputStream();
      try (InputStream in = vault.reader().openMedia(id)) {
        in.transferTo(got);
      } catch (DamagedContentException _) {
        noticed = true;
      }
      byte[] right = contents.getOrDefault(id, new byte[0]);
      byte[] bytes = got.toByteArray();
      assertThat(bytes.length).isLessThanOrEqualTo(right.length);
      assertThat(Arrays.equals(bytes, noticed ? Arrays.copyOf(right, bytes.length) : right))
          .as("seed %d, %s of a content", SEED, flip)
          .isTrue();
      file.flip(flip.at(), flip.mask());
      return noticed;
    }
  }

  private void eachPageThroughTheWholeVault(String whole) throws Exception {
    try (OpenFile file = new OpenFile(layout.database())) {
      for (long page = 0; page < file.size(); page += DatabasePages.SIZE) {
        Flip flip = new Flip(page + random.nextInt(DatabasePages.SIZE), 1 << random.nextInt(8));
        file.flip(flip.at(), flip.mask());
        boolean noticed = false;
        try (Vault vault = Vault.open(root, CheapVault.passphrase())) {
          assertReadsRight(vault, whole, flip);
          noticed = !vault.check(Progress.silent()).clean();
        } catch (Problem.BadInput _) {
          noticed = true;
        }
        assertThat(noticed).as("seed %d, %s", SEED, flip).isTrue();
        file.flip(flip.at(), flip.mask());
      }
    }
  }

  private void assertReadsRight(Vault vault, String whole, Flip flip) throws Problem {
    try {
      assertThat(digest(vault)).as("seed %d, %s", SEED, flip).isEqualTo(whole);
    } catch (Problem.BadInput | IOException _) {
      // That it is damaged was said.
    }
  }

  private static final class NoProbe implements MediaProbe {
    @Override
    public void update(byte[] bytes, int offset, int length) {}

    @Override
    public MediaFacts facts() {
      return new MediaFacts("image/jpeg", Optional.empty(), Optional.empty());
    }
  }
}
