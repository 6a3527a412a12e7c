package org.decamp.exporter.archive.html;

import java.nio.charset.CharacterCodingException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.decamp.exporter.ArchivePath;
import org.decamp.exporter.archive.html.search.PlaceSum;

/** Reads a single page back: every tag is one of ours. */
final class PageReader {

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
          "aside",
          "article",
          "div",
          "span",
          "p",
          "b",
          "bdi",
          "small",
          "a",
          "h1",
          "h2",
          "time",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "figure",
          "figcaption",
          "img",
          "video",
          "audio",
          "table",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "code",
          "input",
          "label",
          "section",
          "h3",
          "fieldset",
          "legend",
          "select",
          "option",
          "button",
          "dialog",
          "script");
  private static final Set<String> FIELDS = Set.of("checkbox", "radio", "search", "date");
  private static final Set<String> SCRIPTS = Set.of("dates.js", "list.js", "viewer.js");
  private static final String POLICY =
      "default-src 'none'; script-src 'self' file:; style-src 'self' file:;"
          + " img-src 'self' file:; media-src 'self' file:; connect-src 'none';"
          + " object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none';"
          + " require-trusted-types-for 'script'; trusted-types ";
  private static final String NOTHING_LOADED = POLICY + "'none'";
  // The list of conversations loads that of its other pages.
  private static final String LISTS_LOADED = POLICY + "decamp";
  private static final Pattern INDEX = Pattern.compile("index(?:-[0-9]+)?[.]html");

  private final String page;
  private final String conversation;
  private final long size;
  private final TagReader tags;
  private final Set<String> messages = new HashSet<>();
  private final Map<String, Long> listed = new LinkedHashMap<>();
  private final Set<String> media = new LinkedHashSet<>();
  private final Set<String> files = new LinkedHashSet<>();
  private final PlaceSum places = new PlaceSum();
  private long reactions;
  private long shown;
  private long missing;
  private long hidden;
  private long tiles;
  private long wrote;
  private boolean policy;
  private String lastFile = "";

  private PageReader(byte[] bytes, String page, String conversation)
      throws CharacterCodingException {
    this.page = page;
    this.conversation = conversation;
    size = bytes.length;
    tags = new TagReader(PageText.of(bytes));
  }

  /**
   * Reads a page. Whether there are the files that its links lead to remains to be seen.
   *
   * @param page its path
   * @param conversation whose messages it may hold, empty for none
   * @throws IllegalArgumentException if it is not a page as Decamp writes them
   */
  static PageFacts read(byte[] bytes, String page, String conversation)
      throws CharacterCodingException {
    return new PageReader(bytes, page, conversation).read();
  }

  private PageFacts read() {
    while (tags.next()) {
      element();
      for (int i = 0; i < tags.attributes(); i++) {
        attribute(i);
      }
    }
    if (hidden != 0) {
      throw new IllegalArgumentException("a page hides another number of lines than it says");
    }
    if (!policy) {
      throw new IllegalArgumentException("a page without its policy");
    }
    if (conversation.isEmpty() && messages.size() + tiles > 0) {
      throw new IllegalArgumentException("messages or media outside of a conversation");
    }
    if (!conversation.isEmpty() && wrote > 0) {
      throw new IllegalArgumentException("a list of people inside of a conversation");
    }
    return new PageFacts(
        page,
        conversation,
        size,
        listed,
        messages.size(),
        reactions,
        shown,
        missing,
        tiles,
        wrote,
        media,
        files,
        places);
  }

  private void element() {
    String name = tags.name();
    if (!ELEMENTS.contains(name)) {
      throw new IllegalArgumentException("an element that Decamp never writes");
    }
    switch (name) {
      case "article" -> message(tags.value("id"));
      case "input" -> {
        if (!FIELDS.contains(tags.value("type"))) {
          throw new IllegalArgumentException("a field that Decamp never writes");
        }
      }
      case "script" -> script();
      default -> {}
    }
  }

  private void message(String id) {
    if (!id.startsWith("m")) {
      throw new IllegalArgumentException("a message without a name");
    }
    if (!messages.add(id)) {
      throw new IllegalArgumentException("a message appears twice");
    }
    places.add(page, id);
  }

  private void script() {
    if (!policy) {
      throw new IllegalArgumentException("a script before the policy");
    }
    String file = inside(page, tags.value("src"));
    boolean ours =
        tags.attributes() == 2
            && tags.has("src")
            && tags.has("defer")
            && ArchivePath.folder(file).equals("assets/")
            && SCRIPTS.contains(ArchivePath.name(file));
    if (!ours) {
      throw new IllegalArgumentException("a script that Decamp never writes");
    }
  }

  private void attribute(int index) {
    String name = tags.attribute(index);
    switch (name) {
      case "class", "id", "dir", "datetime" -> {}
      case "href", "src" -> link(index);
      case "content" -> policy |= policy(tags.value(index));
      case "data-conversation" -> conversation(tags.value(index));
      case "data-generated" -> hidden++;
      case "data-hidden" -> hidden -= Long.parseLong(tags.value(index));
      case "data-reaction" -> reactions++;
      case "data-missing" -> missing++;
      case "data-tile" -> tiles++;
      case "data-wrote" -> wrote += Long.parseLong(tags.value(index));
      case "data-media" -> {
        media.add(inside("", tags.value(index)));
        // Pictures of conversations stand on every page; only figures are attachments.
        shown += tags.name().equals("figure") ? 1 : 0;
      }
      default -> {
        if (name.startsWith("on") || name.equals("style") || name.equals("srcset")) {
          throw new IllegalArgumentException("an attribute that Decamp never writes");
        }
      }
    }
  }

  private boolean policy(String stated) {
    return stated.equals(NOTHING_LOADED)
        || (stated.equals(LISTS_LOADED) && INDEX.matcher(page).matches());
  }

  private void conversation(String id) {
    if (tags.name().equals("li")) {
      listed.put(id, Long.parseLong(tags.value("data-messages")));
    } else if (!id.equals(conversation)) {
      throw new IllegalArgumentException("a page of another conversation");
    }
  }

  private void link(int index) {
    if (tags.beginsWith(index, '#')) {
      return;
    }
    String link = tags.value(index);
    if (link.startsWith("https://") || link.startsWith("http://")) {
      if (!tags.name().equals("a") || !tags.value("rel").equals("noreferrer noopener")) {
        throw new IllegalArgumentException("a page fetches from the web");
      }
      return;
    }
    if (link.isEmpty() || link.indexOf(':') >= 0 || link.startsWith("/")) {
      throw new IllegalArgumentException("a link that Decamp never writes");
    }
    int anchor = link.indexOf('#');
    String file = anchor < 0 ? link : link.substring(0, anchor);
    // Many links of a gallery lead to one page.
    if (!file.equals(lastFile)) {
      files.add(inside(page, file));
      lastFile = file;
    }
  }

  private static String inside(String page, String link) {
    return ArchivePath.resolve(page, link)
        .orElseThrow(() -> new IllegalArgumentException("a link leads out of the archive"));
  }
}
