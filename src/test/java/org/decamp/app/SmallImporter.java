package org.decamp.app;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.decamp.importer.ImportOptions;
import org.decamp.importer.ImportSink;
import org.decamp.importer.Importer;
import org.decamp.importer.Recognition;
import org.decamp.job.Finding;
import org.decamp.job.Phase;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.Ledger;
import org.decamp.ledger.Omission;
import org.decamp.ledger.Subject;
import org.decamp.model.PrivateText;
import org.decamp.source.SourceTree;

/** Recognises a file called {@code talk} and makes one conversation of it; other names do more. */
public final class SmallImporter implements Importer {

  @Override
  public String id() {
    return "small";
  }

  @Override
  public Recognition recognise(SourceTree tree) {
    return has(tree, "talk")
        ? new Recognition(
            List.of(Conversations.PRODUCT),
            List.of("small-1"),
            new TreeMap<>(),
            List.of(),
            Optional.empty())
        : Recognition.nothing();
  }

  private static boolean has(SourceTree tree, String name) {
    return tree.entries().stream().anyMatch(e -> e.path().equals(name));
  }

  @Override
  public void read(
      SourceTree tree, ImportOptions options, ImportSink sink, Ledger ledger, Progress progress)
      throws Problem {
    progress.report(new Progress.Event.Started(Phase.IMPORTING, 100));
    progress.checkCancelled();
    Conversations.add(sink, "17", "Anna", new Conversations.Said("Anna", 1, "hello there"));
    if (has(tree, "continued")) {
      sink.owner(Conversations.PRODUCT, new PrivateText("Me"), "test");
      Conversations.add(
          sink,
          "anna-of-the-encrypted-download",
          "Anna",
          new Conversations.Said("Anna", 5, "encrypted"),
          new Conversations.Said("Me", 6, "so it is"));
    }
    ledger.found(Subject.MESSAGE, 1);
    ledger.carried(Subject.MESSAGE, has(tree, "forgotten") ? 0 : 1);
    if (has(tree, "broken")) {
      ledger.found(Subject.FILE, 1);
      ledger.omitted(Subject.FILE, Omission.UNREADABLE, 1);
      progress.report(
          new Progress.Event.Noticed(
              new Finding(Finding.Severity.DAMAGE, "unreadable", "broken", "damaged file")));
    }
    if (has(tree, "bug")) {
      throw new IllegalStateException("hello there");
    }
    progress.report(new Progress.Event.Advanced(100, 1));
    progress.report(new Progress.Event.Finished(Phase.IMPORTING));
  }
}
