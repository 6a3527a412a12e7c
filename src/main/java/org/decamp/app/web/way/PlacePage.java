package org.decamp.app.web.way;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.decamp.app.web.site.Fault;
import org.decamp.app.web.site.Form;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Places;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;
import org.decamp.exporter.ArchiveTarget;
import org.decamp.exporter.sealed.Recipients;
import org.decamp.job.Problem;
import org.decamp.vault.Passphrase;

/** Decision 5: where to write, and the word to do it. */
final class PlacePage implements Page {

  private final Way way;
  private final Picker picker;

  PlacePage(Way way, Places places) {
    this.way = way;
    this.picker = new Picker(places, _ -> false);
  }

  @Override
  public String path() {
    return "/place";
  }

  @Override
  public Access access() {
    return Access.UNLOCKED;
  }

  @Override
  public Reply get(Visit visit) throws Problem {
    if (way.destination.isEmpty() || way.plan.isEmpty()) {
      return new Reply.Go("/plan");
    }
    Destination destination = way.destination.get();
    return new Reply.Show(
        "place",
        "title.place",
        5,
        new PlaceView(
            destination.id(),
            picker.view(Set.of()),
            proposal(destination),
            readable(destination, visit),
            sealable(destination, visit)));
  }

  private static String proposal(Destination destination) {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    return switch (destination) {
      case Destination.Signal _ -> "for-the-phone";
      case Destination.DeltaChat _ -> "delta-chat-backup-" + today + "-00-decamp.tar";
      case Destination.Plain(String id) ->
          "instagram-" + id + '-' + today + (id.equals("xdc") ? ".xdc" : "");
    };
  }

  private boolean readable(Destination destination, Visit visit) throws Problem {
    return switch (destination) {
      case Destination.Signal _ -> false;
      case Destination.DeltaChat _ -> true;
      case Destination.Plain plain -> Moving.of(way, visit).exporter(plain).plaintext();
    };
  }

  private boolean sealable(Destination destination, Visit visit) throws Problem {
    return destination instanceof Destination.Plain plain
        && Moving.of(way, visit).exporter(plain) instanceof ArchiveTarget;
  }

  @Override
  public Reply post(Visit visit, Form form) throws Problem, Fault {
    if (picker.move(form)) {
      return new Reply.Go("/place#picker");
    }
    if (way.destination.isEmpty() || way.plan.isEmpty()) {
      return new Reply.Go("/plan");
    }
    Destination destination = way.destination.get();
    boolean sealed = form.has("seal") && sealable(destination, visit);
    if (readable(destination, visit) && !sealed && !form.has("known")) {
      throw new Fault("known", "fault.known");
    }
    Path to = picker.folder().resolve(name(form) + (sealed ? ".zip.age" : ""));
    visit.desk().decamp().exporting().requireFree(to);
    Optional<Recipients> recipients = sealed ? Optional.of(recipients(form)) : Optional.empty();
    return Moving.of(way, visit).write(to, recipients, path());
  }

  private static Recipients recipients(Form form) throws Problem, Fault {
    try (Passphrase passphrase = new Passphrase(NewPassphrase.of(form))) {
      return Recipients.ofPassphrase(passphrase);
    }
  }

  private static String name(Form form) throws Fault {
    String name = form.text("name").strip();
    if (!name.matches("[^/\\\\:*?\"<>|\\p{Cntrl}]{1,120}") || name.startsWith(".")) {
      throw new Fault("name", "fault.name");
    }
    return name;
  }

  @Override
  public String fieldOf(Problem problem) {
    return problem instanceof Problem.CannotWrite ? "name" : "";
  }
}
