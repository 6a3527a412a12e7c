package org.decamp.benchmark;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.decamp.exporter.archive.html.Chromium;

/**
 * Looks for words in an HTML archive with Chromium and prints the milliseconds from typing to the
 * first hit, the pause after typing (120 ms) left out.
 *
 * <p>Arguments: the archive, the words.
 */
public final class SearchBenchmark {

  private static final String FIRST_HIT =
      """
      words => new Promise(resolve => {
        const field = document.querySelector('#words');
        const hits = document.querySelector('#hits');
        const start = performance.now();
        new MutationObserver((_, observer) => {
          if (hits.children.length > 0) {
            observer.disconnect();
            resolve(Math.round(performance.now() - start - 120));
          }
        }).observe(hits, { childList: true });
        field.value = words;
        field.dispatchEvent(new Event('input'));
      })
      """;

  private SearchBenchmark() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) {
    String address = Path.of(arguments[0]).resolve("search.html").toUri().toString();
    try (Chromium chromium = new Chromium()) {
      for (int i = 1; i < arguments.length; i++) {
        Page page = chromium.page(1000);
        page.navigate(address);
        page.waitForCondition(() -> !page.locator("#status").textContent().isEmpty());
        Object cold = page.evaluate(FIRST_HIT, arguments[i]);
        page.evaluate("document.querySelector('#hits').replaceChildren()");
        Object again = page.evaluate(FIRST_HIT, arguments[i] + " ");
        page.waitForTimeout(500);
        System.out.printf(
            "%s: %s ms, again %s ms; %s%n",
            arguments[i], cold, again, page.locator("#status").textContent());
        page.close();
      }
    }
  }
}
