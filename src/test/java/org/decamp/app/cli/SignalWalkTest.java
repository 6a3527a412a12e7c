package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.decamp.app.device.MemoryFolders;
import org.decamp.signalcli.Bounded;
import org.decamp.signalcli.RealSignalCli;
import org.decamp.signalcli.install.SignalCliVersion;
import org.decamp.signalcli.standin.keys.SignalLibrary;
import org.decamp.signalcli.standin.received.AttachmentPointer;
import org.decamp.signalcli.standin.received.DataMessage;
import org.decamp.signalcli.standin.service.Hold;
import org.decamp.signalcli.standin.service.Person;
import org.decamp.signalcli.standin.service.StandIn;
import org.decamp.whole.Folders;
import org.decamp.whole.MarkedExport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole way with the real signal-cli: linked by the code that is shown, contacts, sending,
 * captcha, taking back, forgetting. What arrives is decrypted by Signal's own library; nothing can
 * reach the network.
 */
@Bounded
class SignalWalkTest {

  private static final long PATIENCE_S = 120;
  private static final String CAPTCHA = "signalcaptcha://solved-zebra";

  /** Stands in every text, and in no name. */
  private static final String OF_A_TEXT = "number 0 " + MarkedExport.MARKER;

  /** Stands in every photo, and nowhere else. */
  private static final String OF_A_PHOTO = MarkedExport.MARKER + ' ' + MarkedExport.MARKER;

  @TempDir Path folder;
  private String home = "";
  private Set<Path> leftByOthers = Set.of();
  private Commands commands;
  private StandIn standIn;

  @BeforeEach
  void aServiceAndAVault() throws Exception {
    home = String.valueOf(RealSignalCli.require().libraries().getParent());
    SignalLibrary library = SignalLibrary.require();
    standIn = new StandIn(library, Files.createDirectories(folder.resolve("trust")));
    commands = Commands.withVault(folder.resolve("user"));
    commands.signalCli =
        new SignalCliDefaults(
            standIn.javaOptions(),
            SignalCliVersion.OLDEST_KNOWN,
            Duration.ofSeconds(5),
            Files.createDirectories(folder.resolve("temporary")));
    leftByOthers = Set.copyOf(outgoing());
    Path export = MarkedExport.write(folder.resolve("instagram-me-2026-11-01-x.zip"), 1, 4);
    commands.run(0, "import", export.toString());
    commands.run(0, "people", "owner", "Me");
  }

  @AfterEach
  void end() throws Exception {
    if (standIn != null) {
      standIn.close();
    }
  }

  private Commands.Outcome run(int exit, String... args) {
    Commands.Outcome outcome = commands.run(exit, withSignalCli(args));
    assertThat(outcome.err()).doesNotContain(MarkedExport.MARKER, "solved-zebra", "sgnl:", "\tat ");
    assertNothingReadable();
    return outcome;
  }

  private String[] withSignalCli(String... args) {
    return Stream.concat(
            Stream.of(args),
            Stream.of(
                "--signal-cli-home", home, "--signal-cli-java", System.getProperty("java.home")))
        .toArray(String[]::new);
  }

  private CompletableFuture<Commands.Outcome> start(int exit, String... args) {
    return CompletableFuture.supplyAsync(() -> run(exit, args));
  }

  @Test
  void aHistoryGoesIntoSignalAndCanBeTakenBack() throws Exception {
    link();
    Person friend = standIn.newPerson();
    standIn.owner().tellContacts(Map.of(friend, "Some " + MarkedExport.MARKER));
    String suggested = run(0, "people", "link", "--signal-cli").out();
    assertThat(suggested).contains("--signal-contact " + friend.account().aci());
    commands.run(
        0,
        "people",
        "link",
        "Some " + MarkedExport.MARKER,
        "--signal-contact",
        friend.account().aci());

    intoAGroupOfOnesOwn();
    theCaptchaIsSolvedOnTheWay();
    toSomebodyElse(friend);

    commands.answers.add("undo");
    standIn.owner().inbox().passOver();
    int before = standIn.owner().inbox().written().size();
    List<Long> sent = texts().stream().limit(2).map(DataMessage::timestamp).toList();
    assertThat(run(0, "replay", "undo").out()).contains("Taken back 2 messages.");
    List<DataMessage> after = standIn.owner().inbox().written();
    assertThat(after.subList(before, after.size()))
        .extracting(message -> message.deleted().orElse(0))
        .containsExactlyElementsOf(sent.reversed());

    commands.run(0, "--yes", "device", "forget");
    assertThat(Folders.below(folder.resolve("user/data/device")))
        .extracting(file -> String.valueOf(file.getFileName()))
        .containsExactly("lock");
    assertThat(standIn.refused()).allMatch(place -> place.endsWith(":443"));
  }

  private void link() throws Exception {
    CompletableFuture<Commands.Outcome> linking =
        start(0, "--json", "device", "link", "--show-code", "--name", "Walk");
    String link = "";
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
    while (link.isEmpty()) {
      assertThat(System.nanoTime()).as("a code is shown").isLessThan(end);
      assertThat(linking).isNotDone();
      Thread.sleep(50);
      link =
          lines(commands.printed(), "device-code")
              .map(n -> n.path("link").asString())
              .findFirst()
              .orElse("");
    }
    standIn.owner().scan(link);
    String told = linking.get(PATIENCE_S, TimeUnit.SECONDS).out();
    JsonNode device = lines(told, "device").findFirst().orElseThrow();
    assertThat(device.path("numberEnds").asString())
        .isEqualTo(standIn.owner().account().number().replaceFirst(".*(..)$", "$1"));
    assertThat(device.path("devices").asInt()).isEqualTo(2);
  }

  /** A line that is still being printed is none yet. */
  private static Stream<JsonNode> lines(String printed, String type) {
    JsonMapper mapper = new JsonMapper();
    return Stream.of(printed.substring(0, printed.lastIndexOf('\n') + 1).split("\n", -1))
        .filter(line -> !line.isEmpty())
        .map(mapper::readTree)
        .filter(node -> node.path("type").asString("").equals(type));
  }

  private List<JsonNode> shown(String... target) {
    String[] args =
        Stream.concat(Stream.of("--json", "replay", "signal", "--dry-run"), Stream.of(target))
            .toArray(String[]::new);
    return lines(commands.run(0, args).out(), "outgoing").toList();
  }

  private void intoAGroupOfOnesOwn() throws Exception {
    List<JsonNode> shown = shown();
    assertThat(shown).hasSize(2);
    standIn.owner().inbox().passOver();

    commands.answers.add("y");
    Hold upload = standIn.faults().holdNext("GET", "/v4/attachments/form/upload");
    CompletableFuture<Commands.Outcome> sending = start(0, "replay", "signal");
    upload.awaitReached();
    assertFilesLieWhereTheyMay();
    upload.close();
    assertThat(sending.get(PATIENCE_S, TimeUnit.SECONDS).out()).contains("Sent 2 messages.");

    List<DataMessage> arrived = texts();
    assertAsShown(shown, arrived);
    assertThat(arrived).hasSize(2).allMatch(message -> message.group().isPresent());
    assertThat(standIn.groups()).isEqualTo(1);
    assertThat(run(0, "replay", "signal").out()).contains("Nothing remains to be sent.");
  }

  /** That a group was made and described is told to the phone, too, without any text. */
  private List<DataMessage> texts() {
    return standIn.owner().inbox().written().stream()
        .filter(message -> !message.body().isEmpty())
        .toList();
  }

  private void theCaptchaIsSolvedOnTheWay() throws Exception {
    List<JsonNode> shown = shown("--note-to-self");
    int before = standIn.owner().inbox().written().size();
    standIn.limits().demandCaptcha("token-quartz");
    String[] command = {"replay", "signal", "--note-to-self"};
    commands.answers.addAll(List.of("y", ""));
    assertThat(run(75, command).out()).contains("signalcaptchas.org", "2 messages not sent yet");

    commands.answers.addAll(List.of("y", "  " + CAPTCHA));
    assertThat(run(0, command).out()).contains("Sent 0 messages.", "Sent 2 messages.");

    assertThat(standIn.limits().captchas()).containsExactly(CAPTCHA.replaceFirst(".*//", ""));
    List<DataMessage> all = standIn.owner().inbox().written();
    assertAsShown(shown, all.subList(before, all.size()));
  }

  private void toSomebodyElse(Person friend) throws Exception {
    List<JsonNode> shown = shown("--to-contact", friend.account().aci());
    commands.answers.add("send");
    run(0, "replay", "signal", "--to-contact", "Some " + MarkedExport.MARKER);
    assertAsShown(shown, friend.inbox().written());
  }

  private void assertAsShown(List<JsonNode> shown, List<DataMessage> arrived) throws Exception {
    List<String> texts = new ArrayList<>();
    List<String> files = new ArrayList<>();
    for (DataMessage message : arrived) {
      texts.add(standIn.textOf(message));
      for (AttachmentPointer file : message.attachments()) {
        byte[] content = standIn.fetch(file);
        files.add(file.fileName().orElse("") + ' ' + content.length);
        assertThat(new String(content, StandardCharsets.ISO_8859_1)).contains(OF_A_PHOTO);
      }
    }
    assertThat(texts).isEqualTo(shown.stream().map(n -> n.path("text").asString()).toList());
    assertThat(files)
        .hasSize(3)
        .isEqualTo(
            shown.stream()
                .flatMap(n -> n.path("files").valueStream())
                .map(f -> f.path("name").asString() + ' ' + f.path("bytes").asLong())
                .toList());
  }

  /** While a message is under way: in memory, where there is some, for nobody else. */
  private void assertFilesLieWhereTheyMay() throws Exception {
    if (!MemoryFolders.of(System.getenv()).isEmpty()) {
      List<Path> lying = outgoing();
      assertThat(lying).hasSize(1);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(lying.getFirst())))
          .isEqualTo("rwx------");
      assertThat(Folders.filesHolding(lying.getFirst(), OF_A_PHOTO)).hasSize(3);
    }
    assertThat(Folders.filesHolding(folder.resolve("temporary"), OF_A_PHOTO)).isEmpty();
    assertThat(Folders.filesHolding(folder.resolve("user"), OF_A_PHOTO)).isEmpty();
    assertNoArgumentTells();
  }

  private static void assertNoArgumentTells() {
    assertThat(ProcessHandle.current().children().map(c -> c.info().commandLine().orElse("")))
        .isNotEmpty()
        .noneMatch(line -> line.contains("zebra") || line.contains("+1555"));
  }

  /** What lies ready to be sent in memory, but for what lay there before. */
  private List<Path> outgoing() throws IOException {
    List<Path> lying = new ArrayList<>();
    for (Path place : MemoryFolders.of(System.getenv())) {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(place, "decamp-outgoing-*")) {
        all.forEach(lying::add);
      }
    }
    lying.removeAll(leftByOthers);
    return lying;
  }

  /** The vault, the device, signal-cli's temporary folders, and what lay ready to be sent. */
  private void assertNothingReadable() {
    try {
      for (String marker : List.of(OF_A_TEXT, OF_A_PHOTO, "solved-zebra")) {
        assertThat(Folders.filesHolding(folder.resolve("user"), marker)).as(marker).isEmpty();
      }
      assertThat(folder.resolve("temporary")).isEmptyDirectory();
      assertThat(outgoing()).isEmpty();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
