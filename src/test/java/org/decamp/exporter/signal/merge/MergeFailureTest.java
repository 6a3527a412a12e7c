package org.decamp.exporter.signal.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.decamp.exporter.signal.ScratchBackup;
import org.decamp.exporter.signal.folder.SignalBackups;
import org.decamp.exporter.signal.folder.SnapshotWriter;
import org.decamp.exporter.signal.folder.UnlockedSnapshot;
import org.decamp.exporter.signal.frame.ChatItem;
import org.decamp.exporter.signal.frame.FrameKind;
import org.decamp.exporter.signal.frame.RecipientFacts;
import org.decamp.exporter.signal.key.BackupKey;
import org.decamp.exporter.signal.key.SignalRecoveryKey;
import org.decamp.exporter.signal.lint.Breach;
import org.decamp.exporter.signal.lint.Fault;
import org.decamp.exporter.signal.media.LocalKey;
import org.decamp.exporter.signal.media.SealedMedia;
import org.decamp.exporter.signal.seal.SealedOutput;
import org.decamp.exporter.signal.wire.RecordWriter;
import org.decamp.job.Problem;
import org.decamp.model.Digests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is wrong with the input, the output or the overlay is said, and the input stays as it is.
 */
class MergeFailureTest {

  private static final long FIRST = Instant.parse("2019-03-01T12:00:00Z").toEpochMilli();

  @TempDir Path parent;
  private Path phone;
  private Path overlay;

  @BeforeEach
  void write() throws Exception {
    phone = Files.createDirectory(parent.resolve("SignalBackups"));
    overlay = parent.resolve("overlay");
    ScratchBackup.write(phone);
  }

  @Test
  void aKeyOfAnotherAccountIsSaidToBeOne() throws Exception {
    try (SignalRecoveryKey other = SignalRecoveryKey.of("z".repeat(64).toCharArray())) {
      assertThatThrownBy(() -> SignalBackups.open(phone).newest().unlock(other))
          .isInstanceOf(Problem.WrongSecret.class);
    }
  }

  @Test
  void aMainThatIsCutOffOrChangedAnywhereIsRefusedBeforeAnythingIsWritten() throws Exception {
    Path main = Workbench.newest(phone).main();
    byte[] whole = Files.readAllBytes(main);
    Random random = new Random(5);
    for (int i = 0; i < 40; i++) {
      byte[] damaged =
          i % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
      if (damaged.length == whole.length) {
        damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Files.write(main, damaged);
      assertThatThrownBy(this::merge)
          .isInstanceOfAny(Problem.BadInput.class, Problem.WrongSecret.class);
      assertThat(overlay).doesNotExist();
    }
  }

  @Test
  void recordsThatEndInsideOneAreRefused() throws Exception {
    ByteArrayOutputStream frames = new ByteArrayOutputStream();
    RecordWriter writer = new RecordWriter(frames);
    for (byte[] record : Workbench.records(phone)) {
      writer.write(record);
    }
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(frames.toByteArray(), 0, frames.size() - 1);
    }
    try (SignalRecoveryKey key = Workbench.key();
        UnlockedSnapshot snapshot = SignalBackups.open(phone).newest().unlock(key);
        SealedOutput out =
            new SealedOutput(
                Files.newOutputStream(snapshot.folder().main()), snapshot.keys(), new byte[16])) {
      out.write(compressed.toByteArray());
      out.finish();
    }

    assertThatThrownBy(this::merge)
        .isInstanceOf(Problem.BadInput.class)
        .hasMessageContaining("the snapshot is damaged");
    assertThat(overlay).doesNotExist();
  }

  @Test
  void aBackupOfNobodyIsRefused() throws Exception {
    List<byte[]> records = new ArrayList<>();
    for (byte[] record : Workbench.records(phone)) {
      if (records.isEmpty()
          || Judgement.kind(record) != FrameKind.RECIPIENT
          || RecipientFacts.of(Judgement.content(record)).kind() != RecipientFacts.Kind.SELF) {
        records.add(record);
      }
    }
    phone = Files.createDirectory(parent.resolve("nobody"));
    Workbench.write(phone, records);

    assertThatThrownBy(this::merge)
        .isInstanceOf(Problem.BadInput.class)
        .hasMessageContaining("who its owner is");
  }

  @Test
  void aDamagedListOfFilesIsRefused() throws Exception {
    Files.write(Workbench.newest(phone).files(), new byte[] {70, 1}, StandardOpenOption.APPEND);

    assertThatThrownBy(this::merge)
        .isInstanceOf(Problem.BadInput.class)
        .hasMessageContaining("the snapshot is damaged");
    assertThat(overlay).doesNotExist();
  }

  @Test
  void aMissingFolderOfFilesIsRefused() throws Exception {
    try (Stream<Path> files = Files.walk(phone.resolve("files"))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    assertThatThrownBy(this::merge)
        .isInstanceOf(Problem.BadInput.class)
        .hasMessageContaining("the folder files is missing");
  }

  @Test
  void aMediumThatIsGoneFromTheOriginalIsCountedAndNoReasonToStop() throws Exception {
    try (Stream<Path> files = Files.walk(phone.resolve("files"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }

    OverlayReport report = merge().report();

    assertThat(report.lint().mayLeave()).isTrue();
    assertThat(report.lint().originals()).isPositive();
    assertThat(report.lint().breaches()).extracting(Breach::fault).contains(Fault.MEDIA_MISSING);
  }

  @Test
  void aContentThatCannotBeReadHalfWayLeavesNothingThatOpens() throws Exception {
    Map<String, String> before = contents(phone);
    Insertion broken =
        new Broken(Post.of(2, 1, 3, 1, 3, FIRST + 400_000), "the medium cannot be read");

    assertThatThrownBy(() -> merge(Post.of(1, 1, 3, 1, 3, FIRST + 1), broken))
        .isInstanceOf(IOException.class)
        .hasMessage("the medium cannot be read");

    requireNothingOpens();
    assertThat(contents(phone)).isEqualTo(before);
  }

  /** A limit on the length of files stands for a full disk: the system refuses to write on. */
  @Test
  void aDiskThatIsFullHalfWayLeavesNothingThatOpens() throws Exception {
    Map<String, String> before = contents(phone);
    Process process =
        new ProcessBuilder(
                "sh",
                "-c",
                "ulimit -f 200; exec \"$0\" \"$@\"",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                Filling.class.getName(),
                phone.toString(),
                overlay.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output.strip()).isEqualTo("java.io.IOException: File too large");
    requireNothingOpens();
    assertThat(contents(phone)).isEqualTo(before);
  }

  /** The child: merges more than fits. */
  static final class Filling {

    private Filling() {}

    public static void main(String[] arguments) throws Exception {
      List<Insertion> posts = new ArrayList<>();
      Random random = new Random(1);
      for (int i = 0; i < 20_000; i++) {
        posts.add(Post.of(random.nextInt(), 1, 3, 1, 3, FIRST + i));
      }
      try {
        Workbench.merge(
            Path.of(arguments[0]), Path.of(arguments[1]), new MemoryJournal(), _ -> posts);
      } catch (IOException e) {
        System.out.println(e);
      }
    }
  }

  @Test
  void damageToTheOverlayIsFound() throws Exception {
    merge();
    Path main = Workbench.newest(overlay).main();
    byte[] whole = Files.readAllBytes(main);
    byte[] flipped = whole.clone();
    flipped[whole.length / 2] ^= 1;
    Files.write(main, flipped);
    requireDamaged("the key does not fit");
    Files.write(main, Arrays.copyOf(whole, whole.length - 16));
    requireDamaged("the key does not fit");
    Files.write(main, whole);
    assertThat(check().lint().mayLeave()).isTrue();

    Path stray = overlay.resolve("files/note.txt");
    Files.createFile(stray);
    requireDamaged("something else lies in it");
    Files.move(stray, Files.createDirectories(overlay.resolve("files/aa")).resolve("a".repeat(64)));
    requireDamaged("no message shows");
  }

  @Test
  void anOverlayOfAnotherOriginalIsNoneOfThis() throws Exception {
    merge();
    Path metadata = Workbench.newest(overlay).metadata();
    byte[] right = Files.readAllBytes(metadata);
    byte[] wrong = right.clone();
    wrong[wrong.length - 1] ^= 1;
    Files.write(metadata, wrong);
    requireDamaged("metadata");
    Files.write(metadata, right);

    Path list = Workbench.newest(overlay).files();
    byte[] names = Files.readAllBytes(list);
    Files.write(list, Arrays.copyOfRange(names, 67, names.length));
    requireDamaged("list of files");
    Files.write(list, names);

    List<byte[]> records = new ArrayList<>(Workbench.records(phone));
    records.remove(records.size() - 3);
    Path other = Files.createDirectory(parent.resolve("other"));
    Workbench.write(other, records);
    try (SignalRecoveryKey key = Workbench.key();
        UnlockedSnapshot snapshot = SignalBackups.open(phone).newest().unlock(key);
        SnapshotWriter writer =
            SnapshotWriter.like(
                snapshot,
                parent.resolve("less"),
                Workbench.newest(overlay).name(),
                new SecureRandom())) {
      writer.nameAllOf(snapshot.folder());
      for (byte[] record : records) {
        writer.write(record);
      }
      writer.finish();
    }
    overlay = parent.resolve("less");
    requireDamaged("changed, moved or gone");
  }

  @Test
  void damageToANewMediumMayNotLeave() throws Exception {
    merge();
    byte[] content = "a".getBytes(StandardCharsets.UTF_8);
    SealedMedia photo = new SealedMedia(content.length, Digests.sha256(content), Post.keyOf("a"));
    Path file = photo.name().in(overlay.resolve("files"));
    byte[] bytes = Files.readAllBytes(file);
    bytes[60] ^= 4;
    Files.write(file, bytes);
    assertThat(check().lint().breaches()).extracting(Breach::fault).contains(Fault.MEDIA_DAMAGED);
    assertThat(check().lint().mayLeave()).isFalse();

    Files.delete(file);
    assertThat(check().lint().breaches()).extracting(Breach::fault).contains(Fault.MEDIA_MISSING);
    assertThat(check().lint().mayLeave()).isFalse();
  }

  private Workbench.Merged merge() throws Exception {
    return merge(Post.of(1, 1, 3, 1, 3, FIRST + 1), Post.of(2, 1, 3, 1, 3, FIRST + 2).showing("a"));
  }

  private Workbench.Merged merge(Insertion... posts) throws Exception {
    return Workbench.merge(phone, overlay, new MemoryJournal(), _ -> List.of(posts));
  }

  private OverlayReport check() throws Exception {
    SignalBackups backups = SignalBackups.open(phone);
    try (SignalRecoveryKey key = Workbench.key();
        BackupKey backupKey = key.backupKey();
        UnlockedSnapshot snapshot = backups.newest().unlock(key)) {
      return new OverlayCheck(backups, snapshot, new Owner(backupKey, snapshot.backupId()))
          .check(overlay, Workbench.NOW);
    }
  }

  private void requireDamaged(String how) {
    assertThatThrownBy(this::check)
        .isInstanceOf(Problem.BadInput.class)
        .hasMessageContaining("the new backup is damaged")
        .hasMessageContaining(how);
  }

  private void requireNothingOpens() throws Exception {
    try (SignalRecoveryKey key = Workbench.key()) {
      assertThatThrownBy(() -> SignalBackups.open(overlay).newest().unlock(key))
          .isInstanceOfAny(Problem.BadInput.class, Problem.WrongSecret.class);
    }
  }

  /** A message whose medium cannot be read. */
  private record Broken(Post post, String how) implements Insertion {

    @Override
    public EntryKey key() {
      return post.key();
    }

    @Override
    public long chatId() {
      return post.chatId();
    }

    @Override
    public long authorId() {
      return post.authorId();
    }

    @Override
    public Instant time() {
      return post.time();
    }

    @Override
    public Optional<Answered> answers() {
      return Optional.empty();
    }

    @Override
    public ChatItem entry(Instant sentAt, Optional<Instant> answered, NewMedia media)
        throws IOException {
      media.add(
          new LocalKey(new byte[64]),
          () ->
              new InputStream() {
                private boolean begun;

                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                  if (begun) {
                    throw new IOException(how);
                  }
                  begun = true;
                  return length;
                }

                @Override
                public int read() throws IOException {
                  throw new IOException(how);
                }
              });
      throw new AssertionError("the medium was read");
    }
  }

  private static Map<String, String> contents(Path folder) throws Exception {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            folder.relativize(file).toString(),
            HexFormat.of().formatHex(Digests.sha256(Files.readAllBytes(file))));
      }
    }
    return contents;
  }
}
