package org.decamp.app.web.replay;

import org.decamp.app.device.DeviceFolder;
import org.decamp.app.web.site.Fault;
import org.decamp.app.web.site.Form;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;
import org.decamp.job.Problem;

/** Deletes the keys of the linked device, after a word was typed. */
final class ForgetPage implements Page {

  private static final String WORD = "replay.forget.word";

  private final Replaying replaying;

  ForgetPage(Replaying replaying) {
    this.replaying = replaying;
  }

  @Override
  public String path() {
    return "/replay/forget";
  }

  @Override
  public Access access() {
    return Access.UNLOCKED;
  }

  @Override
  public Reply get(Visit visit) {
    return DeviceFolder.used(replaying.setting.folder())
        ? new Reply.Show("replay/forget", "title.forget", 0, visit.texts().say(WORD))
        : new Reply.Go("/replay");
  }

  @Override
  public Reply post(Visit visit, Form form) throws Problem, Fault {
    if (!form.text("word").strip().equalsIgnoreCase(visit.texts().say(WORD))) {
      throw new Fault("word", "fault.word");
    }
    boolean anything = DeviceFolder.forget(replaying.setting.folder());
    replaying.forget();
    return new Reply.Go(anything ? "/replay?forgotten=1" : "/replay");
  }
}
