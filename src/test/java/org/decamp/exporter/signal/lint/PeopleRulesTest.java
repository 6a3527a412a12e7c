package org.decamp.exporter.signal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.decamp.exporter.signal.frame.Account;
import org.decamp.exporter.signal.frame.Aci;
import org.decamp.exporter.signal.frame.Chat;
import org.decamp.exporter.signal.frame.ChatItem;
import org.decamp.exporter.signal.frame.Direction;
import org.decamp.exporter.signal.frame.Group;
import org.decamp.exporter.signal.frame.Recipient;
import org.decamp.exporter.signal.frame.SendStatus;
import org.decamp.exporter.signal.frame.Update;
import org.decamp.exporter.signal.wire.WireWriter;
import org.junit.jupiter.api.Test;

/** Recipients, chats, and who writes to whom. */
class PeopleRulesTest extends LintBench {
  @Test
  void twoChatsWithOneRecipientAreRefused() throws Exception {
    assertOurs(List.of(), List.of(new Chat(9, ANNA_ID).toFrame()), Fault.SECOND_CHAT);
    assertFine(new Chat(9, BORIS_ID).toFrame());
    assertAcceptedByTheValidator(new Chat(9, ANNA_ID).toFrame());
  }

  @Test
  void aNumberAloneMustBeAPossibleOne() throws Exception {
    for (long number : new long[] {491711234567L, 12025550123L, 79161234567L, 3546123456L}) {
      assertFine(withNumber(number));
    }
    for (long number : new long[] {1, 999, 1234567, 11234567890L, 7123, 1234567890123456L, -1}) {
      assertOurs(List.of(), List.of(withNumber(number)), Fault.UNUSABLE_NUMBER);
    }
    assertAcceptedByTheValidator(withNumber(1));
  }

  @Test
  void theOwnerAndNobodyAreNoContacts() throws Exception {
    assertOurs(List.of(), List.of(contact(9, OWNER)), Fault.OWNER_AS_CONTACT);
    assertOurs(List.of(), List.of(contact(9, new Aci(new byte[16]))), Fault.NOBODY_AS_CONTACT);
    assertAcceptedByTheValidator(contact(9, new Aci(new byte[16])));
  }

  @Test
  void recipientsAndChatsStandBeforeTheFirstMessage() throws Exception {
    byte[] message = incoming(1, ANNA_ID, THEN, words("x"));
    byte[] chat = new Chat(9, BORIS_ID).toFrame();

    assertFine(chat, message);
    assertOurs(List.of(), List.of(message, chat), Fault.AFTER_MESSAGES);
    assertOurs(List.of(message), List.of(chat), Fault.AFTER_MESSAGES);
    assertThat(lint(List.of(message, chat), List.of(), List.of()).ours()).isZero();
    assertThat(lint(List.of(), List.of(message), List.of(chat)).ours()).isEqualTo(1);
    assertAcceptedByTheValidator(message, chat);
  }

  @Test
  void newContactsAndGroupsAreAccepted() throws Exception {
    WireWriter stranger = new WireWriter().bytes(1, BORIS_9.bytes()).message(8, new WireWriter());
    byte[] contact = recipient(9, 2, stranger);
    byte[] group =
        recipient(9, 3, new WireWriter().bytes(1, new byte[] {1}).message(5, new WireWriter()));

    assertOurs(List.of(), List.of(contact), Fault.NOT_ACCEPTED);
    assertOurs(List.of(), List.of(group), Fault.NOT_ACCEPTED);
    assertAcceptedByTheValidator(contact);
  }

  @Test
  void aMergeAddsOnlyWhatItMay() throws Exception {
    assertFine(
        contact(9, BORIS_9),
        new Recipient(10, new Group(new byte[] {5}, text("x"), List.of())).toFrame());
    for (byte[] wrong :
        List.of(
            new Account(new byte[32], text("x")).toFrame(),
            new Recipient(9, new Recipient.Self()).toFrame(),
            new Recipient(9, new Recipient.ReleaseNotes()).toFrame(),
            new WireWriter().message(5, new WireWriter()).toBytes(),
            new byte[0])) {
      assertOurs(List.of(), List.of(wrong), Fault.NOT_OURS_TO_WRITE);
    }
  }

  @Test
  void aGroupStandsOnce() throws Exception {
    byte[] again = new Recipient(9, new Group(new byte[32], text("x"), List.of())).toFrame();

    assertOurs(List.of(), List.of(again), Fault.GROUP_TWICE);
  }

  @Test
  void whatAMessagePointsToStandsBeforeIt() throws Exception {
    for (byte[] wrong :
        List.of(
            incoming(99, ANNA_ID, THEN, words("x")),
            incoming(2, 99, THEN, words("x")),
            outgoing(2, THEN, 99),
            incoming(2, ANNA_ID, THEN, quote(99)),
            incoming(2, ANNA_ID, THEN, reacting(99)),
            new ChatItem(
                    2,
                    ANNA_ID,
                    THEN,
                    new Direction.Directionless(),
                    new Update.GroupCall(OptionalLong.of(99), THEN, Optional.empty()))
                .toFrame(),
            new Chat(9, 99).toFrame())) {
      assertOurs(List.of(), List.of(wrong), Fault.UNKNOWN_REFERENCE);
    }
    assertFine(
        incoming(2, ANNA_ID, THEN, quote(BORIS_ID)),
        incoming(2, BORIS_ID, THEN, reacting(SELF)),
        new ChatItem(
                2,
                ANNA_ID,
                THEN.plusSeconds(1),
                new Direction.Directionless(),
                new Update.GroupCall(OptionalLong.empty(), THEN, Optional.empty()))
            .toFrame());
  }

  @Test
  void onlyThoseOfAChatWriteInIt() throws Exception {
    assertFine(incoming(2, BORIS_ID, THEN, words("x")), incoming(1, ANNA_ID, THEN, words("x")));
    for (byte[] wrong :
        List.of(
            incoming(1, BORIS_ID, THEN, words("x")),
            incoming(3, ANNA_ID, THEN, words("x")),
            incoming(1, SELF, THEN, words("x")),
            incoming(2, GROUP_ID, THEN, words("x")),
            incoming(4, ANNA_ID, THEN, words("x")),
            new ChatItem(
                    2,
                    ANNA_ID,
                    THEN,
                    new Direction.Outgoing(
                        THEN, List.of(new SendStatus(ANNA_ID, THEN, SendStatus.State.READ))),
                    words("x"))
                .toFrame())) {
      assertOurs(List.of(), List.of(wrong), Fault.WRONG_AUTHOR);
    }
  }

  @Test
  void nothingIsEverPutIntoTheReleaseNotes() throws Exception {
    assertThat(faults(lint(List.of(), List.of(outgoing(4, THEN, SELF)), List.of())))
        .contains(Fault.WRONG_AUTHOR);
  }

  @Test
  void anOutgoingMessageInADirectChatGoesToItsContact() throws Exception {
    assertFine(
        outgoing(1, THEN, ANNA_ID), outgoing(2, THEN, ANNA_ID, BORIS_ID), outgoing(3, THEN, SELF));
    for (byte[] wrong :
        List.of(
            outgoing(1, THEN),
            outgoing(1, THEN, BORIS_ID),
            outgoing(1, THEN, ANNA_ID, BORIS_ID),
            outgoing(2, THEN),
            outgoing(3, THEN, ANNA_ID))) {
      assertOurs(List.of(), List.of(wrong), Fault.SENT_TO_NOBODY);
    }
    assertAcceptedByTheValidator(outgoing(1, THEN));
  }

  @Test
  void aMessageThatWasOnlySkippedWentToNobody() throws Exception {
    byte[] skipped =
        new ChatItem(
                1,
                SELF,
                THEN,
                new Direction.Outgoing(
                    THEN, List.of(new SendStatus(ANNA_ID, THEN, SendStatus.State.SKIPPED))),
                words("x"))
            .toFrame();

    assertOurs(List.of(), List.of(skipped), Fault.SENT_TO_NOBODY);
  }
}
