package org.decamp.importer.meta.html;

import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The values of a page about the owner ({@code instagram-export}, section 7): the texts of all
 * table cells, because labels vary by language and era. Only a name that takes part in a thread
 * counts later.
 */
public final class PersonalPage {

  private PersonalPage() {}

  /**
   * The texts.
   *
   * @param longest longer texts are no names
   */
  public static Set<String> values(InputStream page, int longest) {
    Set<String> values = new LinkedHashSet<>();
    HtmlTokens tokens = new HtmlTokens(page);
    int cells = 0;
    String before = "";
    for (HtmlTokens.Kind kind = tokens.next();
        kind != HtmlTokens.Kind.FINISH;
        kind = tokens.next()) {
      if (kind == HtmlTokens.Kind.TEXT) {
        before = cells > 0 && before.length() <= longest ? before + tokens.text() : before;
        continue;
      }
      String value = before.strip();
      if (!value.isEmpty() && value.length() <= longest) {
        values.add(value);
      }
      before = "";
      boolean cell = tokens.name().equals("td") || tokens.name().equals("th");
      if (cell) {
        cells = Math.max(0, cells + (kind == HtmlTokens.Kind.START ? 1 : -1));
      }
    }
    return values;
  }
}
