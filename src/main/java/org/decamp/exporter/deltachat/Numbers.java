package org.decamp.exporter.deltachat;

import org.decamp.exporter.deltachat.file.Profile;

/** Hands out numbers for new rows: those after the last that was ever given. */
final class Numbers {

  private long contact;
  private long chat;
  private long message;

  Numbers(Profile profile) {
    contact = profile.last("contacts");
    chat = profile.last("chats");
    message = profile.last("msgs");
  }

  long contact() {
    return ++contact;
  }

  long chat() {
    return ++chat;
  }

  long message() {
    return ++message;
  }
}
