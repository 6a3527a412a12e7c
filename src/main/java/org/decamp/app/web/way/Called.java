package org.decamp.app.web.way;

import org.decamp.exporter.SafeText;
import org.decamp.exporter.archive.text.Isolation;
import org.decamp.model.PrivateText;

/**
 * What somebody or something is called, fit for a line of a page: of some length, moving nothing.
 */
public final class Called {

  /** Characters of a name that are shown. */
  private static final int LONGEST = 120;

  private Called() {}

  /** What a file is called, as it stands alone. */
  public static String file(String name) {
    return of(new PrivateText(name));
  }

  /** As it stands alone. */
  static String of(PrivateText name) {
    String line = SafeText.line(name);
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + '…';
  }

  /** As it stands beside other words where no element can be around it. */
  static String beside(PrivateText name) {
    return Isolation.of(of(name));
  }
}
