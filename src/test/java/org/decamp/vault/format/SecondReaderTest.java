package org.decamp.vault.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.decamp.model.MediaId;
import org.decamp.model.SourceFile;
import org.decamp.vault.Vault;
import org.decamp.vault.custody.CustodyState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader that only knows the document reads from a vault what Decamp reads from it. */
class SecondReaderTest {

  @TempDir static Path temp;

  private static ExampleVault vault = new ExampleVault(Path.of(""), "");

  @BeforeAll
  static void importTheExamples() throws Exception {
    vault = ExampleVault.make(temp.resolve("vault"));
  }

  @Test
  void itSeesTheSameConversations() throws Exception {
    try (Vault decamp = vault.first();
        SecondReader second = vault.second()) {
      List<ReadConversation> conversations = second.conversations();

      assertThat(conversations)
          .extracting(ReadConversation::anywhere)
          .containsExactlyElementsOf(
              decamp.reader().conversations().stream().map(ShownByDecamp::conversation).toList());
      assertThat(conversations.getFirst().people().getLast().names())
          .startsWith(ExampleVault.GIVEN);
    }
  }

  @Test
  void itSeesTheSameMessagesInTheSameOrder() throws Exception {
    try (Vault decamp = vault.first();
        SecondReader second = vault.second()) {
      for (ReadConversation conversation : second.conversations()) {
        List<ReadMessage> read = second.messages(conversation);
        List<ReadMessage> shown =
            ExampleVault.messages(decamp, conversation).stream()
                .map(ShownByDecamp::message)
                .toList();

        assertThat(read).hasSize((int) conversation.messages());
        assertThat(read)
            .extracting(ReadMessage::withoutOrigins)
            .containsExactlyElementsOf(shown.stream().map(ReadMessage::withoutOrigins).toList());
        for (int i = 0; i < read.size(); i++) {
          // What was learned about typed texts is not stored with them.
          if (!read.get(i).origins().contains("TYPED")) {
            assertThat(read.get(i).origins()).isEqualTo(shown.get(i).origins());
          }
        }
      }
    }
  }

  @Test
  void theExamplesHoldWhatThereIsToDescribe() throws Exception {
    try (SecondReader second = vault.second()) {
      List<String> kinds = new ArrayList<>();
      for (ReadConversation conversation : second.conversations()) {
        for (ReadMessage message : second.messages(conversation)) {
          message.contents().forEach(c -> kinds.add(c.split(" ", 2)[0]));
          message.reactions().forEach(_ -> kinds.add("reaction"));
        }
      }
      assertThat(kinds)
          .contains("text", "media", "share", "place", "call", "event", "unsent", "withheld")
          .contains("reaction");
      assertThat(second.tables().rows("shown")).anyMatch(s -> s.has("view"));
      assertThat(second.tables().rows("shown")).anyMatch(s -> s.has("host"));
    }
  }

  @Test
  void aRecoveryKeyOpensToo() throws Exception {
    String typed = vault.recoveryKey().toLowerCase(Locale.ROOT).replace("-", " ");
    try (SecondReader byPaper = new SecondReader(vault.root(), Secret.recoveryKey(typed));
        SecondReader second = vault.second()) {
      assertThat(byPaper.conversations()).isEqualTo(second.conversations());
    }
  }

  @Test
  void aWrongSecretOpensNothing() {
    assertThatThrownBy(
            () -> new SecondReader(vault.root(), Secret.passphrase("five other words here")))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void everyContentIsByteForByteWhatDecampReads() throws Exception {
    try (Vault decamp = vault.first();
        SecondReader second = vault.second()) {
      int small = 0;
      int large = 0;
      for (Row row : second.tables().rows("media")) {
        byte[] id = row.bytes("id");
        byte[] content = second.content(id);
        byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(content);

        assertThat(sha256).isEqualTo(row.bytes("sha256"));
        assertThat(content).hasSize((int) row.number("length"));
        assertThat(second.nameOf(sha256, content.length)).isEqualTo(id);
        String name = HexFormat.of().formatHex(id);
        try (InputStream in = decamp.reader().openMedia(new MediaId(name))) {
          assertThat(content).isEqualTo(in.readAllBytes());
        }
        small += row.number("file_length") == 0 ? 1 : 0;
        large += row.number("file_length") == 0 ? 0 : 1;
      }
      assertThat(small).isGreaterThan(3);
      assertThat(large).isEqualTo(4);
    }
  }

  @Test
  void everySourceFileIsWhatTheExportHeld() throws Exception {
    try (Vault decamp = vault.first();
        SecondReader second = vault.second()) {
      List<SourceFile> files = decamp.reader().sourceFiles();
      assertThat(files).hasSameSizeAs(second.tables().rows("source_file")).isNotEmpty();
      for (SourceFile file : files) {
        try (InputStream in = decamp.reader().openSourceFile(file.number())) {
          assertThat(second.sourceFile(file.number())).isEqualTo(in.readAllBytes());
        }
      }
    }
  }

  @Test
  void everySealHoldsAndNoneWithAnotherKey() throws Exception {
    try (SecondReader second = vault.second()) {
      assertThat(second.seals().broken()).isEmpty();

      int rows = second.tables().rows("conversation").size();
      assertThat(new Seals(second.tables(), new byte[32]).broken()).hasSizeGreaterThan(rows);
    }
  }

  @Test
  void theCustodyRecordFollowsFromItsFirstEntry() throws Exception {
    try (Vault decamp = vault.first()) {
      CustodyState state = decamp.reader().custody().state();
      assertThat(state.whole()).isTrue();
      assertThat(state.entries()).isGreaterThan(10);
      assertThat(custodyHead()).isEqualTo(state.head());
    }
    try (SecondReader second = vault.second()) {
      CustodyChain chain = new CustodyChain(second.tables());

      assertThat(chain.broken()).isEmpty();
      assertThat(chain.entries()).first().asString().contains("\"kind\":\"vault-created\"");
      assertThat(chain.wholeLists()).hasSize(second.tables().rows("custody_list").size());
      for (String list : chain.wholeLists()) {
        assertThat(chain.entries()).anyMatch(e -> e.contains("\"list\":\"" + list + '"'));
      }
      assertThat(chain.wholeLists()).hasSizeGreaterThan(3);
    }
  }

  @Test
  void theHashOfASourceIsThatOfItsFile() throws Exception {
    Path zip = Path.of("examples/more/messages.zip");
    String sha256 =
        HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(zip)));
    try (SecondReader second = vault.second()) {
      assertThat(new CustodyChain(second.tables()).entries())
          .anyMatch(e ->
              e.contains("\"kind\":\"import-finished\"")
                  && e.contains(
                      "\"name\":\"messages.zip\",\"kind\":\"zip\",\"bytes\":"
                          + zip.toFile().length()
                          + ",\"sha256\":\""
                          + sha256
                          + "\",\"changed\":false"));
    }
  }

  private static String custodyHead() throws Exception {
    try (SecondReader second = vault.second()) {
      return new CustodyChain(second.tables()).head();
    }
  }

  @Test
  void aVaultOfTheFirstSchemaIsReadWithoutBeingMigrated(@TempDir Path golden) throws Exception {
    for (String name : List.of("vault.db", "vault.header")) {
      try (InputStream in = Vault.class.getResourceAsStream("golden/" + name)) {
        Files.copy(Optional.ofNullable(in).orElseThrow(), golden.resolve(name));
      }
    }
    try (SecondReader second = new SecondReader(golden, Secret.passphrase("golden vault"))) {
      ReadConversation conversation = second.conversations().getFirst();

      assertThat(second.tables().schema()).isEqualTo(1);
      assertThat(second.seals().broken()).isEmpty();
      assertThat(conversation.titles()).containsExactly("Golden");
      assertThat(conversation.people().getFirst().owner()).isTrue();
      assertThat(second.messages(conversation))
          .flatExtracting(ReadMessage::contents)
          .contains("text crème brûlée", "text 今天天气很好")
          .hasSize(3);
      assertThat(second.sourceFile(1)).asString().isEqualTo("{\"messages\":[]}");
    }
  }

  @Test
  void itSharesNoCodeWithDecamp() {
    var reader =
        new ClassFileImporter()
            .importPackages(SecondReader.class.getPackageName())
            .that(
                DescribedPredicate.describe(
                    "are the reader",
                    c ->
                        !c.getName().contains("Test")
                            && !c.isAssignableTo(Unlooked.class)
                            && !c.isEquivalentTo(ExampleVault.class)
                            && !c.isEquivalentTo(ShownByDecamp.class)
                            && !c.isEquivalentTo(FormatDocument.class)));
    ArchRuleDefinition.classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            SecondReader.class.getPackageName(),
            "java..",
            "javax.crypto..",
            "org.bouncycastle..",
            "org.jspecify..")
        .check(reader);
    ArchRuleDefinition.noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.sql..")
        .check(reader);
  }
}
