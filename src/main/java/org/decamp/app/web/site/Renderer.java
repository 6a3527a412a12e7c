package org.decamp.app.web.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** Turns views into pages by the precompiled templates. */
public final class Renderer {

  /** Stands in a page where a secret goes; no text that anybody wrote has such characters. */
  public static final String SECRET = "\uE0DE\uE0CA";

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  byte[] page(String template, Frame frame, Object view) {
    return text(template, frame, view).getBytes(StandardCharsets.UTF_8);
  }

  /** A page with a secret of ASCII characters, which are in no {@code String}. */
  byte[] page(String template, Frame frame, Object view, char[] secret) {
    String[] parts = text(template, frame, view).split(SECRET, 2);
    byte[] before = parts[0].getBytes(StandardCharsets.UTF_8);
    byte[] after = parts[1].getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(before, before.length + secret.length + after.length);
    for (int at = 0; at < secret.length; at++) {
      all[before.length + at] = (byte) secret[at];
    }
    System.arraycopy(after, 0, all, before.length + secret.length, after.length);
    return all;
  }

  private String text(String template, Frame frame, Object view) {
    StringOutput page = new StringOutput();
    engine.render("web/" + template + ".jte", Map.of("f", frame, "v", view), page);
    return page.toString();
  }
}
