package org.decamp.exporter.signal.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.decamp.exporter.signal.ScratchBackup;
import org.decamp.exporter.signal.SignalJudge;
import org.decamp.exporter.signal.key.SignalRecoveryKey;
import org.decamp.exporter.signal.media.LocalKey;
import org.decamp.exporter.signal.media.MediaFile;
import org.decamp.exporter.signal.media.MediaName;
import org.decamp.exporter.signal.media.SealedMedia;
import org.decamp.exporter.signal.snapshot.FilesList;
import org.decamp.exporter.signal.snapshot.MainReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second snapshot beside the first, as a merge writes it. */
class OverlayTest {

  private static final SnapshotName LATER =
      SnapshotName.next(ScratchBackup.NOW, List.of(ScratchBackup.NAME));

  @TempDir Path parent;
  private Path original;
  private Path overlay;

  @BeforeEach
  void write() throws Exception {
    original = Files.createDirectory(parent.resolve("SignalBackups"));
    overlay = Files.createDirectory(parent.resolve("overlay"));
    ScratchBackup.write(original);
  }

  @Test
  void itOpensWithTheSameKeyHoldsTheSameRecordsAndLeavesTheOriginalAlone() throws Exception {
    Map<String, Long> before = contents(original);
    SealedMedia added = copy();

    assertThat(contents(original)).isEqualTo(before);
    assertThat(contents(overlay)).hasSize(4);
    MediaFile.verify(added.name().in(overlay.resolve("files")), added);
    try (SignalRecoveryKey key = key();
        UnlockedSnapshot first = SignalBackups.open(original).newest().unlock(key);
        UnlockedSnapshot second = SignalBackups.open(overlay).newest().unlock(key)) {
      assertThat(records(second)).containsExactlyElementsOf(records(first));
      assertThat(second.backupId()).isEqualTo(first.backupId());
      assertThat(names(second)).hasSize(2).containsAll(names(first)).contains(added.name());
    }
  }

  @Test
  void signalsOwnValidatorTakesItAndNeitherAnotherAccountNorAFlippedBit() throws Exception {
    SignalJudge.require();
    copy();
    Path main = overlay.resolve(LATER.toString()).resolve("main");
    var purpose = SignalJudge.Purpose.REMOTE_BACKUP;

    assertThat(SignalJudge.ofFile(main, ScratchBackup.KEY, ScratchBackup.ACCOUNT, purpose))
        .isEqualTo(SignalJudge.ACCEPTED);
    assertThat(SignalJudge.ofFile(main, "a".repeat(64), ScratchBackup.ACCOUNT, purpose))
        .contains("HMAC doesn't match");
    byte[] bytes = Files.readAllBytes(main);
    bytes[200] ^= 1;
    Files.write(main, bytes);
    assertThat(SignalJudge.ofFile(main, ScratchBackup.KEY, ScratchBackup.ACCOUNT, purpose))
        .contains("HMAC doesn't match");
  }

  private SealedMedia copy() throws Exception {
    SecureRandom random = new SecureRandom();
    try (SignalRecoveryKey key = key();
        UnlockedSnapshot from = SignalBackups.open(original).newest().unlock(key);
        SnapshotWriter to = SnapshotWriter.like(from, overlay, LATER, random)) {
      for (MediaName name : names(from)) {
        to.nameMedia(name);
      }
      LocalKey once = LocalKey.random(random);
      to.addMedia(new ByteArrayInputStream(new byte[700]), once);
      SealedMedia added = to.addMedia(new ByteArrayInputStream(new byte[700]), once);
      for (byte[] record : records(from)) {
        to.write(record);
      }
      to.finish();
      return added;
    }
  }

  private static SignalRecoveryKey key() throws Exception {
    return SignalRecoveryKey.of(ScratchBackup.KEY.toCharArray());
  }

  private static List<byte[]> records(UnlockedSnapshot snapshot) throws Exception {
    List<byte[]> records = new ArrayList<>();
    try (MainReader reader = snapshot.records()) {
      for (Optional<byte[]> r = reader.next(); r.isPresent(); r = reader.next()) {
        records.add(r.get());
      }
    }
    return records;
  }

  private static List<MediaName> names(UnlockedSnapshot snapshot) throws Exception {
    List<MediaName> names = new ArrayList<>();
    try (FilesList list = snapshot.folder().mediaNames()) {
      for (Optional<MediaName> n = list.next(); n.isPresent(); n = list.next()) {
        names.add(n.get());
      }
    }
    return names;
  }

  private static Map<String, Long> contents(Path folder) throws Exception {
    Map<String, Long> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            folder.relativize(file).toString(), Files.getLastModifiedTime(file).toMillis());
      }
    }
    return contents;
  }
}
