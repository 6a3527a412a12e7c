package org.decamp.app.web.replay;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.decamp.app.Exposures;
import org.decamp.app.UncertainMessages;
import org.decamp.app.device.DeviceFolder;
import org.decamp.app.device.DeviceState;
import org.decamp.app.device.Readiness;
import org.decamp.app.web.site.Fault;
import org.decamp.app.web.site.Form;
import org.decamp.app.web.site.Job;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Texts;
import org.decamp.app.web.site.Visit;
import org.decamp.job.Problem;

/** What sending anew means and needs, and whose device this computer is. */
final class DevicePage implements Page {

  private final Replaying replaying;

  DevicePage(Replaying replaying) {
    this.replaying = replaying;
  }

  @Override
  public String path() {
    return "/replay";
  }

  @Override
  public Access access() {
    return Access.UNLOCKED;
  }

  @Override
  public Reply get(Visit visit) throws Problem {
    Texts texts = visit.texts();
    Readiness readiness = Readiness.of(replaying.setting, Clock.systemUTC());
    return new Reply.Show(
        "replay/device",
        "title.replay",
        3,
        new DeviceView(
            readiness instanceof Readiness.Ready(var version, var _) ? version.toString() : "",
            readiness instanceof Readiness.Ready(var _, boolean stale) && stale,
            readiness instanceof Readiness.Lacking(var need, var _)
                ? "replay.lacking." + need.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : "",
            readiness instanceof Readiness.Lacking(var _, String detail) ? detail : "",
            DeviceFolder.account(replaying.setting.folder()).map(DeviceState::ends).orElse(""),
            replaying
                .device
                .map(state ->
                    texts.say(
                        "replay.device.knows",
                        texts.number(state.devices()),
                        texts.number(state.contacts()),
                        texts.number(state.groups())))
                .orElse(""),
            replaying.device.filter(DeviceState::alone).isPresent(),
            replaying.expired,
            syncedBy().orElse(""),
            new UncertainMessages(visit.desk().vault()).all().size(),
            visit.number("forgotten") == 1));
  }

  /** Whoever gets at a copy of the keys can write as the user. */
  private Optional<String> syncedBy() throws Problem {
    return Exposures.builtIn().of(replaying.setting.folder()).syncedBy();
  }

  @Override
  public Reply post(Visit visit, Form form) throws Problem, Fault {
    boolean linked = DeviceFolder.account(replaying.setting.folder()).isPresent();
    if (!linked && syncedBy().isPresent() && !form.has("known")) {
      throw new Fault("known", "fault.say-known");
    }
    return visit.desk().start(Job.Kind.LINK, path(), path(), new Linking(replaying));
  }
}
