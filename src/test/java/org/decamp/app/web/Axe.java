package org.decamp.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** Judges pages by axe-core, and keeps pictures of them if a folder for that is named. */
final class Axe {

  private final String script;
  private final TreeSet<String> judged = new TreeSet<>();
  private final String pictures = System.getProperty("decamp.pictures", "");

  Axe() throws IOException {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      assumeTrue(in != null, "axe-core is in the profile ui");
      script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Finds nothing wrong; each page is judged once by each name. */
  void judge(Page page, String name) {
    if (!judged.add(name)) {
      return;
    }
    page.evaluate(script);
    Object found =
        page.evaluate(
            "axe.run({preload: false}).then(result => result.violations.flatMap(v =>"
                + " v.nodes.map(n => v.id + ' ' + n.target + ' ' + n.failureSummary)))");
    if (!pictures.isEmpty()) {
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(pictures, name + ".png")));
    }
    assertThat((List<?>) found).as(name).isEmpty();
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as(name + " needs no scrolling to the side")
        .isTrue();
  }
}
