package org.decamp.exporter.signal.frame;

import org.decamp.model.PrivateText;

/** Text as Signal may hold it: any but NUL, which its databases cut a text at. */
final class Cleaned {

  private Cleaned() {}

  static String text(PrivateText text) {
    return text.value().replace("\0", "");
  }
}
