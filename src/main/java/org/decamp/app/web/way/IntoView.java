package org.decamp.app.web.way;

import java.util.List;

/**
 * Which conversations go into the user's own chats in Delta Chat.
 *
 * @param conversations of two people that may go there, the newest first
 * @param cut how many more there are than can be shown
 * @param chosen those that go, with whom
 */
public record IntoView(List<Row> conversations, long cut, List<Chosen> chosen) {

  public IntoView {
    conversations = List.copyOf(conversations);
    chosen = List.copyOf(chosen);
  }

  /**
   * A conversation.
   *
   * @param id of it
   * @param title of it
   */
  public record Row(String id, String title) {}

  /**
   * A conversation that goes into a chat.
   *
   * @param id of it
   * @param title of it
   * @param contact with whom the chat is, as the user said it
   */
  public record Chosen(String id, String title, String contact) {}
}
