package org.decamp.exporter.whatsapp.backup;

import org.decamp.exporter.whatsapp.msgstore.Msgstore;

/** Hands out numbers for new rows: those after the last that was ever given. */
final class Numbers {

  private long jid;
  private long chat;
  private long message;
  private long addOn;

  Numbers(Msgstore there) {
    jid = there.last("jid");
    chat = there.last("chat");
    message = there.last("message");
    addOn = there.last("message_add_on");
  }

  long jid() {
    return ++jid;
  }

  long chat() {
    return ++chat;
  }

  long message() {
    return ++message;
  }

  long addOn() {
    return ++addOn;
  }
}
