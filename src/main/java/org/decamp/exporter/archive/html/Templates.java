package org.decamp.exporter.archive.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.io.OutputStream;
import org.decamp.exporter.ArchiveFolder;
import org.decamp.exporter.archive.html.view.ContentView;
import org.decamp.exporter.archive.html.view.MessageBlock;
import org.decamp.exporter.archive.html.view.MessageView;
import org.decamp.exporter.archive.html.view.TimeView;

/** The precompiled templates; each takes one view. */
final class Templates {

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final ArchiveFolder folder;
  private final String reactionsLabel;

  Templates(ArchiveFolder folder, String reactionsLabel) {
    this.folder = folder;
    this.reactionsLabel = reactionsLabel;
  }

  /** Writes a page as a file of the archive. */
  void file(String path, String template, Object view) throws IOException {
    Utf8Output page = new Utf8Output();
    engine.render(template, view, page);
    try (OutputStream out = folder.create(path)) {
      page.writeTo(out);
    }
  }

  void day(TimeView day, Utf8Output out) {
    engine.render("html/day.jte", day, out);
  }

  void message(MessageView message, Utf8Output out) {
    MessageBlock block =
        new MessageBlock(
            message,
            output -> {
              for (ContentView content : message.contents()) {
                engine.render(content.template(), content, output);
              }
            },
            reactionsLabel);
    engine.render("html/message.jte", block, out);
  }
}
