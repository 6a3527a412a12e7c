package org.decamp.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A file of Decamp's own beside the pages.
 *
 * @param type its content type
 * @param resource where it lies in the program
 */
public record Asset(String type, String resource) {

  private static final String ARCHIVE = "/org/decamp/exporter/archive/html/";

  private static final Asset ICON = new Asset("image/png", ARCHIVE + "decamp.png");

  /** Browsers ask for the last one by themselves. */
  private static final Map<String, Asset> ALL =
      Map.of(
          LoopbackServer.OWN + "open.css",
          new Asset("text/css; charset=utf-8", "open.css"),
          LoopbackServer.OWN + "web.css",
          new Asset("text/css; charset=utf-8", "web.css"),
          LoopbackServer.OWN + "web.js",
          new Asset("text/javascript; charset=utf-8", "web.js"),
          LoopbackServer.OWN + "reader.css",
          new Asset("text/css; charset=utf-8", "reader.css"),
          LoopbackServer.OWN + "archive.css",
          new Asset("text/css; charset=utf-8", ARCHIVE + "decamp.css"),
          LoopbackServer.OWN + "viewer.js",
          new Asset("text/javascript; charset=utf-8", ARCHIVE + "viewer.js"),
          LoopbackServer.OWN + "icon.png",
          ICON,
          "/favicon.ico",
          ICON);

  /** The one at that path. */
  public static Optional<Asset> at(String path) {
    return Optional.ofNullable(ALL.get(path));
  }

  /** Sends it. */
  public void send(Answer answer) throws IOException {
    try (InputStream in = Objects.requireNonNull(Asset.class.getResourceAsStream(resource))) {
      byte[] bytes = in.readAllBytes();
      answer.with("Content-Type", type).send(200, bytes.length, out -> out.write(bytes));
    }
  }
}
