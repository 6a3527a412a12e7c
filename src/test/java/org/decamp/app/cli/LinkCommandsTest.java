package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.decamp.app.Conversations;
import org.decamp.app.Conversations.Said;
import org.decamp.exporter.signal.AddressBookBackup;
import org.decamp.exporter.signal.ScratchBackup;
import org.decamp.exporter.signal.folder.SnapshotName;
import org.decamp.exporter.signal.wire.WireWriter;
import org.decamp.model.Decisions;
import org.decamp.model.Links;
import org.decamp.model.PrivateText;
import org.decamp.model.SignalConversation;
import org.decamp.model.SignalPerson;
import org.decamp.testing.MemoryVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkCommandsTest {

  private static final String OVERRIDE = "\u202e";

  @TempDir Path home;
  private Commands commands = new Commands(Path.of(""));
  private MemoryVault vault = new MemoryVault();
  private String folder = "";

  @BeforeEach
  void aVaultAndABackup() throws Exception {
    commands = new Commands(home);
    vault = commands.vaults.add(commands.vault, Commands.PASSPHRASE);
    vault.owner("instagram", new PrivateText("Me"), "test");
    folder = home.resolve("SignalBackups").toString();
    talk("1", "Anna Bell");
    talk("2", "Bob");
    talk("3", OVERRIDE + "Eve 🦊\u001b[31m");
    talk("4", "zoë.x");
    Conversations.addGroup(vault, "5", "Hiking", new Said("Me", 1, "a"), new Said("Bea", 2, "b"));
  }

  private void talk(String key, String other) throws Exception {
    Conversations.add(vault, key, "Talk " + key, new Said(other, 1, "a"), new Said("Me", 2, "b"));
  }

  private static AddressBookBackup backup() {
    return new AddressBookBackup()
        .contact(AddressBookBackup.person(1).number(4, 12_025_550_143L).text(11, "anna  BELL"))
        .contact(AddressBookBackup.person(2).text(11, "Anna Bell").text(3, "abell.07"))
        .contact(new WireWriter().number(4, 491_711_234_567L).text(18, "Bob"))
        .contact(AddressBookBackup.person(3).text(11, "Eve 🦊\u001b[31m" + OVERRIDE))
        .contact(AddressBookBackup.person(4).text(11, "Someone").text(3, "Zoe.x.42"))
        .contact(AddressBookBackup.person(5))
        .group(7, "HIKING")
        .group(8, "Others");
  }

  /** With the key on the line behind the passphrase. */
  private Commands.Outcome suggest(String key, String... more) {
    String[] args =
        Stream.concat(
                Stream.of("--passphrase-file", "-", "people", "link", "--signal-key-file", "-"),
                Stream.concat(Stream.of("--signal", folder), Stream.of(more)))
            .toArray(String[]::new);
    return commands.runReading(Commands.PASSPHRASE + "\n" + key + "\n", args);
  }

  private String suggested(String... more) {
    Commands.Outcome outcome = suggest(ScratchBackup.KEY, more);
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    return outcome.out();
  }

  private String done(String... args) {
    Commands.Outcome outcome = commands.run(args);
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    return outcome.out();
  }

  private String refused(int exit, String... args) {
    return refused(exit, commands.run(args));
  }

  private String refused(int exit, Commands.Outcome outcome) {
    assertThat(outcome.exit()).as(outcome.err()).isEqualTo(exit);
    assertThat(outcome.err().lines()).hasSize(2);
    assertThat(vault.decisions()).isEqualTo(Decisions.NONE);
    return outcome.err();
  }

  private List<String[]> commandsIn(String out) {
    return out.lines()
        .map(String::strip)
        .filter(l -> l.matches("decamp people link(-group)? [0-9a-f]{6}.*"))
        .map(l -> l.substring("decamp ".length()).split(" ", -1))
        .toList();
  }

  @Test
  void whatLooksAlikeIsSuggestedAndNobodyIsLinked() throws Exception {
    backup().write(Path.of(folder));
    commands.resultsSeen = true;
    String out = suggested();
    assertThat(out)
        .contains("Anna Bell", "anna  BELL", "+12025550143", "@", "abell.07")
        .contains("--signal-contact " + AddressBookBackup.account(1))
        .contains("--signal-contact " + AddressBookBackup.account(2))
        .contains("--signal-phone +491711234567")
        .contains("--signal-contact " + AddressBookBackup.account(3))
        .contains("--signal-contact " + AddressBookBackup.account(4))
        .contains("HIKING")
        .doesNotContain("Others")
        .contains("The backup has 6 contacts and 2 groups.");
    assertThat(commandsIn(out)).hasSize(6);
    assertThat(vault.decisions()).isEqualTo(Decisions.NONE);
  }

  @Test
  void whatIsSuggestedCanBeTypedWithoutTheBackupAndTakenBack() throws Exception {
    backup().write(Path.of(folder));
    commands.resultsSeen = true;
    List<String[]> typed = commandsIn(suggested());
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      for (Path path : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
    typed.forEach(this::done);
    assertThat(vault.decisions().links().people())
        .extracting(Links.OfPerson::target)
        .containsExactlyInAnyOrder(
            new SignalPerson.Contact(AddressBookBackup.account(2)),
            new SignalPerson.Phone(491_711_234_567L),
            new SignalPerson.Contact(AddressBookBackup.account(3)),
            new SignalPerson.Contact(AddressBookBackup.account(4)));
    assertThat(vault.decisions().links().conversations()).hasSize(1);
    assertThat(done("people", "list"))
        .contains("in Signal: the contact " + AddressBookBackup.account(2))
        .contains("in Signal: +491711234567");
    assertThat(done(typed.getLast())).contains("nothing was changed");
    done("people", "unlink", "Anna Bell");
    done("people", "unlink", typed.get(1)[2]);
    done("people", "unlink-group", "hik");
    assertThat(vault.decisions().links().people()).hasSizeLessThan(4);
    assertThat(vault.decisions().links().conversations()).isEmpty();
  }

  @Test
  void theContactsOfTheLinkedDeviceAreSuggestedLikeThoseOfABackup() throws Exception {
    FakeDevice device = new FakeDevice(commands, home.resolve("fake"));
    device.linked();
    Commands.Outcome hidden = device.run(0, "people", "link", "--signal-cli");
    assertThat(hidden.out()).contains(FakeDevice.ANNA).doesNotContain("anna BELL");

    commands.resultsSeen = true;
    String out =
        device
            .linked(
                "listContacts*: result [{\"uuid\":\""
                    + FakeDevice.ANNA
                    + "\",\"name\":\"anna BELL\"},"
                    + "{\"number\":\"+491711234567\",\"name\":\"Bob\"},"
                    + "{\"uuid\":null,\"number\":null,\"username\":\"nobody.01\"}]")
            .run(0, "people", "link", "--signal-cli", "--contacts")
            .out();
    assertThat(out)
        .contains("Your Signal has 2 contacts.", "1 more have neither")
        .contains("anna BELL", "--signal-phone +491711234567", "People of the vault: 0 linked")
        .doesNotContain("Groups that look", "backup has");
    assertThat(vault.decisions()).isEqualTo(Decisions.NONE);
    commandsIn(out).forEach(this::done);
    assertThat(vault.decisions().links().people())
        .extracting(Links.OfPerson::target)
        .containsExactlyInAnyOrder(
            new SignalPerson.Contact(UUID.fromString(FakeDevice.ANNA)),
            new SignalPerson.Phone(491_711_234_567L));
  }

  @Test
  void whatTheDeviceCannotTellIsSaidInTwoLines() throws Exception {
    FakeDevice device = new FakeDevice(commands, home.resolve("fake"));
    device.told("listAccounts: result []");
    assertThat(refused(66, device.run("people", "link", "--signal-cli")))
        .contains("decamp device link");
    device.linked("sendSyncRequest: error {\"code\":-3,\"message\":\"Closed +4911\"}");
    assertThat(refused(74, device.run("people", "link", "--signal-cli")))
        .contains("could not reach")
        .doesNotContain("+4911");
    assertThat(refused(64, "people", "link", "--signal-cli", "--signal", folder))
        .contains("either a person");
  }

  @Test
  void whoIsLinkedIsNotAskedAboutAgain() throws Exception {
    backup().write(Path.of(folder));
    done("people", "link", "Anna Bell", "--signal-transcript");
    done("people", "link-group", "Hiking", "--signal-read-only");
    assertThat(vault.decisions().links().conversations())
        .extracting(Links.OfConversation::target)
        .containsExactly(new SignalConversation.ReadOnly());
    assertThat(suggested())
        .doesNotContain(AddressBookBackup.account(1).toString())
        .doesNotContain("link-group 1")
        .doesNotContain("--signal-group")
        .contains("People of the vault: 1 linked");
  }

  @Test
  void namesOfTheBackupArePrintedOnATerminalOnlyUnlessAskedFor() throws Exception {
    backup().write(Path.of(folder));
    for (String[] format : new String[][] {{}, {"--contacts"}}) {
      assertThat(suggested(format))
          .doesNotContain("BELL", "abell", "1202", "49171", "Someone", "HIKING")
          .contains(AddressBookBackup.account(1).toString())
          .contains("--signal-phone NUMBER");
    }
    assertThat(suggested("--show-names")).contains("anna  BELL", "+491711234567", "HIKING");
    assertThat(suggested("--show-names", "--contacts")).contains("Someone", "(no name)", "Others");
  }

  @Test
  void hostileNamesNeitherStyleNorTurnTheLine() throws Exception {
    backup().write(Path.of(folder));
    assertThat(suggested("--show-names", "--contacts"))
        .contains("Eve 🦊")
        .doesNotContain("\u001b")
        .doesNotContain(OVERRIDE);
  }

  @Test
  void ofTenThousandNamesakesAFewAreShownAndTheRestIsCounted() throws Exception {
    AddressBookBackup many = new AddressBookBackup();
    for (int i = 0; i < 10_000; i++) {
      many.contact(AddressBookBackup.person(i).text(11, "Anna Bell"));
    }
    many.write(Path.of(folder));
    String out = suggested("--show-names");
    assertThat(commandsIn(out)).hasSize(8);
    assertThat(out).contains("and 9,992 more of this name").hasLineCount(out.split("\n").length);
    assertThat(out.lines()).hasSizeLessThan(40);
    assertThat(suggested("--show-names", "--contacts").lines()).hasSizeGreaterThan(10_000);
  }

  @Test
  void theNewestSnapshotIsReadUnlessAnotherIsNamed() throws Exception {
    SnapshotName older = SnapshotName.parse("signal-backup-2025-01-01-00-00-00").orElseThrow();
    new AddressBookBackup()
        .contact(AddressBookBackup.person(9).text(11, "Bob"))
        .write(Path.of(folder), older);
    backup().write(Path.of(folder));
    assertThat(suggested()).doesNotContain(AddressBookBackup.account(9).toString());
    assertThat(suggested("--snapshot", older.toString()))
        .contains(AddressBookBackup.account(9).toString());
    assertThat(refused(66, suggest(ScratchBackup.KEY, "--snapshot", "signal-backup-x")))
        .contains("newest one is");
  }

  @Test
  void aPersonMayMistypeTheKeyTwice() throws Exception {
    backup().write(Path.of(folder));
    String wrong = "a".repeat(64);
    commands.typed.addAll(
        List.of(Commands.PASSPHRASE, "too short", wrong, grouped(ScratchBackup.KEY)));
    Commands.Outcome outcome = commands.runTyping("people", "link", "--signal", folder);
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(outcome.err()).contains("mistyped").doesNotContain(wrong);
    commands.typed.addAll(List.of(Commands.PASSPHRASE, wrong, wrong, wrong, ScratchBackup.KEY));
    assertThat(commands.runTyping("people", "link", "--signal", folder).exit()).isEqualTo(77);
    assertThat(commands.typed).hasSize(1);
  }

  /** As newer phones show it. */
  private static String grouped(String key) {
    return key.toUpperCase(java.util.Locale.ROOT)
        .replace('O', '#')
        .replace('0', '=')
        .replaceAll("(.{4})", "$1 ");
  }

  @Test
  void eachThingThatIsWrongWithABackupIsNamed() throws Exception {
    assertThat(refused(66, suggest(ScratchBackup.KEY))).contains("there is no folder");
    Files.createDirectories(Path.of(folder));
    assertThat(refused(65, suggest(ScratchBackup.KEY)))
        .contains("no backup of Signal")
        .contains("iPhone");
    backup().write(Path.of(folder));
    assertThat(refused(77, suggest("b".repeat(64)))).contains("does not open");
    assertThat(refused(77, suggest("123"))).contains("64 letters and digits");
    Path snapshot = Path.of(folder, ScratchBackup.NAME.toString());
    Path main = snapshot.resolve("main");
    byte[] whole = Files.readAllBytes(main);
    byte[] flipped = whole.clone();
    flipped[whole.length / 2] ^= 1;
    Files.write(main, flipped);
    assertThat(refused(65, suggest(ScratchBackup.KEY))).contains("main is damaged");
    Files.write(main, "SBACKUP\1...".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    assertThat(refused(65, suggest(ScratchBackup.KEY))).contains("cloud");
    Files.delete(main);
    assertThat(refused(65, suggest(ScratchBackup.KEY))).contains("main is missing");
  }

  @Test
  void aWordThatMakesNoSenseChangesNothing() {
    assertThat(refused(64, "people", "link", "Me", "--signal-read-only")).contains("the owner");
    assertThat(refused(64, "people", "link", "Bob", "--signal-phone", "0171 12345"))
        .doesNotContain("0171");
    assertThat(refused(64, "people", "link", "Bob", "--signal-contact", "1111"))
        .contains("not the whole id");
    assertThat(refused(64, "people", "link", "Bob")).contains("either a person");
    assertThat(refused(64, "people", "link")).contains("either a person");
    assertThat(refused(64, "people", "link", "Bob", "--signal", folder)).contains("either");
    refused(64, "people", "link", "Bob", "--signal-read-only", "--signal-transcript");
    refused(64, "people", "link-group", "Hiking");
    assertThat(refused(64, "people", "link-group", "Hiking", "--signal-group", "12"))
        .contains("not the whole id");
    assertThat(refused(64, "people", "link-group", "Talk 1", "--signal-transcript"))
        .contains("conversation of two");
    assertThat(done("people", "unlink", "Anna Bell")).contains("nothing was changed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--signal-key-fd", "--signal-key-file", "--signal-key", "--snapshot"})
  void aKeyThatIsTypedAsAnArgumentIsNotRepeated(String option) throws Exception {
    backup().write(Path.of(folder));
    Commands.Outcome outcome =
        commands.run("people", "link", "--signal", folder, option, ScratchBackup.KEY);
    assertThat(outcome.exit()).isIn(64, 66);
    assertThat(outcome.err() + outcome.out()).doesNotContain(ScratchBackup.KEY.substring(0, 8));
  }

  @Test
  void everyJsonLineKeepsToTheSchema() throws Exception {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                Files.readString(Path.of("docs/schema/cli-output.schema.json")), InputFormat.JSON);
    backup().write(Path.of(folder));
    String key = Files.writeString(home.resolve("key"), ScratchBackup.KEY).toString();
    for (List<String> command :
        List.of(
            List.of("people", "link", "--signal", folder, "--signal-key-file", key, "--contacts"),
            List.of("people", "link", "--signal", folder, "--signal-key-file", key, "--show-names"),
            List.of("people", "link", "Bob", "--signal-read-only"),
            List.of("people", "link-group", "Hiking", "--signal-transcript"),
            List.of("people", "list"),
            List.of("people", "unlink", "Bob"),
            List.of("people", "unlink-group", "Hiking"))) {
      String[] args = Stream.concat(Stream.of("--json"), command.stream()).toArray(String[]::new);
      List<String> lines = commands.run(args).out().lines().toList();
      assertThat(lines).as("%s", command).isNotEmpty();
      for (String line : lines) {
        assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty();
      }
    }
  }
}
