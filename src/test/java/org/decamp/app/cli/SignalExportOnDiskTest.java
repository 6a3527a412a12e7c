package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.decamp.exporter.signal.AddressBookBackup;
import org.decamp.exporter.signal.ScratchBackup;
import org.decamp.exporter.signal.SignalJudge;
import org.decamp.exporter.signal.contacts.GroupIds;
import org.decamp.exporter.signal.folder.SignalBackups;
import org.decamp.exporter.signal.folder.UnlockedSnapshot;
import org.decamp.exporter.signal.frame.BodyText;
import org.decamp.exporter.signal.frame.Chat;
import org.decamp.exporter.signal.frame.ChatItem;
import org.decamp.exporter.signal.frame.Direction;
import org.decamp.exporter.signal.frame.FrameKind;
import org.decamp.exporter.signal.frame.StandardMessage;
import org.decamp.exporter.signal.key.SignalRecoveryKey;
import org.decamp.exporter.signal.snapshot.MainReader;
import org.decamp.exporter.signal.wire.WireMessage;
import org.decamp.model.Digests;
import org.decamp.model.PrivateText;
import org.decamp.vault.Passphrase;
import org.decamp.vault.Vault;
import org.decamp.vault.key.KdfCost;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The whole way: the example exports, who is who, into a backup of Signal, and back to text. */
class SignalExportOnDiskTest {

  private static final long JONAS = 3;
  private static final long JONAS_CHAT = 1;
  private static final String JONAS_THREAD = "029fdb";

  @TempDir Path home;
  private Commands commands = new Commands(Path.of(""));
  private Path backup = Path.of("");
  private String key = "";

  @BeforeEach
  void theExamplesAndABackup() throws Exception {
    commands = Commands.onDisk(home);
    Files.createDirectories(commands.vault.getParent());
    try (Passphrase passphrase = new Passphrase(Commands.PASSPHRASE.toCharArray())) {
      Vault.create(commands.vault, passphrase, new KdfCost(8192, 1, 1)).close();
    }
    run(0, "import", "examples");
    backup = home.resolve("phone/SignalBackups");
    Files.createDirectories(backup);
    Instant old = Instant.parse("2022-03-01T12:00:00Z");
    new AddressBookBackup()
        .contact(AddressBookBackup.person(1).number(4, 12_025_550_143L).text(11, "Jonas"))
        .contact(AddressBookBackup.person(2).text(11, "Priya"))
        .group(7, "Azulejo")
        .frame(new Chat(JONAS_CHAT, JONAS).toFrame())
        .frame(
            new ChatItem(
                    JONAS_CHAT,
                    JONAS,
                    old,
                    new Direction.Incoming(old),
                    StandardMessage.of(BodyText.plain(new PrivateText("already in Signal"))))
                .toFrame())
        .write(backup);
    key = Files.writeString(home.resolve("key"), ScratchBackup.KEY).toString();
  }

  private void linkEverybodyButAlexAndTomas() {
    byte[] groupKey = new byte[32];
    Arrays.fill(groupKey, (byte) 7);
    String group = GroupIds.of(new PrivateText(HexFormat.of().formatHex(groupKey))).id();
    run(0, "people", "link", "76a5b1", "--signal-contact", account(1));
    run(0, "people", "link", "87dbfa", "--signal-contact", account(2));
    run(0, "people", "link", "b222b9", "--signal-contact", account(2));
    run(0, "people", "link", "40b288", "--signal-phone", "+49 171 1234567");
    run(0, "people", "link", "691294", "--signal-phone", "+49 171 1234567");
    for (String person : List.of("dfb341", "c07354", "0966c3", "8561f0", "3cb41d")) {
      run(0, "people", "link", person, "--signal-read-only");
    }
    run(0, "people", "link", "60e93b", "--signal-transcript");
    run(0, "people", "link-group", "4cf5e5", "--signal-group", group);
  }

  private static String account(long n) {
    return AddressBookBackup.account(n).toString();
  }

  private String run(int exit, String... args) {
    Commands.Outcome outcome = commands.run(args);
    assertThat(outcome.exit()).as(outcome.out() + outcome.err()).isEqualTo(exit);
    return exit > 1 ? outcome.err() : outcome.out();
  }

  private String export(int exit, String... more) {
    return run(
        exit,
        Stream.concat(
                Stream.of("export", "signal", "--signal", backup.toString()),
                Stream.concat(Stream.of("--signal-key-file", key), Stream.of(more)))
            .toArray(String[]::new));
  }

  /** As the guide says: the overlay is copied over the folder of the phone. */
  private void layOver(Path overlay) throws IOException {
    try (Stream<Path> files = Files.walk(overlay)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = backup.resolve(overlay.relativize(file).toString());
        assertThat(to).doesNotExist();
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
  }

  private List<byte[]> records() throws Exception {
    List<byte[]> records = new ArrayList<>();
    try (SignalRecoveryKey recoveryKey = SignalRecoveryKey.of(ScratchBackup.KEY.toCharArray());
        UnlockedSnapshot newest = SignalBackups.open(backup).newest().unlock(recoveryKey);
        MainReader main = newest.records()) {
      for (Optional<byte[]> next = main.next(); next.isPresent(); next = main.next()) {
        records.add(next.get());
      }
    }
    return records;
  }

  private static boolean keepsInOrder(List<byte[]> originals, List<byte[]> merged) {
    int next = 0;
    for (byte[] record : merged) {
      if (next < originals.size() && Arrays.equals(record, originals.get(next))) {
        next++;
      }
    }
    return next == originals.size();
  }

  /** The words of all messages of a chat, as Signal shows them. */
  private static List<String> bodies(List<byte[]> records, long chat) throws IOException {
    List<String> bodies = new ArrayList<>();
    for (byte[] record : records.subList(1, records.size())) {
      WireMessage frame = WireMessage.parse(record);
      if (FrameKind.of(frame) == FrameKind.CHAT_ITEM) {
        WireMessage item = FrameKind.CHAT_ITEM.contentOf(frame);
        Optional<WireMessage> text =
            item.number(1) == chat && item.has(11)
                ? item.message(11).orElseThrow().message(2)
                : Optional.empty();
        if (text.isPresent()) {
          bodies.add(text.get().text(1).orElse(""));
        }
      }
    }
    return bodies;
  }

  private List<String> textsInTheVault(String conversation) {
    ObjectMapper json = new ObjectMapper();
    List<String> texts = new ArrayList<>();
    for (String line : run(0, "--json", "show", conversation).lines().toList()) {
      JsonNode node = json.readTree(line);
      if (node.path("type").asString().equals("message")) {
        for (JsonNode content : node.path("contents")) {
          if (content.path("kind").asString().equals("text")) {
            texts.add(content.path("text").asString());
          }
        }
      }
    }
    return texts;
  }

  private Map<String, String> fingerprint() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (Stream<Path> all = Files.walk(backup)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        files.put(
            file.toString(), HexFormat.of().formatHex(Digests.sha256(Files.readAllBytes(file))));
      }
    }
    return files;
  }

  private String judged() throws Exception {
    return SignalJudge.ofFile(
        SignalBackups.open(backup).newest().main(),
        ScratchBackup.KEY,
        ScratchBackup.ACCOUNT,
        SignalJudge.Purpose.DEVICE_TRANSFER);
  }

  @Test
  void conversationsComeIntoTheBackupAndItsOwnRecordsStay() throws Exception {
    linkEverybodyButAlexAndTomas();
    List<byte[]> originals = records();
    Map<String, String> before = fingerprint();
    Path overlay = home.resolve("overlay");
    String out = export(1, "-o", overlay.toString());
    assertThat(out).contains("Alex Kim: stays behind", "Tomás Quiroga", "Note to Self");
    assertThat(fingerprint()).isEqualTo(before);
    layOver(overlay);
    List<byte[]> merged = records();
    assertThat(keepsInOrder(originals, merged)).isTrue();
    List<String> bodies = bodies(merged, JONAS_CHAT);
    assertThat(bodies.getFirst())
        .startsWith("Imported from Instagram on ")
        .contains(": 203 messages, 2019-06-03 to 2026-09-12. These were not sent over Signal.");
    assertThat(bodies).contains("already in Signal");
    List<String> texts = textsInTheVault(JONAS_THREAD);
    assertThat(texts).hasSizeGreaterThan(50);
    int at = 0;
    for (String text : texts) {
      while (at < bodies.size() && !bodies.get(at).contains(text)) {
        at++;
      }
      assertThat(at).as(text).isLessThan(bodies.size());
    }
  }

  @Test
  void whatIsThereIsNotPutInAgain() throws Exception {
    linkEverybodyButAlexAndTomas();
    export(1, "-o", home.resolve("first").toString());
    layOver(home.resolve("first"));
    List<byte[]> once = records();
    assertThat(export(0, "--dry-run")).contains("already there");
    export(1, "-o", home.resolve("second").toString());
    layOver(home.resolve("second"));
    List<byte[]> twice = records();
    assertThat(twice).hasSameSizeAs(once);
    assertThat(keepsInOrder(once, twice)).isTrue();
  }

  /** An overlay that was never restored is not in the backup: the next one has everything again. */
  @Test
  void whatNeverReachedTheBackupIsPutInAgain() throws Exception {
    linkEverybodyButAlexAndTomas();
    List<byte[]> originals = records();
    export(1, "-o", home.resolve("lost").toString());
    export(1, "-o", home.resolve("found").toString());
    layOver(home.resolve("found"));
    assertThat(records()).hasSizeGreaterThan(originals.size() + 300);
  }

  @Test
  void aDryRunSaysWhereEverythingGoesAndWritesNothing() throws Exception {
    Map<String, String> before = fingerprint();
    run(0, "people", "link", "76a5b1", "--signal-contact", account(1));
    String out = export(0, "--dry-run");
    assertThat(out)
        .contains("Jonas Brandt: the chat that is there")
        .contains("Priya Raman: stays behind; nobody said who this is in Signal")
        .contains("Azulejo crew 🟦: stays behind; nobody said which group")
        .contains("Nothing was written.");
    assertThat(fingerprint()).isEqualTo(before);
    assertThat(export(0, "--dry-run", "--conversation", JONAS_THREAD))
        .doesNotContain("stays behind");
  }

  @Test
  void programsAreToldLikewiseAndByIdsOnly() throws Exception {
    linkEverybodyButAlexAndTomas();
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                Files.readString(Path.of("docs/schema/cli-output.schema.json")), InputFormat.JSON);
    String out =
        run(
            0,
            "--json",
            "export",
            "signal",
            "--signal",
            backup.toString(),
            "--signal-key-file",
            key,
            "--dry-run");
    assertThat(out)
        .contains("\"place\"", "\"transcript\"", "\"nowhere\"", "\"not-linked\"")
        .doesNotContain("Jonas", "Alex");
    for (String line : out.lines().toList()) {
      assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty();
    }
  }

  @Test
  void whatCannotBeDoneIsSaidWithItsExitCode() throws Exception {
    String out = home.resolve("overlay").toString();
    assertThat(run(64, "export", "signal", "-o", out)).contains("--signal FOLDER");
    assertThat(run(64, "export", "html", "--signal", backup.toString(), "-o", out))
        .contains("for the target signal");
    assertThat(export(64)).contains("-o OUT");
    assertThat(export(73, "-o", backup.resolve("inside").toString()))
        .contains("in the backup that is read");
    assertThat(export(73, "-o", home.toString())).contains("exists already");
    assertThat(export(66, "--snapshot", "signal-backup-2001-01-01-00-00-00", "-o", out))
        .contains("no snapshot");
    Files.writeString(Path.of(key), "0" + ScratchBackup.KEY.substring(1));
    assertThat(export(77, "-o", out)).contains("recovery key");
    assertThat(Path.of(out)).doesNotExist();
  }

  @Test
  void contactsThatTheBackupLacksAreNotMadeUp() {
    run(0, "people", "link", "76a5b1", "--signal-contact", account(99));
    assertThat(export(0, "--dry-run"))
        .contains("Jonas Brandt: stays behind; the contact it is linked to is not in this backup");
  }

  @Test
  void signalsOwnValidatorThinksOfItAsOfTheOriginal() throws Exception {
    SignalJudge.require();
    linkEverybodyButAlexAndTomas();
    String before = judged();
    Path overlay = home.resolve("overlay");
    export(1, "-o", overlay.toString());
    layOver(overlay);
    assertThat(judged()).isEqualTo(before).isEqualTo(SignalJudge.ACCEPTED);
  }
}
