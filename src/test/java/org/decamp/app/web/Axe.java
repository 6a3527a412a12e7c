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

  /**
   * Finds nothing wrong, and nothing wider than the window when everything runs the other way; each
   * page is judged once by each name.
   */
  void judge(Page page, String name) {
    if (!judged.add(name)) {
      return;
    }
    page.evaluate(script);
    Object found =
        page.evaluate(
            "axe.run({preload: false}).then(result => result.violations.flatMap(v =>"
                + " v.nodes.map(n => v.id + ' ' + n.target + ' ' + n.failureSummary)))");
    keepPicture(page, name);
    assertThat((List<?>) found).as(name).isEmpty();
    requireNoScrollingToTheSide(page, name);
    Object before = page.evaluate("document.documentElement.dir");
    page.evaluate("document.documentElement.dir = 'rtl'");
    keepPicture(page, name + "-rtl");
    requireNoScrollingToTheSide(page, name + " from right to left");
    page.evaluate("dir => document.documentElement.dir = dir", before);
  }

  private void keepPicture(Page page, String name) {
    if (!pictures.isEmpty()) {
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(pictures, name + ".png")));
    }
  }

  /** From right to left, what is too wide sticks out on the left, where nobody can scroll to. */
  private static void requireNoScrollingToTheSide(Page page, String name) {
    assertThat(
            (Boolean)
                page.evaluate(
                    "document.documentElement.scrollWidth <= innerWidth"
                        + " && document.body.scrollWidth <= innerWidth"))
        .as(name + " needs no scrolling to the side")
        .isTrue();
  }
}
