package org.decamp.app.web.replay;

import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;

/** The picture of the code, as long as it is good. Its address has nothing but a number. */
final class PicturePage implements Page {

  private final Replaying replaying;

  PicturePage(Replaying replaying) {
    this.replaying = replaying;
  }

  @Override
  public String path() {
    return "/replay/code.svg";
  }

  @Override
  public Access access() {
    return Access.ALWAYS;
  }

  @Override
  public Reply get(Visit visit) {
    return replaying
        .code
        .filter(code -> code.number() == visit.number("n"))
        .map(code -> new QrPicture(code.link()).svg())
        .<Reply>map(svg ->
            new Reply.Stream(answer ->
                answer
                    .asMedia()
                    .with("Content-Type", "image/svg+xml")
                    .send(200, svg.length, out -> out.write(svg))))
        .orElseGet(Reply.Nothing::new);
  }
}
