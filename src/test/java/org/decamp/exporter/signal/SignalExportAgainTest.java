package org.decamp.exporter.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.decamp.app.Conversations;
import org.decamp.app.Conversations.Said;
import org.decamp.ledger.LedgerReport;
import org.decamp.ledger.Omission;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.PersonId;
import org.decamp.model.SignalConversation;
import org.decamp.model.SignalPerson;
import org.junit.jupiter.api.Test;

/** What is found out or decided after an export puts nothing in a second time. */
class SignalExportAgainTest extends SignalExportScene {

  private static Appearance shown(ConversationId conversation, String name) {
    return new Appearance(conversation, PersonId.of(conversation, name));
  }

  private void merge(Appearance... appearances) {
    same.add(new Decisions.SamePerson(List.of(appearances)));
  }

  private void requireAllThere(LedgerReport report, long fresh) {
    LedgerReport.Line line = messages(report);
    assertThat(line.carried()).isEqualTo(fresh);
    assertThat(line.omitted()).containsEntry(Omission.DUPLICATE, line.found() - fresh);
  }

  /** Whichever of their ids is the smaller one, by which the two are called together. */
  @Test
  void mergedPeopleKeepTheContactsThatTheyHave() throws Exception {
    ConversationId[] talks = new ConversationId[4];
    for (int i = 0; i < talks.length; i++) {
      String who = "Bea" + i;
      talks[i] =
          Conversations.add(
              vault, Integer.toString(i), who, new Said(who, i + 1, "a"), new Said("Me", 9, "b"));
      link(talks[i], who, new SignalPerson.ReadOnly());
    }
    export("first");
    layOver("first");

    merge(shown(talks[0], "Bea0"), shown(talks[1], "Bea1"));
    merge(shown(talks[3], "Bea3"), shown(talks[2], "Bea2"));

    requireAllThere(export("second"), 0);
  }

  @Test
  void aNewConversationOfSomebodyMergedGoesToTheContactThatTheyHave() throws Exception {
    ConversationId old = Conversations.add(vault, "1", "Bea", new Said("Bea", 1, "a"));
    link(old, "Bea", new SignalPerson.ReadOnly());
    export("first");
    layOver("first");

    for (int i = 2; i < 8; i++) {
      ConversationId more =
          Conversations.add(vault, Integer.toString(i), "B", new Said("B", i, "b"));
      merge(shown(old, "Bea"), shown(more, "B"));
    }

    requireAllThere(export("second"), 6);
    assertThat(places)
        .allSatisfy(place ->
            assertThat(((Place.Goes) place).newChat()).as("the chat that is there").isFalse());
  }

  @Test
  void somebodyRenamedSinceIsStillTheSame() throws Exception {
    ConversationId talk =
        Conversations.add(vault, "1", "Bea", new Said("Bea", 1, "a"), new Said("Me", 2, "b"));
    link(talk, "Bea", new SignalPerson.ReadOnly());
    export("first");
    layOver("first");

    Conversations.add(vault, "1", "Bella", new Said("Bella", 5, "c"));
    merge(shown(talk, "Bella"), shown(talk, "Bea"));

    requireAllThere(export("second"), 1);
  }

  @Test
  void theMembersOfAGroupKeepTheirContactsToo() throws Exception {
    ConversationId hike =
        Conversations.addGroup(
            vault, "5", "Hiking", new Said("Me", 1, "a"), new Said("Bea", 2, "b"));
    ConversationId talk = Conversations.add(vault, "1", "Bella", new Said("Bella", 1, "a"));
    link(hike, "Bea", new SignalPerson.ReadOnly());
    link(talk, "Bella", new SignalPerson.ReadOnly());
    link(hike, new SignalConversation.ReadOnly());
    export("first");
    layOver("first");

    merge(shown(talk, "Bella"), shown(hike, "Bea"));

    requireAllThere(export("second"), 0);
  }

  @Test
  void aGroupThatBecamePartOfAnotherConversationKeepsItsChat() throws Exception {
    ConversationId old =
        Conversations.addGroup(
            vault, "5", "Hiking", new Said("Me", 1, "a"), new Said("Bea", 2, "b"));
    link(old, "Bea", new SignalPerson.ReadOnly());
    link(old, new SignalConversation.ReadOnly());
    export("first");
    layOver("first");

    ConversationId whole =
        Conversations.addGroup(
            vault, "6", "Hiking", new Said("Me", 3, "c"), new Said("Bea", 4, "d"));
    joined.add(new Decisions.Joined(old, whole));

    requireAllThere(export("second"), 2);
  }
}
