package org.decamp.app.web.way;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.decamp.app.ContactLikeness;
import org.decamp.app.SignalBackupDoor;
import org.decamp.app.web.site.Fault;
import org.decamp.app.web.site.Form;
import org.decamp.app.web.site.Job;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Places;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;
import org.decamp.exporter.signal.contacts.AddressBook;
import org.decamp.exporter.signal.contacts.AddressBookReader;
import org.decamp.exporter.signal.folder.UnlockedSnapshot;
import org.decamp.job.Problem;

/** Asks for the user's own backup of Signal and its recovery key, and unlocks it. */
final class SignalPage implements Page {

  private static final String KEY = "key";

  private final Way way;
  private final Picker picker;

  SignalPage(Way way, Places places) {
    this.way = way;
    this.picker = new Picker(places, _ -> false);
  }

  @Override
  public String path() {
    return "/signal";
  }

  @Override
  public Access access() {
    return Access.UNLOCKED;
  }

  @Override
  public Reply get(Visit visit) throws IOException {
    return new Reply.Show(
        "signal",
        "title.signal",
        3,
        new SignalView(picker.view(Set.of()), SignalBackupDoor.leadsTo(picker.folder())));
  }

  @Override
  public Reply post(Visit visit, Form form) throws IOException, Problem, Fault {
    if (picker.move(form)) {
      return new Reply.Go("/signal#picker");
    }
    Path folder = picker.folder();
    SignalBackupDoor door = SignalBackupDoor.at(folder, Optional.empty());
    char[] typed = form.secret(KEY);
    TypedSignalKey key;
    try {
      key = TypedSignalKey.of(typed);
    } finally {
      Arrays.fill(typed, '\0');
    }
    return visit
        .desk()
        .start(
            Job.Kind.BACKUP,
            path(),
            "/people",
            progress -> {
              try (key) {
                unlock(door, key);
              }
            });
  }

  private void unlock(SignalBackupDoor door, TypedSignalKey key) throws IOException, Problem {
    AddressBook book;
    try (UnlockedSnapshot unlocked = door.open(key)) {
      book = AddressBookReader.read(unlocked);
    }
    way.choose(new Destination.Signal(door.openToMerge(key), book, new ContactLikeness(book)));
  }

  @Override
  public String fieldOf(Problem problem) {
    return problem instanceof Problem.WrongSecret ? KEY : "";
  }
}
