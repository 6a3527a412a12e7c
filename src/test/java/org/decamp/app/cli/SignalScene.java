package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A vault of the example exports and a small backup of Signal on a disk, with the commands that a
 * person would give.
 */
final class SignalScene {

  static final long JONAS_CHAT = 1;
  static final String JONAS_THREAD = "029fdb";
  private static final long JONAS = 3;

  final Path home;
  final Commands commands;

  /** The folder of the phone. */
  final Path backup;

  /** The file with the recovery key. */
  final Path key;

  private SignalScene(Path home) {
    this.home = home;
    this.commands = Commands.onDisk(home);
    this.backup = home.resolve("phone/SignalBackups");
    this.key = home.resolve("key");
  }

  /** The examples are imported, the backup has Jonas, Priya and a group. */
  static SignalScene at(Path home) throws Exception {
    SignalScene scene = new SignalScene(home);
    scene.build();
    return scene;
  }

  private void build() throws Exception {
    Files.createDirectories(commands.vault.getParent());
    try (Passphrase passphrase = new Passphrase(Commands.PASSPHRASE.toCharArray())) {
      Vault.create(commands.vault, passphrase, new KdfCost(8192, 1, 1)).close();
    }
    run(0, "import", "examples");
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
    Files.writeString(key, ScratchBackup.KEY);
  }

  void linkEverybodyButAlexAndTomas() {
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

  static String account(long n) {
    return AddressBookBackup.account(n).toString();
  }

  String run(int exit, String... args) {
    Commands.Outcome outcome = commands.run(args);
    assertThat(outcome.exit()).as(outcome.out() + outcome.err()).isEqualTo(exit);
    return exit > 1 ? outcome.err() : outcome.out();
  }

  String export(int exit, String... more) {
    return run(
        exit,
        Stream.concat(
                Stream.of("export", "signal", "--signal", backup.toString()),
                Stream.concat(Stream.of("--signal-key-file", key.toString()), Stream.of(more)))
            .toArray(String[]::new));
  }

  /** As the guide says: the overlay is copied over the folder of the phone. */
  void layOver(Path overlay) throws IOException {
    try (Stream<Path> files = Files.walk(overlay)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = backup.resolve(overlay.relativize(file).toString());
        assertThat(to).doesNotExist();
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
  }

  /** The command in a process of its own. */
  Process exporting(Path overlay, String... limits) throws IOException {
    Path passphrase = Files.writeString(home.resolve("passphrase"), Commands.PASSPHRASE);
    List<String> command = new ArrayList<>(List.of(limits));
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:-UsePerfData",
            "-Dorg.sqlite.lib.path=" + home,
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "--vault",
            commands.vault.toString(),
            "--passphrase-file",
            passphrase.toString(),
            "export",
            "signal",
            "--signal",
            backup.toString(),
            "--signal-key-file",
            key.toString(),
            "-o",
            overlay.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("HOME", home.toString());
    return builder.redirectOutput(home.resolve("said").toFile()).start();
  }

  /** A copy of the folder of the phone. */
  Path setAside() throws IOException {
    Path copy = home.resolve("untouched");
    copy(backup, copy);
    return copy;
  }

  /** Puts the copy in the place of the folder. */
  void bringBack(Path copy) throws IOException {
    delete(backup);
    Files.move(copy, backup);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  List<byte[]> records() throws Exception {
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

  static boolean keepsInOrder(List<byte[]> originals, List<byte[]> merged) {
    int next = 0;
    for (byte[] record : merged) {
      if (next < originals.size() && Arrays.equals(record, originals.get(next))) {
        next++;
      }
    }
    return next == originals.size();
  }

  /** Every entry with its chat, author, time and words, in the order of the backup. */
  static List<String> entries(List<byte[]> records) throws IOException {
    List<String> entries = new ArrayList<>();
    for (byte[] record : records.subList(1, records.size())) {
      WireMessage frame = WireMessage.parse(record);
      if (FrameKind.of(frame) == FrameKind.CHAT_ITEM) {
        WireMessage item = FrameKind.CHAT_ITEM.contentOf(frame);
        Optional<WireMessage> message = item.message(11);
        entries.add(
            item.number(1)
                + " "
                + item.number(2)
                + " "
                + item.number(3)
                + " "
                + (message.isPresent() && message.get().has(2)
                    ? message.get().message(2).orElseThrow().text(1).orElse("")
                    : ""));
      }
    }
    return entries;
  }

  /** The words of all messages of a chat, as Signal shows them. */
  static List<String> bodies(List<byte[]> records, long chat) throws IOException {
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

  List<String> textsInTheVault(String conversation) {
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

  Map<String, String> fingerprint() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (Stream<Path> all = Files.walk(backup)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        files.put(
            file.toString(), HexFormat.of().formatHex(Digests.sha256(Files.readAllBytes(file))));
      }
    }
    return files;
  }

  String judged() throws Exception {
    return SignalJudge.ofFile(
        SignalBackups.open(backup).newest().main(),
        ScratchBackup.KEY,
        ScratchBackup.ACCOUNT,
        SignalJudge.Purpose.DEVICE_TRANSFER);
  }
}
