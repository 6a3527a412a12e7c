package org.decamp.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** Judges pages by axe-core, and keeps pictures of them if a folder for that is named. */
final class Axe {

  private static final int NARROW = 360;
  private static final int WIDE = 1000;

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
   * Finds nothing wrong, and nothing wider than the window, be that wide or narrow, and whichever
   * way everything runs; each page is judged once by each name.
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
    assertThat((List<?>) found).as(name).isEmpty();
    ViewportSize now = page.viewportSize();
    for (int width : new int[] {now.width, now.width == NARROW ? WIDE : NARROW}) {
      page.setViewportSize(width, now.height);
      requireBothDirections(page, name + "-" + width);
    }
    page.setViewportSize(now.width, now.height);
  }

  private void requireBothDirections(Page page, String name) {
    Object before = page.evaluate("document.documentElement.dir");
    for (String direction : List.of("ltr", "rtl")) {
      page.evaluate("dir => { document.documentElement.dir = dir; }", direction);
      keepPicture(page, name + "-" + direction);
      requireNoScrollingToTheSide(page, name + " " + direction);
    }
    page.evaluate("dir => { document.documentElement.dir = dir; }", before);
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
