package org.decamp.exporter.archive.html.view;

import java.util.Locale;

/** Names of constants as keys of words and attributes have them. */
public final class CodeNames {

  private CodeNames() {}

  /** The name, in lower case with hyphens. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
