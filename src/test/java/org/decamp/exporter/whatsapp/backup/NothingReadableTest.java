package org.decamp.exporter.whatsapp.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.decamp.app.Conversations;
import org.decamp.app.Conversations.Said;
import org.decamp.job.Progress;
import org.decamp.model.PrivateText;
import org.decamp.testing.MemoryVault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The decrypted database never lies on the disk, at no moment of an export. */
class NothingReadableTest {

  private static final String MARKER = "Zwetschgenkuchen";

  @TempDir Path home;

  /** Looks at all files whenever the export says anything, and now and then between. */
  private static final class Watcher implements Progress {

    final Path place;
    final List<String> readable = new ArrayList<>();
    int looks;
    long most;
    private int asked;

    Watcher(Path place) {
      this.place = place;
    }

    @Override
    public void report(Event event) {
      look();
    }

    @Override
    public void checkCancelled() {
      if (++asked % 50 == 0) {
        look();
      }
    }

    void look() {
      looks++;
      long bytes = 0;
      try (Stream<Path> files = Files.walk(place)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          bytes += look(file);
        }
      } catch (NoSuchFileException _) {
        return; // moved away meanwhile
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      most = Math.max(most, bytes);
    }

    private long look(Path file) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      for (String clear : List.of(MARKER, "SQLite format", "CREATE TABLE", "s.whatsapp.net")) {
        if (text.contains(clear)) {
          readable.add(file + ": " + clear);
        }
      }
      return bytes.length;
    }
  }

  @Test
  void neitherWhatWasThereNorWhatComesIn() throws Exception {
    MadeMsgstore made = MadeMsgstore.of(2026, home);
    long chat = made.chat(made.person(WhatsAppScene.NUMBER + 1));
    for (int i = 0; i < 500; i++) {
      made.message(chat, i % 2 == 0, 1_600_000_000_000L + i, MARKER + " " + i);
    }
    Path place = Files.createDirectory(home.resolve("place"));
    Path backup = made.sealed(place.resolve("msgstore.db.crypt15"));
    MemoryVault vault = new MemoryVault();
    vault.owner(Conversations.PRODUCT, new PrivateText("Me"), "test");
    Said[] said = new Said[300];
    for (int i = 0; i < said.length; i++) {
      said[i] = new Said(i % 2 == 0 ? "Anna" : "Me", 1 + i, MARKER + " imported " + i);
    }
    Conversations.add(vault, "77", "", said);
    WhatsAppScene.link(vault);
    Watcher watcher = new Watcher(place);
    WhatsAppScene.merge(vault, backup, place.resolve("out"), watcher);
    watcher.look();
    assertThat(watcher.readable).isEmpty();
    assertThat(watcher.looks).isGreaterThan(30);
    assertThat(watcher.most).as("databases were there while it looked").isGreaterThan(300_000);
    try (Connection merged =
        WhatsAppScene.clear(WhatsAppScene.database(place.resolve("out")), home)) {
      assertThat(
              WhatsAppScene.rows(
                  merged, "SELECT count(*) FROM message WHERE text_data LIKE '" + MARKER + "%'"))
          .containsExactly("800");
    }
    try (Stream<Path> files = Files.list(place)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("msgstore.db.crypt15", "out");
    }
  }
}
