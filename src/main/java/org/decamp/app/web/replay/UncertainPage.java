package org.decamp.app.web.replay;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.decamp.app.UncertainMessages;
import org.decamp.app.web.site.Fault;
import org.decamp.app.web.site.Form;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;
import org.decamp.app.web.way.PlaceWords;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;
import org.decamp.replay.ReplayPlace;
import org.decamp.vault.ReplayJournal.Entry;

/** Lists messages of which nobody knows whether they were sent, and takes the user's word. */
final class UncertainPage implements Page {

  private static final int MOST = 200;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  @Override
  public String path() {
    return "/replay/uncertain";
  }

  @Override
  public Access access() {
    return Access.UNLOCKED;
  }

  @Override
  public Reply get(Visit visit) throws Problem {
    List<Entry> all = new UncertainMessages(visit.desk().vault()).all();
    PlaceWords words = new PlaceWords(visit.texts());
    Map<String, String> titles = new HashMap<>();
    for (Conversation conversation : visit.desk().vault().reader().conversations()) {
      titles.put(conversation.id().value(), words.title(conversation));
    }
    return new Reply.Show(
        "replay/uncertain",
        "title.uncertain",
        5,
        new UncertainView(
            all.stream()
                .limit(MOST)
                .map(entry ->
                    new UncertainView.Row(
                        entry.number(),
                        TIME.format(entry.attempted().atZone(ZoneId.systemDefault())),
                        where(entry, titles, visit)))
                .toList(),
            Math.max(all.size() - MOST, 0)));
  }

  private static String where(Entry entry, Map<String, String> titles, Visit visit) {
    return switch (ReplayPlace.of(entry)) {
      case ReplayPlace.Self _ -> visit.texts().say("replay.target.note-to-self");
      case ReplayPlace.OwnGroup(String conversation) ->
          titles.getOrDefault(conversation, visit.texts().say("conversation.untitled"));
      case ReplayPlace.Others _ -> visit.texts().say("replay.where.others");
    };
  }

  @Override
  public Reply post(Visit visit, Form form) throws Problem, Fault {
    boolean arrived = form.has("arrived");
    String number = form.text(arrived ? "arrived" : "missing");
    if (!number.matches("[0-9]{1,18}")
        || !new UncertainMessages(visit.desk().vault()).settle(Long.parseLong(number), arrived)) {
      throw new Fault("rows", "fault.no-choice");
    }
    return new Reply.Go(path());
  }
}
