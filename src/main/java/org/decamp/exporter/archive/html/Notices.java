package org.decamp.exporter.archive.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.decamp.exporter.ArchiveFacts;
import org.decamp.exporter.archive.html.view.Times;
import org.decamp.exporter.archive.html.view.Words;
import org.decamp.model.Conversation;

/** Says where an archive and each conversation come from. */
public final class Notices {

  private final Words words;
  private final Times times;
  private final ArchiveFacts facts;

  public Notices(Words words, Times times, ArchiveFacts facts) {
    this.words = words;
    this.times = times;
    this.facts = facts;
  }

  /** The notice of the whole archive. */
  public List<String> archive(Set<String> products, Set<String> owners) {
    List<String> notice = new ArrayList<>();
    if (!owners.isEmpty()) {
      notice.add(words.say("index.owner", String.join(", ", owners)));
    }
    notice.add(imported(products));
    notice.add(
        words.say(
            "index.count", words.number(facts.conversations()), words.number(facts.messages())));
    notice.add(range(facts));
    notice.addAll(new SelectionNotice(words, times).of(facts));
    notice.add(words.say("notice.plain"));
    notice.add(
        words.say("notice.utc")
            + " "
            + words.say("notice.files", words.number(facts.sourceFiles().size()))
            + " "
            + words.say("notice.version", facts.version()));
    return notice;
  }

  /** The notice on top of a conversation. */
  public String conversation(Conversation conversation) {
    StringBuilder notice = new StringBuilder(imported(Set.of(conversation.product())));
    if (conversation.first().isPresent() && conversation.last().isPresent()) {
      notice
          .append(' ')
          .append(
              words.say(
                  "notice.total",
                  words.number(conversation.messageCount()),
                  times.date(conversation.first().get()).shown(),
                  times.date(conversation.last().get()).shown()));
    }
    notice.append(' ').append(words.say("notice.plain"));
    return notice.append(' ').append(words.say("notice.utc")).toString();
  }

  private String range(ArchiveFacts facts) {
    if (facts.first().isEmpty() || facts.last().isEmpty()) {
      return words.say("notice.none");
    }
    return words.say(
        "notice.range",
        words.number(facts.messages()),
        times.date(facts.first().get()).shown(),
        times.date(facts.last().get()).shown());
  }

  private String imported(Set<String> products) {
    String names = String.join("/", new TreeSet<>(products.stream().map(this::product).toList()));
    String from = names.isEmpty() ? words.say("product.other") : names;
    return facts
        .imported()
        .map(at -> words.say("notice.imported", from, times.date(at).shown()))
        .orElseGet(() -> words.say("notice.importedUndated", from));
  }

  private String product(String product) {
    return switch (product) {
      case "instagram" -> words.say("product.instagram");
      case "messenger" -> words.say("product.messenger");
      default -> words.say("product.other");
    };
  }
}
