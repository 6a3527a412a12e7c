package org.decamp.benchmark;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.decamp.exporter.archive.html.Chromium;

/**
 * Opens the pages of an HTML archive with Chromium, several times each, and prints the milliseconds
 * until they are loaded: the list, the first page of the conversation with the most pages, and that
 * conversation on a day in its middle, from typing the day to standing there.
 *
 * <p>Arguments: the archive, how often.
 */
public final class BrowsingBenchmark {

  private static final String LOADED =
      "Math.round(performance.getEntriesByType('navigation')[0].loadEventEnd)";

  private BrowsingBenchmark() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws IOException {
    Path archive = Path.of(arguments[0]);
    Path longest = longest(archive.resolve("conversations"));
    try (Chromium chromium = new Chromium()) {
      for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
        System.out.printf(
            "the list %s ms, a conversation of %d pages %s ms, a day of it %d ms%n",
            opened(chromium, archive.resolve("index.html")),
            pages(longest),
            opened(chromium, longest.resolve("0001.html")),
            jumped(chromium, longest.resolve("dates.html")));
      }
    }
  }

  private static Object opened(Chromium chromium, Path file) {
    try (Page page = chromium.page(1000)) {
      page.navigate(file.toUri().toString());
      return page.evaluate(LOADED);
    }
  }

  private static long jumped(Chromium chromium, Path dates) {
    try (Page page = chromium.page(1000)) {
      page.navigate(dates.toUri().toString());
      Object days =
          page.evaluate(
              "Array.from(document.querySelectorAll('a[data-day]'), a => a.dataset.day).join(' ')");
      String[] all = String.valueOf(days).split(" ", -1);
      String day = all[all.length / 2];
      long start = System.nanoTime();
      page.locator("#day").fill(day);
      page.waitForURL("**/*#d" + day);
      page.locator("h2:target").boundingBox();
      return (System.nanoTime() - start) / 1_000_000;
    }
  }

  private static Path longest(Path conversations) throws IOException {
    try (Stream<Path> folders = Files.list(conversations)) {
      return folders.max(Comparator.comparingLong(BrowsingBenchmark::pages)).orElseThrow();
    }
  }

  private static long pages(Path conversation) {
    try (Stream<Path> files = Files.list(conversation)) {
      return files.filter(file -> file.getFileName().toString().matches("[0-9]+[.]html")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
