package org.decamp.exporter.archive.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.io.OutputStream;
import org.decamp.exporter.ArchiveFolder;
import org.decamp.exporter.archive.html.view.MessageTemplates;
import org.decamp.exporter.archive.html.view.Words;

/** The precompiled templates, and the folder that pages are written to. */
final class Templates {

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final ArchiveFolder folder;
  private final MessageTemplates messages;
  private final Utf8Output page = new Utf8Output();

  Templates(ArchiveFolder folder, Words words) {
    this.folder = folder;
    this.messages = new MessageTemplates(words);
  }

  /** Writes a page as a file of the archive. */
  void file(String path, String template, Object view) throws IOException {
    page.reset();
    engine.render(template, view, page);
    try (OutputStream out = folder.create(path)) {
      page.writeTo(out);
    }
  }

  /** Writes a script of data as a file of the archive. */
  void script(String path, byte[] content) throws IOException {
    try (OutputStream out = folder.create(path)) {
      out.write(content);
    }
  }

  /** Writes a part of a page. */
  void part(String template, Object view, Utf8Output out) {
    engine.render(template, view, out);
  }

  MessageTemplates messages() {
    return messages;
  }
}
