package org.decamp.app.web.way;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.decamp.app.web.site.Fault;
import org.decamp.app.web.site.Form;
import org.decamp.app.web.site.Job;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Places;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;
import org.decamp.exporter.deltachat.DeltaChatBackup;
import org.decamp.exporter.deltachat.PassphraseSource;
import org.decamp.job.Problem;
import org.decamp.job.Progress;

/** Asks whether it goes into the user's own Delta Chat, or into a profile that is only read. */
final class DeltaChatPage implements Page {

  private static final String PASSPHRASE = "passphrase";

  private final Way way;
  private final Picker picker;

  DeltaChatPage(Way way, Places places) {
    this.way = way;
    this.picker = new Picker(places, name -> name.endsWith(".tar"));
  }

  @Override
  public String path() {
    return "/deltachat";
  }

  @Override
  public Access access() {
    return Access.UNLOCKED;
  }

  @Override
  public Reply get(Visit visit) {
    return new Reply.Show(
        "deltachat", "title.deltachat", 3, new DeltaChatView(picker.view(Set.of())));
  }

  @Override
  public Reply post(Visit visit, Form form) throws Problem, Fault {
    if (picker.move(form)) {
      return new Reply.Go("/deltachat#picker");
    }
    if (form.has("fresh")) {
      way.choose(new Destination.DeltaChat(Optional.empty()));
      return Moving.of(way, visit).plan(path());
    }
    Path file = picker.file(form.text("file"));
    OnceOnly passphrase = new OnceOnly(form.secret(PASSPHRASE));
    return visit
        .desk()
        .start(
            Job.Kind.BACKUP,
            path(),
            "/plan",
            progress -> {
              try (passphrase) {
                way.choose(
                    new Destination.DeltaChat(Optional.of(unlock(file, passphrase, progress))));
              }
            });
  }

  private static DeltaChatBackup unlock(Path file, OnceOnly passphrase, Progress progress)
      throws IOException, Problem {
    DeltaChatBackup backup = DeltaChatBackup.open(file, passphrase, progress);
    try {
      backup.requireMergeable();
      return backup;
    } catch (Problem | RuntimeException e) {
      backup.close();
      throw e;
    }
  }

  /** A passphrase that came with a form. */
  private static final class OnceOnly implements PassphraseSource, AutoCloseable {

    private final char[] typed;

    OnceOnly(char[] typed) {
      this.typed = typed;
    }

    @Override
    public char[] next() {
      return typed.clone();
    }

    @Override
    public int attempts() {
      return 1;
    }

    @Override
    public void close() {
      Arrays.fill(typed, '\0');
    }
  }
}
