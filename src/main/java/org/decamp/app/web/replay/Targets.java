package org.decamp.app.web.replay;

import java.util.List;
import org.decamp.app.web.site.Fault;
import org.decamp.app.web.site.Form;
import org.decamp.replay.ReplayTarget;

/** The targets that only reach devices of the user's own; others are for the command line. */
final class Targets {

  static final String FIELD = "target";
  static final List<ReplayTarget> ALL =
      List.of(new ReplayTarget.OwnGroups(), new ReplayTarget.NoteToSelf());

  private Targets() {}

  static ReplayTarget of(Form form) throws Fault {
    return ALL.stream()
        .filter(target -> target.kind().equals(form.text(FIELD)))
        .findFirst()
        .orElseThrow(() -> new Fault(FIELD, "fault.no-choice"));
  }
}
