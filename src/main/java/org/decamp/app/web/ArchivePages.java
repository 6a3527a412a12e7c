package org.decamp.app.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.decamp.exporter.ArchiveFiles;
import org.decamp.exporter.ArchivePath;
import org.decamp.job.Quantity;
import org.decamp.mapping.MediaTypes;

/**
 * Serves the files of an archive, from wherever they lie, one piece at a time: its pages, what
 * people sent as what its bytes say, everything else to be saved. Folders without pages are listed.
 */
public final class ArchivePages implements HttpHandler {

  private static final String INDEX = "index.html";

  private final ArchiveFiles archive;
  private final MediaType media;
  private final WebPages pages = new WebPages();

  /**
   * @param archive closed by the caller, after the server
   */
  public ArchivePages(ArchiveFiles archive, MediaTypes types) {
    this.archive = archive;
    this.media = new MediaType(types);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String asked = exchange.getRequestURI().getPath();
    Answer answer = new Answer(exchange);
    Optional<Asset> own = Asset.at(asked);
    if (own.isPresent()) {
      own.get().send(answer);
      return;
    }
    String path = asked.substring(1);
    if (path.isEmpty() || path.endsWith("/")) {
      if (!archive.has(path + INDEX)) {
        list(path, answer);
        return;
      }
      path += INDEX;
    }
    OptionalLong size = archive.size(path);
    if (size.isEmpty()) {
      answer.plain(404, "There is no such file in the archive.");
      return;
    }
    describe(path, answer);
    String found = path;
    Stretches.send(answer, size.getAsLong(), from -> archive.open(found, from));
  }

  private void list(String folder, Answer answer) throws IOException {
    List<FolderListing.Entry> entries = new ArrayList<>();
    for (String path : archive.list(folder)) {
      String name = path.substring(folder.length());
      OptionalLong size = archive.size(path);
      String link = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
      entries.add(
          new FolderListing.Entry(
              name,
              "./" + link.replace("%2F", "/"),
              size.isPresent() ? Quantity.of(size.getAsLong(), "byte") : ""));
    }
    if (entries.isEmpty()) {
      answer.plain(404, "There is no such folder in the archive.");
      return;
    }
    answer.html(200, pages.listing(new FolderListing(folder, entries)));
  }

  /** Says what a file is. */
  private void describe(String path, Answer answer) throws IOException {
    String name = ArchivePath.name(path);
    String extension = name.substring(name.lastIndexOf('.') + 1);
    boolean sent = path.startsWith("media/") || path.contains("/media/");
    switch (sent ? "" : extension) {
      case "html" -> answer.with("Content-Type", "text/html; charset=utf-8");
      case "css" -> answer.with("Content-Type", "text/css; charset=utf-8");
      case "js" -> answer.with("Content-Type", "text/javascript; charset=utf-8");
      case "txt" -> answer.asMedia().with("Content-Type", "text/plain; charset=utf-8");
      default -> {
        Optional<String> type = media.shown(path, head(path));
        if (type.isPresent()) {
          answer.asMedia().with("Content-Type", type.get());
        } else {
          answer.asDownload();
        }
      }
    }
  }

  private byte[] head(String path) throws IOException {
    try (InputStream in = archive.open(path)) {
      return in.readNBytes(MediaType.HEAD);
    }
  }
}
