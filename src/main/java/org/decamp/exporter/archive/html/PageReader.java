package org.decamp.exporter.archive.html;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.decamp.exporter.ArchiveFiles;
import org.decamp.exporter.ArchivePath;
import org.decamp.exporter.archive.html.search.PlaceSum;

/** Reads single pages back: every tag is one of ours, every link leads somewhere. */
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
          + " require-trusted-types-for 'script'; trusted-types 'none'";

  private final ArchiveFiles archive;
  private final Set<String> media = new HashSet<>();
  private final PlaceSum places = new PlaceSum();
  private String lastSeen = "";

  PageReader(ArchiveFiles archive) {
    this.archive = archive;
  }

  /**
   * What a page holds.
   *
   * @param listed conversations that the page lists, with the number of messages it says
   * @param messages articles with a message
   * @param reactions under them
   * @param shown attachments with a file
   * @param missing attachments without
   * @param tiles attachments with a file in a gallery
   * @param wrote messages that people are said to have written
   */
  record Counts(
      Map<String, Long> listed,
      long messages,
      long reactions,
      long shown,
      long missing,
      long tiles,
      long wrote) {}

  /** The distinct media of all pages read so far, relative to the archive. */
  Set<String> media() {
    return media;
  }

  /** Where the messages of all pages read so far stand. */
  PlaceSum places() {
    return places;
  }

  /**
   * Reads a page.
   *
   * @param conversation whose messages it may hold, empty for none
   * @throws IllegalArgumentException if it is not a page as Decamp writes them
   */
  Counts read(String page, String conversation) throws IOException {
    TagReader tags = new TagReader(PageText.of(archive, page));
    Set<String> messages = new HashSet<>();
    Map<String, Long> listed = new HashMap<>();
    long reactions = 0;
    long shown = 0;
    long missing = 0;
    long hidden = 0;
    long tiles = 0;
    long wrote = 0;
    boolean policy = false;
    for (Optional<Tag> next = tags.next(); next.isPresent(); next = tags.next()) {
      Tag tag = next.get();
      check(tag, page);
      if (tag.name().equals("script") && !policy) {
        throw new IllegalArgumentException("a script before the policy");
      }
      policy |= tag.value("content").equals(POLICY);
      if (tag.name().equals("article")) {
        message(tag, messages);
        places.add(page, tag.value("id"));
      }
      if (tag.has("data-conversation")) {
        conversation(tag, conversation, listed);
      }
      hidden += tag.has("data-generated") ? 1 : 0;
      hidden -= tag.has("data-hidden") ? Long.parseLong(tag.value("data-hidden")) : 0;
      reactions += tag.has("data-reaction") ? 1 : 0;
      missing += tag.has("data-missing") ? 1 : 0;
      tiles += tag.has("data-tile") ? 1 : 0;
      wrote += tag.has("data-wrote") ? Long.parseLong(tag.value("data-wrote")) : 0;
      if (tag.has("data-media")) {
        shown += countedMedia(tag) ? 1 : 0;
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
    return new Counts(listed, messages.size(), reactions, shown, missing, tiles, wrote);
  }

  private static void message(Tag tag, Set<String> messages) {
    if (!tag.value("id").startsWith("m")) {
      throw new IllegalArgumentException("a message without a name");
    }
    if (!messages.add(tag.value("id"))) {
      throw new IllegalArgumentException("a message appears twice");
    }
  }

  private static void conversation(Tag tag, String expected, Map<String, Long> listed) {
    String id = tag.value("data-conversation");
    if (tag.name().equals("li")) {
      listed.put(id, Long.parseLong(tag.value("data-messages")));
    } else if (!id.equals(expected)) {
      throw new IllegalArgumentException("a page of another conversation");
    }
  }

  private boolean countedMedia(Tag tag) throws IOException {
    String path = tag.value("data-media");
    if (media.add(path) && !archive.has(inside("", path))) {
      throw new IllegalArgumentException("a media file is not there");
    }
    // Pictures of conversations stand on every page; only figures are attachments.
    return tag.name().equals("figure");
  }

  private void check(Tag tag, String page) throws IOException {
    if (!ELEMENTS.contains(tag.name())) {
      throw new IllegalArgumentException("an element that Decamp never writes");
    }
    if (tag.name().equals("input") && !FIELDS.contains(tag.value("type"))) {
      throw new IllegalArgumentException("a field that Decamp never writes");
    }
    if (tag.name().equals("script") && !ours(tag, page)) {
      throw new IllegalArgumentException("a script that Decamp never writes");
    }
    for (Map.Entry<String, String> attribute : tag.attributes().entrySet()) {
      String name = attribute.getKey();
      if (name.startsWith("on") || name.equals("style") || name.equals("srcset")) {
        throw new IllegalArgumentException("an attribute that Decamp never writes");
      }
      if (name.equals("src") || name.equals("href")) {
        checkLink(tag, attribute.getValue(), page);
      }
    }
  }

  private static boolean ours(Tag script, String page) {
    String file = inside(page, script.value("src"));
    return script.attributes().keySet().equals(Set.of("src", "defer"))
        && ArchivePath.folder(file).equals("assets/")
        && SCRIPTS.contains(ArchivePath.name(file));
  }

  private void checkLink(Tag tag, String link, String page) throws IOException {
    if (link.startsWith("https://") || link.startsWith("http://")) {
      String rel = tag.value("rel");
      if (!tag.name().equals("a") || !rel.equals("noreferrer noopener")) {
        throw new IllegalArgumentException("a page fetches from the web");
      }
      return;
    }
    if (link.isEmpty() || link.indexOf(':') >= 0 || link.startsWith("/")) {
      throw new IllegalArgumentException("a link that Decamp never writes");
    }
    if (link.startsWith("#")) {
      return;
    }
    int anchor = link.indexOf('#');
    String file = anchor < 0 ? link : link.substring(0, anchor);
    if (!there(inside(page, file))) {
      throw new IllegalArgumentException("a link leads nowhere");
    }
  }

  /** Whether the file is there; of the many links of a gallery to a page only the first looks. */
  private boolean there(String file) throws IOException {
    if (file.equals(lastSeen)) {
      return true;
    }
    boolean there = archive.has(file);
    lastSeen = there ? file : lastSeen;
    return there;
  }

  private static String inside(String page, String link) {
    return ArchivePath.resolve(page, link)
        .orElseThrow(() -> new IllegalArgumentException("a link leads out of the archive"));
  }
}
