package org.decamp.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The few pages that are not an archive's own. */
final class WebPages {

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  /** A page that leads to another one at once. */
  String forward(String address) {
    return render("web/forward.jte", address);
  }

  /** A page that lists a folder. */
  String listing(FolderListing listing) {
    return render("web/listing.jte", listing);
  }

  private String render(String template, Object view) {
    StringOutput page = new StringOutput();
    engine.render(template, view, page);
    return page.toString();
  }
}
