package org.decamp.exporter.archive.html;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real Chromium that notes all requests and everything on its console. */
public final class Chromium implements AutoCloseable {

  private final List<String> noise = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private final Playwright playwright;
  private final Browser browser;

  /** Starts the Chromium on the PATH; without one the test is skipped, in CI it fails. */
  public Chromium() {
    Optional<Path> chromium =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
            .flatMap(name -> Stream.of("chromium", "chromium-browser").map(Path.of(name)::resolve))
            .filter(Files::isExecutable)
            .findFirst();
    if (chromium.isEmpty()) {
      if ("true".equals(System.getenv("CI"))) {
        fail("there is no chromium on the PATH");
      }
      abort("there is no chromium on the PATH");
    }
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium.orElseThrow())
                    .setArgs(List.of("--no-sandbox")));
  }

  /** A new page in light colours; what was noted before is forgotten. */
  public Page page(int width) {
    return page(ColorScheme.LIGHT, width);
  }

  /** A new page; what was noted before is forgotten. */
  public Page page(ColorScheme scheme, int width) {
    return page(new Browser.NewPageOptions().setColorScheme(scheme).setViewportSize(width, 900));
  }

  /** A new page of a reader who lets no scripts run. */
  Page pageWithoutScripts() {
    return page(new Browser.NewPageOptions().setJavaScriptEnabled(false));
  }

  private Page page(Browser.NewPageOptions options) {
    noise.clear();
    requests.clear();
    Page page = browser.newPage(options);
    page.onDialog(dialog -> {
      noise.add("dialog");
      dialog.dismiss();
    });
    page.onConsoleMessage(message -> noise.add(message.text()));
    page.onPageError(noise::add);
    page.onRequest(request -> requests.add(request.url()));
    return page;
  }

  /** Console lines, dialogs and errors since the last page was opened. */
  public List<String> noise() {
    return noise;
  }

  /** Addresses asked for since the last page was opened. */
  public List<String> requests() {
    return requests;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
