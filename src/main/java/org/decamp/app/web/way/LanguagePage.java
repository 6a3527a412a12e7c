package org.decamp.app.web.way;

import org.decamp.app.web.site.Form;
import org.decamp.app.web.site.Language;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;

/** Takes the language that the reader chooses. */
final class LanguagePage implements Page {

  private final Language language;

  LanguagePage(Language language) {
    this.language = language;
  }

  @Override
  public String path() {
    return "/language";
  }

  @Override
  public Access access() {
    return Access.ALWAYS;
  }

  @Override
  public Reply get(Visit visit) {
    return new Reply.Go("/");
  }

  @Override
  public Reply post(Visit visit, Form form) {
    language.choose(form.text("language"));
    return new Reply.Go("/");
  }
}
