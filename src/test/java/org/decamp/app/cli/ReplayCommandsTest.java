package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.decamp.app.Conversations;
import org.decamp.app.Conversations.Said;
import org.decamp.model.PrivateText;
import org.decamp.signalcli.fake.LinkedScript;
import org.decamp.testing.MemoryVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sending anew through a signal-cli that is told what to answer. */
class ReplayCommandsTest {

  private static final String GROUP = Base64.getEncoder().encodeToString(new byte[32]);
  private static final String CAPTCHA = "signalcaptcha://solved-zebra";
  private static final String ASKS_FOR_CAPTCHA =
      "send: error {\"code\":-5,\"message\":\"limited\",\"data\":{\"response\":{\"timestamp\":1795400000099,"
          + "\"results\":[{\"recipientAddress\":{},\"type\":\"RATE_LIMIT_FAILURE\","
          + "\"token\":\"token-quartz\",\"retryAfterSeconds\":86400}]}}}";
  private static final String PERHAPS =
      "send: error {\"code\":-1,\"message\":\"Failed\",\"data\":{\"response\":{\"timestamp\":1795400000077,"
          + "\"results\":[{\"recipientAddress\":{},\"type\":\"NETWORK_FAILURE\"}]}}}";

  @TempDir Path home;
  private Commands commands;
  private MemoryVault vault;
  private FakeDevice device;

  @BeforeEach
  void aConversationOfADayAndALinkedDevice() throws Exception {
    commands = new Commands(home.resolve("user"));
    vault = commands.vaults.add(commands.vault, Commands.PASSPHRASE);
    vault.owner("instagram", new PrivateText("Me"), "test");
    Conversations.add(
        vault, "1", "Anna Bell", new Said("Anna Bell", 1, "marker-one"), new Said("Me", 1, "two"));
    device = new FakeDevice(commands, home);
    device.link();
  }

  /** Each message is answered with a time of its own. */
  private static String[] sending(String... before) {
    return Stream.concat(
            Stream.of(LinkedScript.sending(before)),
            Stream.of(
                "updateGroup: result {\"groupId\":\""
                    + GROUP
                    + "\",\"timestamp\":5,\"results\":[]}"))
        .toArray(String[]::new);
  }

  private List<String> sentTexts() throws Exception {
    return device.heard("send").stream().map(p -> p.path("message").asString()).toList();
  }

  @Test
  void whatADryRunShowsIsWhatIsSentIntoAGroupOfOnesOwn() throws Exception {
    List<String> shown = new ArrayList<>();
    String out = commands.run(0, "--json", "replay", "signal", "--dry-run").out();
    for (String line : out.lines().filter(l -> l.contains("\"type\":\"outgoing\"")).toList()) {
      shown.add(new JsonMapper().readTree(line).path("text").asString());
    }
    assertThat(shown).hasSize(2);
    assertThat(shown.getFirst()).contains("imported from").contains("sent anew over Signal");
    assertThat(shown.getLast()).contains("2023-01-01", "Anna Bell: marker-one", "Me: two");
    assertThat(device.heard("send")).isEmpty();

    device.linked(sending());
    Commands.Outcome run = device.run(0, "replay", "signal");

    assertThat(sentTexts()).isEqualTo(shown);
    JsonNode group = device.heard("updateGroup").getFirst();
    assertThat(group.path("name").asString()).isEqualTo("Anna Bell");
    assertThat(group.path("member").isEmpty()).isTrue();
    assertThat(device.heard("send"))
        .allSatisfy(p -> assertThat(p.path("groupId").path(0).asString()).isEqualTo(GROUP));
    assertThat(run.out()).contains("Sent 2 messages.").doesNotContain("marker", "Anna");
    assertThat(run.err())
        .contains("to your own devices and to nobody else", "dated now", "at least")
        .doesNotContain("marker", "Anna");

    assertThat(device.run(0, "replay", "signal").out()).contains("Nothing remains to be sent.");
    assertThat(device.heard("send")).hasSize(2);
  }

  @Test
  void aCaptchaIsHandedInByTheSameCommandAndStandsInNoArgument() throws Exception {
    device.linked(sending(ASKS_FOR_CAPTCHA));
    Commands.Outcome paused = device.run(75, "replay", "signal", "--note-to-self");
    assertThat(paused.out())
        .contains("https://signalcaptchas.org/challenge/generate.html", "--captcha", "Sent 0");
    assertThat(paused.err()).contains("--captcha").doesNotContain("token-quartz");

    device.linked(sending());
    Path file = Files.writeString(home.resolve("captcha"), CAPTCHA + "\n");
    device.run(0, "replay", "signal", "--note-to-self", "--captcha-file", file.toString());

    JsonNode handedIn = device.heard("submitRateLimitChallenge").getFirst();
    assertThat(handedIn.path("challenge").asString()).isEqualTo("token-quartz");
    assertThat(handedIn.path("captcha").asString()).isEqualTo(CAPTCHA);
    assertThat(device.heard("send"))
        .hasSize(3)
        .allSatisfy(p -> assertThat(p.path("noteToSelf").asBoolean()).isTrue());
  }

  @Test
  void toOthersNothingGoesWithoutAWordThatIsTyped() throws Exception {
    device.linked(sending());
    String[] command = {"replay", "signal", "--to-contact", FakeDevice.ANNA};
    assertThat(device.run(64, command).err())
        .contains("somebody else", "Their phone rings for each", "close your account")
        .doesNotContain("Anna");
    commands.answers.add("y");
    device.run(130, command);
    assertThat(device.heard("send")).isEmpty();

    commands.answers.add("send");
    device.run(0, command);
    assertThat(device.heard("send"))
        .hasSize(2)
        .allSatisfy(
            p -> assertThat(p.path("recipient").path(0).asString()).isEqualTo(FakeDevice.ANNA));
  }

  @Test
  void aContactIsNamedByThePersonOfTheVaultOnceTheyAreLinked() throws Exception {
    assertThat(device.run(64, "replay", "signal", "--to-contact", "Anna Bell").err())
        .contains("decamp people link --signal-cli");
    commands.run(0, "people", "link", "Anna Bell", "--signal-contact", FakeDevice.ANNA);
    assertThat(device.run(0, "replay", "signal", "--to-contact", "Anna Bell", "--dry-run").out())
        .contains("2 messages");
    String stranger = FakeDevice.ANNA.replace("0001", "0002");
    device.linked(sending());
    assertThat(device.run(66, "replay", "signal", "--to-contact", stranger).err())
        .contains("no such contact");
    assertThat(device.run(66, "replay", "signal", "--to-group", GROUP).err())
        .contains("in no such group");
  }

  @Test
  void whatMayHaveArrivedIsLeftToTheUserWhoLooks() throws Exception {
    device.linked(sending(sending()[0], PERHAPS));
    commands.answers.add("send");
    Commands.Outcome outcome = device.run(1, "replay", "signal", "--to-contact", FakeDevice.ANNA);
    assertThat(outcome.out()).contains("may or may not have arrived", "decamp replay uncertain");
    assertThat(device.heard("send")).hasSize(2);

    String listed = commands.run(0, "replay", "uncertain").out();
    assertThat(listed).contains("contact").doesNotContain(FakeDevice.ANNA);
    String number = listed.split(" ", 2)[0];
    assertThat(commands.run(64, "replay", "uncertain", "--arrived", "999").err())
        .contains("no message of that number");
    commands.run(0, "replay", "uncertain", "--missing", number);
    assertThat(commands.run(0, "replay", "uncertain").out()).contains("it is known whether");
    assertThat(commands.run(0, "--json", "replay", "uncertain").out()).isEmpty();

    device.linked(sending());
    commands.answers.add("send");
    device.run(0, "replay", "signal", "--to-contact", FakeDevice.ANNA);
    assertThat(sentTexts()).hasSize(3);
    assertThat(sentTexts().getLast()).isEqualTo(sentTexts().get(1)).contains("marker-one");
  }

  @Test
  void whatWasSentIsTakenBackNewestFirst() throws Exception {
    device.linked(sending());
    device.run(0, "replay", "signal");
    commands.answers.add("undo");
    assertThat(device.run(0, "replay", "undo").out()).contains("Taken back 2 messages.");
    assertThat(device.heard("remoteDelete"))
        .extracting(p -> p.path("targetTimestamp").asLong())
        .containsExactly(1_795_400_000_002L, 1_795_400_000_001L);
    commands.answers.add("undo");
    assertThat(device.run(0, "replay", "undo").out()).contains("Taken back 0 messages.");
    assertThat(device.run(64, "replay", "undo").err()).contains("nobody to ask");
  }

  @Test
  void withoutALinkedDeviceItSaysHowToLinkAndADryRunWorksAllTheSame() throws Exception {
    device.run(0, "--yes", "device", "forget");
    device.told();
    assertThat(device.run(66, "replay", "signal").err()).contains("decamp device link");
    assertThat(device.run(66, "--yes", "replay", "undo").err()).contains("decamp device link");
    assertThat(commands.run(0, "replay", "signal", "--dry-run", "--figures").out())
        .contains("Together: 2 messages", "Nothing was sent", "decamp export signal")
        .doesNotContain("marker-one");
  }

  @Test
  void aWishThatMakesNoSenseIsRefused() throws Exception {
    String[][] wishes = {
      {"--form", "novel"},
      {"--pause", "0"},
      {"--figures"},
      {"--pseudonyms"},
      {"--to-group", "zebra"},
      {"--to-group", Base64.getEncoder().encodeToString(new byte[16])},
      {"--note-to-self", "--to-group", GROUP},
      {"--captcha"},
      {"--time-zone", "Nowhere/Else"},
    };
    for (String[] wish : wishes) {
      String[] command =
          Stream.concat(Stream.of("replay", "signal"), Stream.of(wish)).toArray(String[]::new);
      assertThat(device.run(64, command).err().lines())
          .as("%s", List.of(wish))
          .hasSizeBetween(2, 4)
          .noneMatch(line -> line.contains("Error:"));
    }
    assertThat(device.heard("send")).isEmpty();
  }

  @Test
  void everyJsonLineKeepsToTheSchema() throws Exception {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                Files.readString(Path.of("docs/schema/cli-output.schema.json")), InputFormat.JSON);
    StringBuilder out = new StringBuilder();
    out.append(commands.run(0, "--json", "replay", "signal", "--dry-run").out());
    device.linked(sending(ASKS_FOR_CAPTCHA));
    out.append(device.run(75, "--json", "--yes", "replay", "signal").out());
    device.linked(sending(PERHAPS));
    out.append(device.run(1, "--json", "--yes", "replay", "signal", "--leave-uncertain").out());
    String uncertain = commands.run(0, "--json", "replay", "uncertain").out();
    String number = new JsonMapper().readTree(uncertain).path("number").asString();
    out.append(uncertain);
    out.append(commands.run(0, "--json", "replay", "uncertain", "--arrived", number).out());
    out.append(device.run(0, "--json", "--yes", "replay", "undo").out());
    device.linked(
        "listGroups*: result [{\"id\":\"%s\",\"name\":\"G\",\"isMember\":true,\"members\":[]}]"
            .formatted(GROUP));
    out.append(device.run(0, "--json", "device", "show", "--groups", "--show-names").out());
    assertThat(out.toString().lines())
        .allSatisfy(line -> assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty());
    assertThat(out)
        .contains("\"type\":\"outgoing\"", "\"type\":\"replay-plan\"", "\"type\":\"replay\"")
        .contains("\"captcha-needed\"", "\"type\":\"replay-uncertain\"", "\"replay-settled\"")
        .contains("\"type\":\"replay-undo\"", "\"type\":\"device-group\"");
  }
}
