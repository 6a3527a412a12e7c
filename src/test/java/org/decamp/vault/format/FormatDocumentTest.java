package org.decamp.vault.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.decamp.vault.Passphrase;
import org.decamp.vault.Vault;
import org.decamp.vault.key.KdfCost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document describes the vault as it is: nothing is stored that it does not name. */
class FormatDocumentTest {

  private static final HexFormat HEX = HexFormat.of();
  private static final Path SOURCES = Path.of("src/main/java/org/decamp/vault");

  @TempDir Path temp;

  @Test
  void everyTableAndColumnOfARealVaultIsDescribed() throws Exception {
    Path root = temp.resolve("vault");
    Vault.create(root, new Passphrase("only for this test".toCharArray()), new KdfCost(8192, 1, 1))
        .close();
    FormatDocument document = FormatDocument.read();
    try (SecondReader second = new SecondReader(root, Secret.passphrase("only for this test"))) {
      assertThat(document.toString())
          .contains("**Format 1, schema " + second.tables().schema() + ",");
      List<String> ofSqlite =
          FormatDocument.code(document.section("4.3 Schemas and migrations")).stream()
              .filter(name -> name.startsWith("search_") || name.startsWith("sqlite_"))
              .toList();
      for (String table : second.tables().names()) {
        if (!ofSqlite.contains(table)) {
          assertThat(FormatDocument.code(document.table(table)))
              .as("columns of " + table)
              .containsAll(second.tables().columns(table));
        }
      }
      assertThat(second.tables().names()).hasSizeGreaterThan(20);
    }
  }

  @Test
  void everySchemaSaysWhatItBrought() throws Exception {
    String schemas = FormatDocument.read().section("4.3 Schemas and migrations");
    List<String> tables =
        strings(SOURCES.resolve("database/Schema.java"))
            .flatMap(s -> Pattern.compile("CREATE (?:VIRTUAL )?TABLE (\\w+)").matcher(s).results())
            .map(m -> m.group(1))
            .toList();
    assertThat(FormatDocument.code(schemas)).containsAll(tables);
    assertThat(tables).hasSizeGreaterThan(20);
  }

  @Test
  void everyLabelOfAKeyIsDescribed() throws Exception {
    String keys = FormatDocument.read().toString();
    List<String> labels = new ArrayList<>();
    List<String> literals = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        Pattern.compile("derive\\(\"([^\"]+)\"\\)")
            .matcher(source)
            .results()
            .forEach(m -> labels.add(m.group(1)));
        strings(file).filter(s -> s.startsWith("decamp")).forEach(literals::add);
      }
    }
    assertThat(labels).contains("header", "db", "media", "blob-id", "record");
    assertThat(
            FormatDocument.code(FormatDocument.read().section("3.2 Master key and derived keys")))
        .containsAll(labels);
    assertThat(literals).contains("decamp/1 ", "decamp/1 check", "decamp-vault/1");
    assertThat(
            literals.stream().filter(l -> l.startsWith("decamp/1") || l.startsWith("decamp-vault")))
        .allSatisfy(label -> assertThat(keys).contains(label));
  }

  @Test
  void everySealedTableIsListedWithItsKindAndName() throws Exception {
    String seals = FormatDocument.read().section("6.6 Seals");
    List<MatchResult> sealed =
        Pattern.compile("[A-Z_]+\\(\\s*(\\d+),\\s*\"([a-z_]+)\",\\s*\"\\w+, ")
            .matcher(Files.readString(SOURCES.resolve("database/RowSeal.java")))
            .results()
            .toList();
    assertThat(sealed).hasSizeGreaterThan(9);
    for (MatchResult table : sealed) {
      assertThat(seals)
          .contains(
              "| %s | `%s` | `digest-%s` |"
                  .formatted(table.group(1), table.group(2), table.group(2).replace('_', '-')));
    }
  }

  /** The second reader knows the codes by the document, and Decamp's are the same. */
  @Test
  void theCodesThatTheReaderKnowsAreThoseOfTheDocument() throws Exception {
    Map<String, List<String>> rows =
        FormatDocument.read()
            .section("8. Codes")
            .lines()
            .filter(l -> l.startsWith("| 8."))
            .map(l -> l.split(" *\\| *", -1))
            .collect(
                Collectors.toMap(
                    cells -> cells[1],
                    cells -> Stream.of(cells).skip(3).filter(c -> !c.isEmpty()).toList()));
    assertThat(rows)
        .containsEntry("8.1", StoredNames.ATTACHMENT)
        .containsEntry("8.2", StoredNames.BOX)
        .containsEntry("8.3", StoredNames.CALL)
        .containsEntry("8.4", StoredNames.CONVERSATION)
        .containsEntry("8.5", StoredNames.EVENT)
        .containsEntry("8.7", StoredNames.MISSING)
        .containsEntry("8.8", StoredNames.SHARE)
        .containsEntry("8.9", StoredNames.PRECISION)
        .containsEntry("8.10", StoredNames.TEXT)
        .containsEntry("8.13", StoredNames.WITHHELD);
  }

  @Test
  void theKeysOfTheExampleAreThoseOfTheGoldenVault() throws Exception {
    for (String name : List.of("vault.db", "vault.header")) {
      try (InputStream in = Vault.class.getResourceAsStream("golden/" + name)) {
        Files.copy(Optional.ofNullable(in).orElseThrow(), temp.resolve(name));
      }
    }
    String example = FormatDocument.read().section("11. A worked example");
    MasterKey master =
        HeaderFile.read(temp.resolve("vault.header")).open(Secret.passphrase("golden vault"));
    assertThat(example).contains("| `MK` | `" + master.hex() + "` |");
    for (String label : List.of("header", "db", "media", "blob-id", "record")) {
      assertThat(example)
          .contains("| `K(" + label + ")` | `" + HEX.formatHex(master.derive(label)) + "` |");
    }
    try (EncryptedPages pages = new EncryptedPages(temp, master.derive("db"));
        SecondReader second = new SecondReader(temp, Secret.passphrase("golden vault"))) {
      byte[] content = second.tables().rows("source_file").getFirst().bytes("content");
      assertThat(FormatDocument.code(example))
          .contains(HEX.formatHex(pages.page(1), 0, 32))
          .contains(HEX.formatHex(content))
          .contains(HEX.formatHex(second.content(content)))
          .contains(HEX.formatHex(second.tables().rows("conversation").getFirst().bytes("digest")));
    }
  }

  @Test
  void theBytesOfTheExampleAreWhatItSays() throws Exception {
    byte[] body = HEX.parseHex(FormatDocument.read().exampleBlock());
    Row row =
        new Row(
            Map.of(
                "first_ts", 1_700_000_000_000L,
                "last_ts", 1_700_000_061_000L,
                "count", 2L,
                "body", body));

    List<ReadMessage> messages =
        new BlockReader(List.of("02cb281dc9f25cbe", "7a0c1f3b55d2e980")).messages(row);

    assertThat(messages)
        .extracting(ReadMessage::id)
        .containsExactly("101112131415161718191a1b1c1d1e1f", "202122232425262728292a2b2c2d2e2f-1");
    assertThat(messages)
        .flatExtracting(ReadMessage::contents)
        .containsExactly(
            "text Look! 🌅",
            "media PHOTO 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
                + " image/jpeg 70000 640x480 Optional.empty photos/1.jpg Optional.empty",
            "call VIDEO false 65s+0 Optional[Ada called]");
    assertThat(messages)
        .flatExtracting(ReadMessage::reactions)
        .containsExactly("02cb281dc9f25cbe ❤ Optional[1700000005s+0]");
    assertThat(messages)
        .extracting(ReadMessage::source)
        .containsExactly("1:4:1200:300", "1:3:1000:200");
  }

  @Test
  void theDeflatedFileOfTheExampleIsWhatItSays() throws Exception {
    String example = FormatDocument.read().section("11. A worked example");
    String deflated =
        example.lines().filter(l -> l.contains("raw DEFLATE")).findFirst().orElseThrow();
    List<String> code = FormatDocument.code(deflated);
    try (InputStream in =
        new InflaterInputStream(
            new ByteArrayInputStream(HEX.parseHex(code.getLast())), new Inflater(true))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(code.getFirst());
    }
  }

  private static Stream<String> strings(Path source) throws Exception {
    return Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"")
        .matcher(Files.readString(source))
        .results()
        .map(m -> m.group(1));
  }
}
