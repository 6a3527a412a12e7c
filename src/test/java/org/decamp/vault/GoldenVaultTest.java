package org.decamp.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.decamp.job.Progress;
import org.decamp.model.Content;
import org.decamp.model.Conversation;
import org.decamp.model.Message;
import org.decamp.model.PrivateText;
import org.decamp.vault.SearchableVault.HitCursor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A vault of format 1 as it was once written: every later Decamp must open, list and search it. */
class GoldenVaultTest {

  @TempDir Path temp;

  @BeforeEach
  void copy() throws Exception {
    for (String name : List.of("vault.db", "vault.header", "vault.header.bak")) {
      try (InputStream in =
          Objects.requireNonNull(GoldenVaultTest.class.getResourceAsStream("golden/" + name))) {
        Files.copy(in, temp.resolve(name));
      }
    }
  }

  @Test
  void itOpensListsAndSearches() throws Exception {
    try (Vault vault = Vault.open(temp, new Passphrase("golden vault".toCharArray()))) {
      Conversation conversation = vault.reader().conversations().getFirst();
      assertThat(conversation.titles()).containsExactly(new PrivateText("Golden"));
      assertThat(conversation.people().getFirst().owner()).isTrue();
      assertThat(conversation.messageCount()).isEqualTo(3);
      assertThat(search(vault, "creme")).containsExactly("crème brûlée");
      assertThat(search(vault, "天气")).containsExactly("今天天气很好");
      try (InputStream in = vault.reader().openSourceFile(1)) {
        assertThat(in.readAllBytes())
            .isEqualTo("{\"messages\":[]}".getBytes(StandardCharsets.UTF_8));
      }
      assertThat(vault.check(Progress.silent()).findings()).isEmpty();
    }
  }

  /** What a migration of a later schema may do to any table that is sealed as a whole. */
  @Test
  void aColumnThatALaterSchemaAddsBreaksNoSeal() throws Exception {
    Files.createDirectories(temp.resolve("media").resolve(".part"));
    for (int i = 0; i < 256; i++) {
      Files.createDirectory(temp.resolve("media").resolve(HexFormat.of().toHexDigits((byte) i)));
    }
    Vault.open(temp, new Passphrase("golden vault".toCharArray())).close();
    for (String table :
        List.of(
            "media",
            "source_file",
            "owner",
            "export",
            "file_export",
            "owner_name",
            "shown",
            "decisions",
            "text_sighting",
            "text_contradiction",
            "conversation",
            "person",
            "title",
            "person_name",
            "presence",
            "appearance")) {
      EditedDatabase.edit(
          temp,
          new Passphrase("golden vault".toCharArray()),
          "ALTER TABLE " + table + " ADD COLUMN later INTEGER NOT NULL DEFAULT 7");
    }
    try (Vault vault = Vault.open(temp, new Passphrase("golden vault".toCharArray()))) {
      assertThat(vault.check(Progress.silent()).findings()).isEmpty();
      FilledVault.fill(vault);
      vault.setOwner("instagram", new PrivateText("Ada"));
      assertThat(vault.check(Progress.silent()).findings()).isEmpty();
    }
  }

  /** A vault of schema 3, as Decamp wrote it before it knew exports into messengers. */
  @Test
  void aVaultOfTheSchemaBeforeIsMigratedAndWhole() throws Exception {
    Path before = temp.resolve("schema-3");
    FilledVault.create(before);
    String digest = FilledVault.digest(before);
    for (String table : List.of("inserted", "custody", "custody_list", "custody_file", "replay")) {
      EditedDatabase.edit(before, "DROP TABLE " + table);
    }
    EditedDatabase.edit(before, "DELETE FROM meta WHERE name LIKE '%custody%'");
    EditedDatabase.edit(before, "PRAGMA user_version = 3");
    assertThat(FilledVault.digest(before)).isEqualTo(digest);
    try (Vault vault = Vault.open(before, CheapVault.passphrase())) {
      assertThat(vault.check(Progress.silent()).findings()).isEmpty();
      assertThat(Custody.kinds(vault)).containsExactly("record-begun");
      assertThat(Custody.entry(vault, 1)).contains("\"facts\":{\"imports\":1,\"sourceFiles\":");
    }
    assertThat(EditedDatabase.edit(before, "DELETE FROM inserted")).isZero();
  }

  private static List<String> search(Vault vault, String words) throws Exception {
    List<String> found = new ArrayList<>();
    SearchQuery query =
        new SearchQuery(new PrivateText(words), Optional.empty(), Optional.empty(), TimeRange.ALL);
    try (HitCursor hits = vault.reader().search(query)) {
      for (var hit = hits.next(); hit.isPresent(); hit = hits.next()) {
        found.add(text(hit.get().message()));
      }
    }
    return found;
  }

  private static String text(Message message) {
    return message.contents().getFirst() instanceof Content.Text text ? text.text().value() : "";
  }
}
