package org.decamp.exporter.signal.lint;

/** Everything else stands before the first message (section 7.7). */
final class MessagesLast implements Rule {

  private boolean originalsBegan;
  private boolean oursBegan;

  @Override
  public void check(Entry entry, Known known, Breaches breaches) {
    switch (entry.kind()) {
      case CHAT_ITEM -> {
        originalsBegan |= !entry.ours();
        oursBegan |= entry.ours();
      }
      case RECIPIENT, CHAT, CHAT_FOLDER, NOTIFICATION_PROFILE, STICKER_PACK -> {
        if (originalsBegan || oursBegan) {
          breaches.add(Fault.AFTER_MESSAGES, entry, entry.ours() || !originalsBegan);
        }
      }
      case ACCOUNT, AD_HOC_CALL, UNKNOWN -> {}
    }
  }
}
