package org.decamp.app.web.reader;

import org.decamp.exporter.archive.html.view.MediaPaths;
import org.decamp.model.ConversationId;
import org.decamp.model.Message;
import org.decamp.model.PersonId;
import org.decamp.model.StoredMedia;

/** Addresses of the reader's pages: ids and times, never a word that anybody wrote. */
final class Links {

  static final String LIST = "/read";
  static final String CONVERSATION = "/read/conversation";
  static final String ABOUT = "/read/about";
  static final String MEDIA = "/read/media";
  static final String FILE = "/read/file";
  static final String PERSON = "/read/person";
  static final String SEARCH = "/read/search";

  /** Where messages find their media; what a browser could run is only ever saved. */
  static final MediaPaths FILES =
      new MediaPaths() {
        @Override
        public String of(StoredMedia media) {
          return FILE + "?m=" + media.id().value();
        }

        @Override
        public boolean mayRun() {
          return false;
        }
      };

  private Links() {}

  static String of(String page, ConversationId conversation) {
    return page + "?c=" + conversation.value();
  }

  /** The newest messages. */
  static String newest(ConversationId conversation) {
    return of(CONVERSATION, conversation) + "#end";
  }

  static String oldest(ConversationId conversation) {
    return of(CONVERSATION, conversation) + "&first=1";
  }

  static String after(ConversationId conversation, Place place) {
    return of(CONVERSATION, conversation) + "&at=" + place.text();
  }

  static String before(ConversationId conversation, Place place) {
    return of(CONVERSATION, conversation) + "&before=" + place.text() + "#end";
  }

  /** A message among those around it. */
  static String message(ConversationId conversation, Message message, String anchor) {
    return of(CONVERSATION, conversation)
        + "&around="
        + message.sentAt().toEpochMilli()
        + "&m="
        + message.id().text()
        + '#'
        + anchor;
  }

  /** The first message of a day or after it. */
  static String day(ConversationId conversation, String day) {
    return of(CONVERSATION, conversation) + "&day=" + day;
  }

  static String person(ConversationId conversation, PersonId person) {
    return of(PERSON, conversation) + "&p=" + person.value();
  }
}
