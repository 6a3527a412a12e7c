package org.decamp.app.web.replay;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.decamp.app.Choice;
import org.decamp.app.ReplayWish;
import org.decamp.app.web.site.Fault;
import org.decamp.app.web.site.Form;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;
import org.decamp.app.web.way.Chooser;
import org.decamp.job.Problem;
import org.decamp.replay.ReplayForm;
import org.decamp.replay.ReplayTarget;

/** Which conversations, where in Signal, and in how many messages. */
final class WishPage implements Page {

  private final Replaying replaying;

  WishPage(Replaying replaying) {
    this.replaying = replaying;
  }

  @Override
  public String path() {
    return "/replay/what";
  }

  @Override
  public Access access() {
    return Access.UNLOCKED;
  }

  @Override
  public Reply get(Visit visit) throws Problem {
    ReplayTarget target = replaying.wish.map(ReplayWish::target).orElse(Targets.ALL.getFirst());
    ReplayForm form = replaying.wish.map(ReplayWish::form).orElse(ReplayForm.DAY);
    Choice choice = replaying.wish.map(ReplayWish::choice).orElse(Choice.ALL);
    return new Reply.Show(
        "replay/what",
        "title.replay-what",
        3,
        new WishView(
            options(Targets.ALL.stream().map(ReplayTarget::kind), target.kind(), "replay.target."),
            options(
                Stream.of(ReplayForm.values()).map(ReplayForm::code), form.code(), "replay.form."),
            Chooser.view(visit.desk().vault().reader(), choice, visit)));
  }

  private static List<WishView.Option> options(Stream<String> values, String chosen, String words) {
    return values
        .map(value -> new WishView.Option(value, words + value, value.equals(chosen)))
        .toList();
  }

  @Override
  public Reply post(Visit visit, Form form) throws Fault {
    ReplayForm how =
        Stream.of(ReplayForm.values())
            .filter(one -> one.code().equals(form.text("form")))
            .findFirst()
            .orElseThrow(() -> new Fault("form", "fault.no-choice"));
    replaying.wish =
        Optional.of(
            new ReplayWish(
                Chooser.choice(form),
                Targets.of(form),
                how,
                ZoneId.systemDefault(),
                Optional.empty(),
                false));
    replaying.outcome = Optional.empty();
    return DryRun.start(replaying, visit.desk(), path());
  }
}
