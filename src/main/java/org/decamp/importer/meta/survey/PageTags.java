package org.decamp.importer.meta.survey;

import java.util.Set;

/** The elements of HTML that pages are made of; another name between brackets may be content. */
public final class PageTags {

  private static final Set<String> ALL =
      Set.of(
          "html", "head", "body", "title", "meta", "link", "style", "script", "base", "div", "span",
          "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "a", "img", "video", "audio",
          "source", "br", "hr", "table", "tbody", "thead", "tr", "td", "th", "main", "section",
          "header", "footer", "article", "nav", "time", "b", "i", "em", "strong", "wbr", "button",
          "u", "font");

  private PageTags() {}

  /** Whether the name, in lower case, is one of an element. */
  public static boolean known(String name) {
    return ALL.contains(name);
  }
}
