package org.decamp.app.web.reader;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.decamp.app.web.site.Form;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.PrivateText;
import org.decamp.people.NameSearch;
import org.decamp.vault.SearchQuery;
import org.decamp.vault.TimeRange;

/**
 * What is searched for, as it was typed.
 *
 * @param words that must all occur; empty for none
 * @param person part of the sender's name; empty for everybody
 * @param conversation part of the names of the conversation; empty for all
 * @param within in this conversation only
 * @param since first day, if any
 * @param until last day, if any
 * @param kind of messages
 */
record SearchForm(
    String words,
    String person,
    String conversation,
    Optional<ConversationId> within,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    SearchKind kind) {

  /** Nothing yet. */
  static SearchForm empty(Optional<ConversationId> within) {
    return new SearchForm("", "", "", within, Optional.empty(), Optional.empty(), SearchKind.ANY);
  }

  static SearchForm of(Form form) {
    return new SearchForm(
        form.text("words").strip(),
        form.text("person").strip(),
        form.text("conversation").strip(),
        Asked.conversationId(form.text("within")),
        Asked.day(form.text("since")),
        Asked.day(form.text("until")),
        SearchKind.of(form.text("kind")));
  }

  SearchQuery query() {
    TimeRange range =
        new TimeRange(
            since.map(d -> d.atStartOfDay().toInstant(ZoneOffset.UTC)).orElse(TimeRange.ALL.from()),
            until
                .map(d -> d.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC))
                .orElse(TimeRange.ALL.until()));
    return new SearchQuery(new PrivateText(words), Optional.empty(), Optional.empty(), range);
  }

  /** The conversations that can hold a hit. */
  List<Conversation> among(Shelf shelf) {
    NameSearch sender = new NameSearch(person);
    return shelf.named(conversation).stream()
        .filter(c -> within.isEmpty() || within.get().equals(c.id()))
        .filter(c -> sender.all() || c.people().stream().anyMatch(p -> Shelf.isCalled(p, sender)))
        .toList();
  }

  @Override
  public String toString() {
    return "(search)";
  }
}
