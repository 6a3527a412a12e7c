package org.decamp.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The picker shows names within the user's own places, and leads nowhere else. */
class PickerTest {

  private static final String HOSTILE = "instagram-<img src=x onerror=alert(1)>\"'&amp;.zip";

  @TempDir private Path root;

  @SuppressWarnings("NullAway.Init")
  private SiteVisitor visitor;

  @BeforeEach
  void aHome() throws Exception {
    Path home = Files.createDirectories(root.resolve("home"));
    Files.createDirectories(root.resolve("secret"));
    Files.writeString(root.resolve("secret/instagram-other.zip"), "not yours");
    Path downloads = Files.createDirectories(home.resolve("Downloads/album"));
    Files.writeString(downloads.resolve("inside.zip"), "PK");
    Files.writeString(home.resolve("Downloads/" + HOSTILE), "PK");
    Files.writeString(home.resolve("Downloads/notes.txt"), "a diary");
    Files.writeString(home.resolve("Downloads/instagram-me-2026-09-14-Ab12Cd34.zip.part"), "");
    Files.createDirectories(home.resolve(".ssh"));
    Files.createSymbolicLink(home.resolve("Downloads/away"), root.resolve("secret"));
    Files.createSymbolicLink(
        home.resolve("Downloads/away.zip"), root.resolve("secret/instagram-other.zip"));
    visitor = new SiteVisitor(root.resolve("vault"), home);
    visitor.open("/files");
  }

  @AfterEach
  void stop() throws Exception {
    visitor.close();
  }

  private List<String> folders() {
    return visitor.page.select("button[name=open]").eachAttr("value");
  }

  @Test
  void onlyNamesAreShownAndOnlyThoseThatMayBeChosen() {
    assertThat(folders()).containsExactly("album", "away");
    assertThat(visitor.page.select("button[name=file]").eachAttr("value"))
        .containsExactlyInAnyOrder("away.zip", HOSTILE);
    assertThat(visitor.page.text()).doesNotContain("notes.txt", "diary");
    assertThat(visitor.page.select("img[onerror]")).isEmpty();
    assertThat(visitor.page.text()).contains(HOSTILE);
    assertThat(visitor.page.text()).contains("These downloads are not finished");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        ".",
        "",
        "/",
        "/etc",
        "../../secret",
        "album/../..",
        "..\\..",
        "away",
        ".ssh",
        "nothing",
        "album\u0000",
        "file:///etc",
        "~"
      })
  void noNameLeadsOut(String name) throws Exception {
    visitor.send("/files", "open", name);
    assertThat(visitor.page.select(".note.grave").text())
        .contains("not within what may be looked at");
    assertThat(folders()).containsExactly("album", "away");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "away.zip",
        "../../secret/instagram-other.zip",
        "/etc/passwd",
        "notes.txt",
        "x.zip",
        ".zip"
      })
  void noFileOutsideCanBeChosen(String name) throws Exception {
    visitor.send("/files", "file", name);
    assertThat(visitor.page.select(".note.grave")).isNotEmpty();
    assertThat(visitor.page.text()).contains("Chosen: 0");
  }

  @Test
  void onGoesUpToTheHomeAndNoFurther() throws Exception {
    visitor.send("/files", "open", "album");
    assertThat(visitor.page.text()).contains("inside.zip");
    visitor.send("/files", "up", "1");
    visitor.send("/files", "up", "1");
    assertThat(folders()).containsExactly("Downloads");
    assertThat(visitor.page.select("button[name=up]")).isEmpty();
    visitor.send("/files", "up", "1");
    assertThat(visitor.page.select(".note.grave")).isNotEmpty();
    visitor.send("/files", "jump", "secret");
    assertThat(visitor.page.select(".note.grave")).isNotEmpty();
    visitor.send("/files", "jump", "Downloads");
    assertThat(folders()).containsExactly("album", "away");
  }

  @Test
  void aHostileNameIsChosenAndShownAsText() throws Exception {
    visitor.send("/files", "file", HOSTILE);
    assertThat(visitor.page.text()).contains("Chosen: 1");
    visitor.send("/files", "go", "1");
    visitor.await();
    assertThat(visitor.page.select("img[onerror]")).isEmpty();
    assertThat(visitor.page.html()).doesNotContain("<img src=x");
    assertThat(visitor.page.select(".note.grave")).isNotEmpty();
  }

  @Test
  void pathsStayOutOfAddressesThatABrowserRemembers() throws Exception {
    RawHttp.Reply reply =
        visitor.browser.post("/files", SiteVisitor.form(visitor.token(), "open", "album"));
    assertThat(reply.header("location")).isEqualTo("/files#picker");
    assertThat(new String(visitor.browser.get("/files?open=..").body, UTF_8))
        .contains("inside.zip");
  }
}
