package org.decamp.app.web.way;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.decamp.app.web.site.Fault;
import org.decamp.app.web.site.Form;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;
import org.decamp.exporter.deltachat.DeltaChatBackup;
import org.decamp.exporter.deltachat.RealChats;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationKind;
import org.decamp.model.PrivateText;

/** Says which conversations go into chats that the user has in Delta Chat already. */
final class IntoPage implements Page {

  private static final int MOST = 1000;
  private static final String CONTACT = "contact";

  private final Way way;

  IntoPage(Way way) {
    this.way = way;
  }

  @Override
  public String path() {
    return "/deltachat/chats";
  }

  @Override
  public Access access() {
    return Access.UNLOCKED;
  }

  private Optional<DeltaChatBackup> backup() {
    return way.destination.orElse(null) instanceof Destination.DeltaChat delta
        ? delta.backup()
        : Optional.empty();
  }

  private List<Conversation> direct(Visit visit) throws Problem {
    return way.people(visit.desk().vault()).directory().conversations().stream()
        .filter(c -> c.kind() == ConversationKind.DIRECT)
        .toList();
  }

  @Override
  public Reply get(Visit visit) throws Problem {
    if (backup().isEmpty()) {
      return new Reply.Go("/targets");
    }
    PlaceWords words = new PlaceWords(visit.texts());
    List<IntoView.Row> rows = new ArrayList<>();
    List<IntoView.Chosen> chosen = new ArrayList<>();
    for (Conversation conversation : direct(visit)) {
      String id = conversation.id().value();
      Optional<PrivateText> contact = Optional.ofNullable(way.realChats.get(id));
      if (contact.isPresent()) {
        chosen.add(new IntoView.Chosen(id, words.title(conversation), Called.of(contact.get())));
      } else {
        rows.add(new IntoView.Row(id, words.title(conversation)));
      }
    }
    List<IntoView.Row> shown = rows.subList(0, Math.min(MOST, rows.size()));
    return new Reply.Show(
        "into", "title.into", 3, new IntoView(shown, rows.size() - shown.size(), chosen));
  }

  @Override
  public Reply post(Visit visit, Form form) throws Problem, Fault {
    if (backup().isEmpty()) {
      return new Reply.Go("/targets");
    }
    if (form.has("remove")) {
      way.realChats.remove(form.text("remove"));
      way.outdate();
      return new Reply.Go(path());
    }
    Conversation conversation =
        direct(visit).stream()
            .filter(c -> c.id().value().equals(form.text("conversation")))
            .findFirst()
            .orElseThrow(() -> new Fault("conversation", "fault.no-choice"));
    PrivateText contact = new PrivateText(form.text(CONTACT).strip());
    if (contact.isEmpty()) {
      throw new Fault(CONTACT, "fault.no-contact");
    }
    var _ = RealChats.of(backup().get(), Map.of(conversation.id(), contact));
    way.realChats.put(conversation.id().value(), contact);
    way.outdate();
    return new Reply.Go(path());
  }

  @Override
  public String fieldOf(Problem problem) {
    return CONTACT;
  }
}
