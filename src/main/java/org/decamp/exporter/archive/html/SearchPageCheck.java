package org.decamp.exporter.archive.html;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.decamp.exporter.ArchiveFiles;
import org.decamp.exporter.ArchivePath;

/** Checks the one page that runs scripts: those of the archive, and nothing else. */
final class SearchPageCheck {

  private static final Set<String> ELEMENTS =
      Set.of(
          "html",
          "head",
          "meta",
          "title",
          "link",
          "body",
          "header",
          "nav",
          "main",
          "a",
          "div",
          "h1",
          "p",
          "label",
          "input",
          "select",
          "option",
          "datalist",
          "ol",
          "button",
          "noscript",
          "script");
  private static final String POLICY =
      "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file:;"
          + " connect-src 'none'; object-src 'none'; frame-src 'none'; base-uri 'none';"
          + " form-action 'none'; require-trusted-types-for 'script'; trusted-types decamp";

  private SearchPageCheck() {}

  /**
   * Checks the page.
   *
   * @throws IllegalArgumentException if it holds what Decamp never writes
   */
  static void check(ArchiveFiles archive, String page) throws IOException {
    TagReader tags = new TagReader(PageText.of(archive, page));
    boolean policy = false;
    while (tags.next()) {
      if (!ELEMENTS.contains(tags.name())) {
        throw new IllegalArgumentException("an element that Decamp never writes");
      }
      boolean script = tags.name().equals("script");
      boolean inline = script && (tags.attributes() != 1 || !tags.has("src"));
      if (inline || (script && !policy)) {
        throw new IllegalArgumentException("a script that Decamp never writes");
      }
      policy |= tags.value("content").equals(POLICY);
      for (int i = 0; i < tags.attributes(); i++) {
        String name = tags.attribute(i);
        if (name.startsWith("on") || name.equals("style") || name.equals("srcset")) {
          throw new IllegalArgumentException("an attribute that Decamp never writes");
        }
        if (name.equals("src") || name.equals("href")) {
          checkLink(archive, page, tags.value(i));
        }
      }
    }
    if (!policy) {
      throw new IllegalArgumentException("a page without its policy");
    }
  }

  private static void checkLink(ArchiveFiles archive, String page, String link) throws IOException {
    Optional<String> target = ArchivePath.resolve(page, link);
    if (link.indexOf(':') >= 0 || target.isEmpty() || !archive.has(target.get())) {
      throw new IllegalArgumentException("a link leads nowhere");
    }
  }
}
