package org.decamp.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Judges that nothing which people wrote or are called has become more than text on a page. */
final class Harmless {

  private static final String FOREIGN =
      "script:not([src^=/.decamp/]), iframe, object, embed, base, style, meta[http-equiv]";

  private static final String REORDERING = "\\u202A-\\u202E\\u2066-\\u2069";

  /** Characters by which a text could move what stands beside it. */
  private static final Pattern REORDERS = Pattern.compile("[" + REORDERING + "]");

  /** A piece that is closed in itself. */
  private static final String CLOSED = "\\u2068[^" + REORDERING + "]*\\u2069";

  private static final String ISOLATED = "bdi, [dir]:not(html)";

  private Harmless() {}

  /** Finds nothing that we did not put there. */
  static void require(Document page, String where) {
    assertThat(page.select(FOREIGN)).as(where).isEmpty();
    assertThat(page.title()).as(where).doesNotContain("pwned", "<", "evil");
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey()).as(where).doesNotStartWith("on").isNotEqualTo("style");
      }
      if (REORDERS.matcher(element.ownText().replaceAll(CLOSED, "")).find()) {
        assertThat(element.closest(ISOLATED)).as("%s: %s", where, element).isNotNull();
      }
    }
    for (Element link : page.select("[href], [src], [action]")) {
      String to = link.attr("href") + link.attr("src") + link.attr("action");
      assertThat(to).as(where).matches("(?s)(/(?!/)|#|https?://).*");
      assertThat(link.hasAttr("target") || to.startsWith("/") || to.startsWith("#")).isTrue();
    }
    assertThat(page.select("[id]").eachAttr("id")).as(where).doesNotHaveDuplicates();
  }
}
