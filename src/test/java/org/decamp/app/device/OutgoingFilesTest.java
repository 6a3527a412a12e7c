package org.decamp.app.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.decamp.replay.AttachmentStage;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutgoingFilesTest {

  private static final byte[] CONTENT =
      "zebra-quartz".repeat(20_000).getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private Path device;
  private Path memory;
  private Path drive;

  @BeforeEach
  void places() throws IOException {
    device = Files.createDirectory(folder.resolve("device"));
    memory = Files.createDirectory(folder.resolve("memory"));
    drive = Files.createDirectory(folder.resolve("drive"));
  }

  private static List<Path> in(Path place) throws IOException {
    try (Stream<Path> all = Files.list(place)) {
      return all.toList();
    }
  }

  private static AttachmentStage.Staged stage(OutgoingFiles files) throws Exception {
    return files.stage("photo.jpg", CONTENT.length, new ByteArrayInputStream(CONTENT));
  }

  @Test
  void nobodyElseCanLookAtWhatIsOnItsWayAndThenItIsGone() throws Exception {
    try (OutgoingFiles files = OutgoingFiles.prepare(device, List.of(memory), drive, 1000)) {
      assertThat(files.inMemory()).isTrue();
      Path place = in(memory).getFirst();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
          .isEqualTo("rwx------");
      Path hardLink = folder.resolve("what-lay-there");
      try (AttachmentStage.Staged staged = stage(files);
          AttachmentStage.Staged another = stage(files)) {
        assertThat(staged.file()).isAbsolute().hasBinaryContent(CONTENT).hasFileName("photo.jpg");
        assertThat(another.file()).hasFileName("photo.jpg").isNotEqualTo(staged.file());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(staged.file())))
            .isEqualTo("rw-------");
        Files.createLink(hardLink, staged.file());
      }
      assertThat(in(place)).isEmpty();
      assertThat(hardLink).hasBinaryContent(new byte[CONTENT.length]);
    }
    assertThat(in(memory)).isEmpty();
    assertThat(in(drive)).isEmpty();
  }

  @Test
  void whatAKilledRunLeftIsWipedByTheNextOfTheSameDevice() throws Exception {
    Path linked = folder.resolve("what-lay-there");
    for (List<Path> places : List.of(List.of(memory), List.<Path>of())) {
      OutgoingFiles killed = OutgoingFiles.prepare(device, places, drive, 1000);
      Files.createLink(linked, stage(killed).file());
      Path other = Files.createDirectory(folder.resolve("other" + places.size()));
      OutgoingFiles ofAnother = OutgoingFiles.prepare(other, places, drive, 1000);

      OutgoingFiles.prepare(device, List.of(memory), drive, 1000).close();

      assertThat(linked).hasBinaryContent(new byte[CONTENT.length]);
      Files.delete(linked);
      assertThat(Stream.concat(in(memory).stream(), in(drive).stream())).hasSize(1);
      ofAnother.close();
    }
  }

  @Test
  void aLinkInPlaceOfAFolderLeadsNowhere() throws Exception {
    OutgoingFiles killed = OutgoingFiles.prepare(device, List.of(memory), drive, 1000);
    Path place = in(memory).getFirst();
    Path precious = Files.writeString(folder.resolve("precious"), "kept");
    Files.createSymbolicLink(place.resolve("file"), precious);
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("also"), "kept");
    Files.createSymbolicLink(place.resolve("folder"), elsewhere);
    Files.createSymbolicLink(memory.resolve(place.getFileName() + "0"), elsewhere);

    OutgoingFiles.prepare(device, List.of(memory), drive, 1000).close();

    assertThat(precious).hasContent("kept");
    assertThat(elsewhere.resolve("also")).hasContent("kept");
    assertThat(place).doesNotExist();
    killed.close();
  }

  @Test
  void whereMemoryHasNoRoomOrThereIsNoneItLiesOnTheDrive() throws Exception {
    try (OutgoingFiles large =
            OutgoingFiles.prepare(device, List.of(memory), drive, Long.MAX_VALUE / 4);
        OutgoingFiles none = OutgoingFiles.prepare(device, List.of(), drive, 1)) {
      assertThat(large.inMemory()).isFalse();
      assertThat(none.inMemory()).isFalse();
      assertThat(in(memory)).isEmpty();
    }
  }

  @Test
  void ofAContentThatCannotBeReadNothingIsLeft() throws Exception {
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream(CONTENT),
            new InputStream() {
              @Override
              public int read(byte[] bytes, int from, int length) throws IOException {
                throw new IOException("damaged");
              }

              @Override
              public int read() throws IOException {
                throw new IOException("damaged");
              }
            });
    try (OutgoingFiles files = OutgoingFiles.prepare(device, List.of(memory), drive, 1000)) {
      assertThatThrownBy(() -> files.stage("a.bin", 100, broken)).hasMessage("damaged");
      assertThat(in(in(memory).getFirst())).isEmpty();
    }
  }

  @Test
  void memoryIsToldByTheFileSystemAndNotByItsName() throws Exception {
    assertThat(MemoryFolders.isOne(folder))
        .isEqualTo(Files.getFileStore(folder).type().equals("tmpfs"));
    Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc")), "only Linux names it in /proc");
    assertThat(MemoryFolders.isOne(Path.of("/proc"))).isFalse();
    assertThat(MemoryFolders.of(Map.of("XDG_RUNTIME_DIR", "/proc")))
        .doesNotContain(Path.of("/proc"));
    Assumptions.assumeTrue(
        MemoryFolders.isOne(Path.of("/dev/shm")), "this machine has no /dev/shm");
    assertThat(MemoryFolders.of(Map.of())).containsExactly(Path.of("/dev/shm"));
  }
}
