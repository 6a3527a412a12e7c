package org.decamp.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.decamp.exporter.ArchiveFiles;
import org.decamp.exporter.archive.ExampleArchive;
import org.decamp.exporter.archive.html.Chromium;
import org.decamp.exporter.archive.html.HtmlExporter;
import org.decamp.exporter.sealed.AgeFile;
import org.decamp.exporter.sealed.Identities;
import org.decamp.exporter.sealed.Recipients;
import org.decamp.exporter.sealed.SealedExporter;
import org.decamp.job.Progress;
import org.decamp.mapping.Mappings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody reads an encrypted archive in a real Chromium, without ever unpacking it. */
@Tag("ui")
class OpenInBrowserTest {

  /** Made by age-keygen for this test alone. */
  private static final String IDENTITY =
      "AGE-SECRET-KEY-1GMG6MHW39W54UH55NSEKLN3C2VLW3J3NMJ7TEZ7QA843WTV2P6JQATAQAX";

  private static final String RECIPIENT =
      "age1lhps6vrkxgucpjqzy7xp9r5xs20nr9r06ssprp4nada46vd4z9mq6mp63j";

  @TempDir private Path folder;

  @Test
  void anEncryptedArchiveIsReadSearchedAndLookedAt() throws Exception {
    Path file = folder.resolve("archive.zip.age");
    try (SealedExporter exporter =
        new SealedExporter(new HtmlExporter(), Recipients.ofKeys(List.of(RECIPIENT)))) {
      ExampleArchive.write(exporter, folder.resolve("vault"), file);
    }
    Path identity = Files.writeString(folder.resolve("identity"), IDENTITY);
    try (Chromium browser = new Chromium();
        ArchiveFiles archive =
            AgeFile.at(file).open(Identities.read(identity), Progress.silent());
        LoopbackServer server =
            LoopbackServer.start(
                new ArchivePages(archive, Mappings.builtIn().mediaTypes()),
                InstantSource.system())) {
      URI link = URI.create(server.link());
      String origin = "http://" + link.getAuthority() + "/";
      Page page = browser.page(1200);
      try (LaunchFile launch = LaunchFile.write(folder.resolve("state"), server.link())) {
        page.navigate(launch.path().toUri().toString());
        page.waitForURL(origin);
      }
      assertThat(folder.resolve("state")).isEmptyDirectory();
      page.locator("[data-conversation] a").first().click();
      page.waitForURL("**/conversations/**");

      page.navigate(origin + "search.html");
      page.locator("input[type=search]").first().fill("Leuchtturm");
      Locator hit = page.locator(".hits a").first();
      hit.waitFor();
      hit.click();
      page.waitForURL("**/conversations/**#m*");
      assertThat(page.locator("article:target").textContent()).containsIgnoringCase("leuchtturm");

      lookAtMedia(page, origin, archive);
      assertThat(browser.noise()).isEmpty();
      assertThat(browser.requests())
          .filteredOn(address -> !address.startsWith("file:"))
          .isNotEmpty()
          .allMatch(address -> address.startsWith(origin));
      assertThat(server.linkIsGood()).isFalse();

      Page stranger = browser.page(1200);
      Response refused = stranger.navigate(origin);
      assertThat(refused.status()).isEqualTo(401);
      assertThat(stranger.navigate(server.link()).status()).isEqualTo(403);
    }
  }

  /** Every picture that pages show is drawn; one is looked at on its own. */
  private static void lookAtMedia(Page page, String origin, ArchiveFiles archive)
      throws Exception {
    int drawn = 0;
    for (String conversation : archive.list("conversations/")) {
      for (String path : archive.list(conversation)) {
        if (path.endsWith(".html") && !leadsOn(archive, path)) {
          page.navigate(origin + path);
          Object broken =
              page.evaluate(
                  "Promise.all([...document.querySelectorAll('figure img')].map(i => {"
                      + " i.loading = 'eager';"
                      + " return i.decode().then(() => true, () => i.src); }))");
          assertThat((List<?>) broken).as(path).allMatch(Boolean.TRUE::equals);
          drawn += ((List<?>) broken).size();
        }
      }
    }
    assertThat(drawn).isPositive();
  }

  private static boolean leadsOn(ArchiveFiles archive, String path) throws IOException {
    try (InputStream in = archive.open(path)) {
      return new String(in.readAllBytes(), UTF_8).contains("http-equiv=\"refresh\"");
    }
  }
}
