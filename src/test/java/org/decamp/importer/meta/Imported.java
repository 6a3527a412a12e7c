package org.decamp.importer.meta;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.decamp.importer.ImportOptions;
import org.decamp.job.Finding;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.Ledger;
import org.decamp.ledger.LedgerReport;
import org.decamp.ledger.Subject;
import org.decamp.model.Content;
import org.decamp.model.Conversation;
import org.decamp.model.Message;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.model.TextOrigin;
import org.decamp.source.Limits;
import org.decamp.source.SourceTree;
import org.decamp.source.SourceTrees;
import org.decamp.testing.MemoryVault;
import org.decamp.testing.export.GroundTruth.ExpectedMessage;
import org.decamp.vault.TimeRange;

/** What an import of a tree left behind, its books balanced, with the questions that tests ask. */
record Imported(MemoryVault vault, LedgerReport report, List<Finding> findings) {

  static Imported zips(Path... parts) throws IOException, Problem {
    return zips(List.of(parts));
  }

  static Imported zips(List<Path> parts) throws IOException, Problem {
    Listener listener = new Listener();
    try (SourceTree tree = SourceTrees.open(parts, Limits.DEFAULT, listener)) {
      return tree(tree, listener);
    }
  }

  static Imported tree(SourceTree tree) throws IOException, Problem {
    return tree(tree, new Listener());
  }

  /** With chatbots. */
  static Imported withAssistants(SourceTree tree) throws IOException, Problem {
    return into(new MemoryVault(), tree, new ImportOptions(Optional.empty(), true), new Listener());
  }

  /** Into a vault that holds something already. */
  static Imported into(MemoryVault vault, SourceTree tree) throws IOException, Problem {
    return into(vault, tree, ImportOptions.DEFAULT, new Listener());
  }

  private static Imported tree(SourceTree tree, Listener listener) throws IOException, Problem {
    return into(new MemoryVault(), tree, ImportOptions.DEFAULT, listener);
  }

  private static Imported into(
      MemoryVault vault, SourceTree tree, ImportOptions options, Listener listener)
      throws IOException, Problem {
    Ledger ledger = new Ledger();
    new MetaImporter().read(tree, options, vault, ledger, listener);
    return new Imported(vault, ledger.balance(), List.copyOf(listener.findings));
  }

  private static final class Listener implements Progress {
    private final List<Finding> findings = new ArrayList<>();

    @Override
    public synchronized void report(Event event) {
      if (event instanceof Event.Noticed(Finding finding)) {
        findings.add(finding);
      }
    }

    @Override
    public void checkCancelled() {}
  }

  LedgerReport.Line line(Subject subject) {
    return report.lines().stream()
        .filter(l -> l.subject() == subject)
        .findFirst()
        .orElseThrow(() -> new AssertionError("the books know no " + subject.label()));
  }

  long found(Subject subject) {
    return report.lines().stream()
        .filter(l -> l.subject() == subject)
        .mapToLong(LedgerReport.Line::found)
        .sum();
  }

  List<String> codes() {
    return findings.stream().map(Finding::code).toList();
  }

  Conversation thread(String key) {
    return vault.conversations().stream()
        .filter(c -> c.threadKey().value().equals(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no such thread"));
  }

  List<Message> messages(Conversation conversation) {
    List<Message> all = new ArrayList<>();
    try (var cursor = vault.messages(conversation.id(), TimeRange.ALL)) {
      for (var next = cursor.next(); next.isPresent(); next = cursor.next()) {
        all.add(next.get());
      }
    } catch (Problem e) {
      throw new AssertionError(e);
    }
    return all;
  }

  List<Message> messages() {
    return vault.conversations().stream().flatMap(c -> messages(c).stream()).toList();
  }

  List<Content> contents() {
    return messages().stream().flatMap(m -> m.contents().stream()).toList();
  }

  /** All messages in the words of the ground truth. */
  List<ExpectedMessage> expected() {
    return told(_ -> true);
  }

  /** The same without sentences of the service that stand beside what they tell of. */
  List<ExpectedMessage> withoutNotices() {
    return told(origin -> origin != TextOrigin.SERVICE_NOTICE);
  }

  private List<ExpectedMessage> told(Predicate<TextOrigin> wanted) {
    List<ExpectedMessage> all = new ArrayList<>();
    for (Conversation thread : vault.conversations()) {
      for (Message message : messages(thread)) {
        all.add(
            new ExpectedMessage(
                thread.threadKey().value(),
                message.sentAt().toEpochMilli(),
                name(thread, message.sender()),
                text(message, wanted)));
      }
    }
    return all;
  }

  static String name(Conversation thread, PersonId id) {
    return thread.people().stream()
        .filter(p -> p.id().equals(id))
        .map(p -> p.names().getFirst().value())
        .findFirst()
        .orElseThrow(() -> new AssertionError("nobody has that id"));
  }

  /** The words of a message, wherever the model keeps them. */
  private static String text(Message message, Predicate<TextOrigin> wanted) {
    StringBuilder text = new StringBuilder();
    for (Content content : message.contents()) {
      Optional<PrivateText> words =
          switch (content) {
            case Content.Text t -> Optional.of(t.text()).filter(_ -> wanted.test(t.origin()));
            case Content.Call c -> c.notice();
            case Content.Event e -> e.notice();
            case Content.Media _ -> Optional.empty();
            case Content.Share _ -> Optional.empty();
            case Content.Location _ -> Optional.empty();
            case Content.Unsent _ -> Optional.empty();
            case Content.Withheld _ -> Optional.empty();
            case Content.Unknown _ -> Optional.empty();
          };
      words.ifPresent(w -> text.append(w.value()));
    }
    return text.toString();
  }
}
