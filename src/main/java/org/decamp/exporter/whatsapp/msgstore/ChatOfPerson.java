package org.decamp.exporter.whatsapp.msgstore;

import java.util.OptionalLong;

/** Where messages with somebody stand in a database ({@code whatsapp}, section 5.2). */
public sealed interface ChatOfPerson {

  /** In that chat. */
  record There(long chat) implements ChatOfPerson {}

  /**
   * Nowhere yet.
   *
   * @param jid the row of the number, if it is known
   */
  record New(OptionalLong jid) implements ChatOfPerson {}

  /** In two chats, one under the number and one under a hidden id. */
  record Twice() implements ChatOfPerson {}
}
