package org.decamp.exporter.signal.lint;

import java.io.IOException;
import org.decamp.exporter.signal.frame.RecipientFacts;

/** Decamp adds contacts, groups, chats, messages and folders, and leaves the rest alone (7.14). */
final class OursToWrite implements Rule {

  private final boolean fromScratch;

  OursToWrite(boolean fromScratch) {
    this.fromScratch = fromScratch;
  }

  @Override
  public void check(Entry entry, Known known, Breaches breaches) throws IOException {
    if (!entry.ours() || fromScratch) {
      return;
    }
    boolean allowed =
        switch (entry.kind()) {
          case CHAT, CHAT_ITEM, CHAT_FOLDER -> true;
          case RECIPIENT ->
              switch (RecipientFacts.of(entry.content()).kind()) {
                case CONTACT, GROUP -> true;
                case DISTRIBUTION_LIST, SELF, RELEASE_NOTES, CALL_LINK, UNKNOWN -> false;
              };
          case ACCOUNT, STICKER_PACK, AD_HOC_CALL, NOTIFICATION_PROFILE, UNKNOWN -> false;
        };
    if (!allowed) {
      breaches.add(Fault.NOT_OURS_TO_WRITE, entry);
    }
  }
}
