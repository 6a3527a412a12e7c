package org.decamp.app.web.replay;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.decamp.app.web.site.Fault;
import org.decamp.app.web.site.Form;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Texts;
import org.decamp.app.web.site.Visit;
import org.decamp.replay.ReplayEnding;
import org.decamp.replay.ReplayResult;
import org.decamp.signalcli.message.CaptchaLink;

/** Says what was sent, why it ended and what to do; takes a solved captcha. */
final class EndedPage implements Page {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final Replaying replaying;

  EndedPage(Replaying replaying) {
    this.replaying = replaying;
  }

  @Override
  public String path() {
    return "/replay/ended";
  }

  @Override
  public Access access() {
    return Access.UNLOCKED;
  }

  @Override
  public Reply get(Visit visit) {
    return replaying
        .outcome
        .<Reply>map(outcome ->
            new Reply.Show("replay/ended", "title.replay-ended", 5, view(outcome, visit.texts())))
        .orElseGet(() -> new Reply.Go("/replay"));
  }

  private static EndedView view(Outcome outcome, Texts texts) {
    return switch (outcome) {
      case Outcome.Paused(long sent, long left) ->
          new EndedView(
              texts.say("ending.paused"),
              texts.say("ending.paused.do"),
              false,
              sent,
              left,
              0,
              0,
              0,
              "",
              true);
      case Outcome.Ended(ReplayResult result) -> {
        ReplayEnding ending = result.ending();
        boolean all = ending instanceof ReplayEnding.Finished && result.remaining() == 0;
        yield new EndedView(
            texts.say("ending." + ending.code()),
            advice(ending, texts),
            all && result.partly() == 0 && result.notSent() == 0 && result.uncertain() == 0,
            result.sent(),
            result.remaining(),
            result.partly(),
            result.notSent(),
            result.uncertain(),
            asksForCaptcha(ending) ? CaptchaLink.PAGE : "",
            !all);
      }
    };
  }

  private static String advice(ReplayEnding ending, Texts texts) {
    if (ending instanceof ReplayEnding.Limited(var until)) {
      return until
          .map(time ->
              texts.say("ending.limited.until", TIME.format(time.atZone(ZoneId.systemDefault()))))
          .orElseGet(() -> texts.say("ending.limited.do"));
    }
    return texts.say("ending." + ending.code() + ".do");
  }

  private static boolean asksForCaptcha(ReplayEnding ending) {
    return ending instanceof ReplayEnding.CaptchaNeeded
        || ending instanceof ReplayEnding.CaptchaRefused;
  }

  @Override
  public Reply post(Visit visit, Form form) throws Fault {
    if (replaying.wish.isEmpty()) {
      return new Reply.Go("/replay/what");
    }
    CaptchaLink link =
        CaptchaLink.parse(form.text("captcha"))
            .orElseThrow(() -> new Fault("captcha", "fault.captcha"));
    return Sending.start(replaying, visit.desk(), Optional.of(link));
  }
}
