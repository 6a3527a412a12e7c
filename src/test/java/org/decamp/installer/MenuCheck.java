package org.decamp.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a click in the menu of a desktop to the first page. */
class MenuCheck {

  private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/[^\"'<>\\s]*");
  private static final int WAITS = 600;

  @TempDir Path root;
  @TempDir Path home;

  @Test
  void aClickInTheMenuOpensTheFirstPageInTheBrowser() throws Exception {
    Shell.run(List.of("dpkg-deb", "-x", Packages.endingWith(".deb").toString(), root.toString()));
    String exec = MenuEntry.in(root).value("Exec");
    Computer computer = new Computer(home, root.resolve("usr/bin"));
    // The launch page is deleted once its link was used: the browser has read it by then.
    computer.program(
        "xdg-open", "while read -r line; do echo \"$line\"; done <\"$1\" >\"$HOME/opened\"");

    Process decamp = computer.start("exec " + exec);
    try {
      Document first = open(linkOf(computer, decamp));

      assertThat(first.select("h1").text()).isNotBlank();
      assertThat(Path.of("/proc", Long.toString(decamp.pid()), "exe").toRealPath())
          .isEqualTo(root.toRealPath().resolve("usr/lib/decamp/runtime/bin/java"));
    } finally {
      decamp.destroy();
      if (!decamp.waitFor(20, TimeUnit.SECONDS)) {
        decamp.destroyForcibly();
      }
    }
  }

  private static String linkOf(Computer computer, Process decamp) throws Exception {
    Path opened = computer.home().resolve("opened");
    for (int i = 0; i < WAITS && decamp.isAlive(); i++) {
      if (Files.exists(opened)) {
        Matcher link = LINK.matcher(Files.readString(opened));
        if (link.find()) {
          return link.group();
        }
      }
      Thread.sleep(50);
    }
    throw new AssertionError(
        "a menu entry has no terminal, and nobody sees a printed link: no browser was opened; "
            + Files.readString(computer.home().resolve("err")));
  }

  private static Document open(String link) throws IOException, InterruptedException {
    try (HttpClient browser =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(20))
            .build()) {
      Document page = load(browser, URI.create(link));
      Element onwards = page.selectFirst("meta[http-equiv=refresh]");
      return onwards == null
          ? page
          : load(
              browser,
              URI.create(link).resolve(onwards.attr("content").replaceFirst(".*url=", "")));
    }
  }

  private static Document load(HttpClient browser, URI address)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60)).build();
    HttpResponse<String> answer = browser.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }
}
