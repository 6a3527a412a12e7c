package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.decamp.exporter.signal.ScratchBackup;
import org.decamp.exporter.signal.folder.SignalBackups;
import org.decamp.exporter.signal.folder.SnapshotFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be wrong with a backup of Signal and its key is said in one line, with an exit code. */
class SignalBadInputTest {

  private static final int DAMAGED = ExitCode.BAD_INPUT.number();
  private static final int WRONG_KEY = ExitCode.WRONG_SECRET.number();
  private static final int MISSING = ExitCode.MISSING_INPUT.number();

  @TempDir Path home;
  private Commands commands = new Commands(Path.of(""));
  private Path phone = Path.of("");
  private Path key = Path.of("");
  private Path overlay = Path.of("");

  @BeforeEach
  void aVaultAndABackup() throws Exception {
    commands = Commands.withVault(home);
    phone = Files.createDirectories(home.resolve("phone/SignalBackups"));
    ScratchBackup.write(phone);
    key = Files.writeString(home.resolve("key"), ScratchBackup.KEY);
    overlay = Files.createDirectory(home.resolve("out")).resolve("overlay");
  }

  /** Something that is wrong. */
  enum Wrong {
    A_KEY_OF_ANOTHER_ACCOUNT(WRONG_KEY, "recovery key does not open") {
      @Override
      void make(SignalBadInputTest test) throws IOException {
        Files.writeString(test.key, "z".repeat(64));
      }
    },
    A_KEY_OF_ANOTHER_ACCOUNT_AS_SIGNAL_SHOWS_IT(WRONG_KEY, "recovery key does not open") {
      @Override
      void make(SignalBadInputTest test) throws IOException {
        Files.writeString(
            test.key, SignalBadInputTest.shown("o0z" + ScratchBackup.KEY.substring(3)));
      }
    },
    A_KEY_THAT_IS_TOO_SHORT(WRONG_KEY, "64") {
      @Override
      void make(SignalBadInputTest test) throws IOException {
        Files.writeString(test.key, ScratchBackup.KEY.substring(1));
      }
    },
    MESSAGES_THAT_END_EARLY(DAMAGED, "main is damaged") {
      @Override
      void make(SignalBadInputTest test) throws Exception {
        Path main = test.snapshot().main();
        byte[] bytes = Files.readAllBytes(main);
        Files.write(main, Arrays.copyOf(bytes, bytes.length - 100));
      }
    },
    MESSAGES_OF_WHICH_NOTHING_IS_LEFT(DAMAGED, "main is damaged") {
      @Override
      void make(SignalBadInputTest test) throws Exception {
        Files.write(test.snapshot().main(), new byte[0]);
      }
    },
    NO_MESSAGES(DAMAGED, "main is missing") {
      @Override
      void make(SignalBadInputTest test) throws Exception {
        Files.delete(test.snapshot().main());
      }
    },
    NO_METADATA(DAMAGED, "metadata is missing") {
      @Override
      void make(SignalBadInputTest test) throws Exception {
        Files.delete(test.snapshot().metadata());
      }
    },
    METADATA_OF_NOTHING(DAMAGED, "metadata is damaged") {
      @Override
      void make(SignalBadInputTest test) throws Exception {
        Files.write(test.snapshot().metadata(), new byte[0]);
      }
    },
    METADATA_OF_VERSION_2(DAMAGED, "format version 2") {
      @Override
      void make(SignalBadInputTest test) throws Exception {
        Path metadata = test.snapshot().metadata();
        byte[] bytes = Files.readAllBytes(metadata);
        assertThat(bytes).startsWith(8, 1);
        bytes[1] = 2;
        Files.write(metadata, bytes);
      }
    },
    NO_LIST_OF_FILES(DAMAGED, "files is missing") {
      @Override
      void make(SignalBadInputTest test) throws Exception {
        Files.delete(test.snapshot().files());
      }
    },
    A_LIST_OF_FILES_THAT_ENDS_EARLY(DAMAGED, "the snapshot is damaged") {
      @Override
      void make(SignalBadInputTest test) throws Exception {
        Files.write(test.snapshot().files(), new byte[] {70, 1}, StandardOpenOption.APPEND);
      }
    },
    NO_FOLDER_OF_FILES(DAMAGED, "the folder files is missing") {
      @Override
      void make(SignalBadInputTest test) throws Exception {
        SignalScene.delete(test.phone.resolve("files"));
      }
    },
    A_BACKUP_FOR_THE_CLOUD(DAMAGED, "Signal's cloud") {
      @Override
      void make(SignalBadInputTest test) throws Exception {
        Path main = test.snapshot().main();
        byte[] bytes = Files.readAllBytes(main);
        byte[] mark = {'S', 'B', 'A', 'C', 'K', 'U', 'P', 1};
        System.arraycopy(mark, 0, bytes, 0, mark.length);
        Files.write(main, bytes);
      }
    },
    AN_EMPTY_FOLDER(DAMAGED, "no backup of Signal lies in") {
      @Override
      void make(SignalBadInputTest test) throws Exception {
        SignalScene.delete(test.phone);
        Files.createDirectory(test.phone);
      }
    },
    A_SNAPSHOT_THAT_IS_A_FILE(DAMAGED, "no backup of Signal lies in") {
      @Override
      void make(SignalBadInputTest test) throws Exception {
        Path snapshot = test.snapshot().path();
        SignalScene.delete(snapshot);
        Files.createFile(snapshot);
      }
    },
    NO_FOLDER(MISSING, "there is no folder") {
      @Override
      void make(SignalBadInputTest test) throws Exception {
        SignalScene.delete(test.phone);
      }
    },
    A_FILE_FOR_A_FOLDER(MISSING, "there is no folder") {
      @Override
      void make(SignalBadInputTest test) throws Exception {
        SignalScene.delete(test.phone);
        Files.createFile(test.phone);
      }
    };

    private final int exit;
    private final String says;

    Wrong(int exit, String says) {
      this.exit = exit;
      this.says = says;
    }

    abstract void make(SignalBadInputTest test) throws Exception;
  }

  @ParameterizedTest
  @EnumSource(Wrong.class)
  void whatIsWrongIsSaidInOneLineAndNothingIsWritten(Wrong wrong) throws Exception {
    wrong.make(this);
    Map<String, String> before = SignalScene.fingerprint(home.resolve("phone"));
    Commands.Outcome outcome = export();
    requireRefused(outcome, wrong.exit);
    assertThat(outcome.err()).contains(wrong.says);
    assertThat(SignalScene.fingerprint(home.resolve("phone"))).isEqualTo(before);
  }

  /** A bit lost anywhere: refused, or it makes no difference to what is read. */
  @Test
  void aLostBitIsRefusedWhereverItStood() throws Exception {
    SnapshotFolder snapshot = snapshot();
    Random random = new Random(20261126);
    for (Path file : List.of(snapshot.metadata(), snapshot.main())) {
      byte[] whole = Files.readAllBytes(file);
      for (int i = 0; i < 25; i++) {
        byte[] damaged = whole.clone();
        int at = random.nextInt(whole.length);
        damaged[at] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, damaged);
        Commands.Outcome outcome = export();
        assertThat(outcome.exit())
            .as("%s, byte %d: %s", file.getFileName(), at, outcome.err())
            .isIn(DAMAGED, WRONG_KEY);
        requireRefused(outcome, outcome.exit());
      }
      Files.write(file, whole);
    }
    assertThat(export().exit()).isZero();
  }

  @Test
  void theKeyFitsInBothFormsInWhichSignalShowsIt() throws Exception {
    for (String form : List.of(ScratchBackup.KEY, shown(ScratchBackup.KEY))) {
      Files.writeString(key, form);
      assertThat(export().exit()).as(form.length() + "").isZero();
      SignalScene.delete(overlay);
    }
  }

  /**
   * Signal itself restores such a backup without the file ({@code signal-backup}, section 2: some
   * versions wrote incomplete media), and the overlay holds nothing but what is new.
   */
  @Test
  void aMediaFileThatTheBackupLostIsNoReasonToStop() throws Exception {
    try (Stream<Path> files = Files.walk(phone.resolve("files"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    assertThat(export().exit()).isZero();
    assertThat(overlay).isDirectory();
  }

  private SnapshotFolder snapshot() throws Exception {
    return SignalBackups.open(phone).newest();
  }

  private Commands.Outcome export() {
    return commands.run(
        "export",
        "signal",
        "--signal",
        phone.toString(),
        "--signal-key-file",
        key.toString(),
        "-o",
        overlay.toString());
  }

  private void requireRefused(Commands.Outcome outcome, int exit) throws IOException {
    assertThat(outcome.exit()).as(outcome.err()).isEqualTo(exit);
    assertThat(outcome.err().lines())
        .as(outcome.err())
        .satisfiesExactly(
            problem -> assertThat(problem).startsWith("decamp: "),
            hint -> assertThat(hint).startsWith("hint: "));
    assertThat(outcome.out()).isEmpty();
    assertThat(overlay.getParent()).isEmptyDirectory();
  }

  /** In capital letters, in groups, with signs for what could be mistaken. */
  private static String shown(String key) {
    return key.toUpperCase(Locale.ROOT)
        .replace('O', '#')
        .replace('0', '=')
        .replaceAll("(.{4})(?=.)", "$1 ");
  }
}
