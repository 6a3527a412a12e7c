package org.decamp.exporter.archive.html.view;

import java.util.Set;

/** Knows which pictures browsers show; others would be broken images. */
public final class Pictures {

  private static final Set<String> SHOWN =
      Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "image/avif", "image/bmp");

  private Pictures() {}

  /** Whether all common browsers show pictures of that type. */
  public static boolean shownByBrowsers(String mimeType) {
    return SHOWN.contains(mimeType);
  }
}
