package org.decamp.exporter.archive.html.view;

import gg.jte.Content;

/**
 * One page of the media of a conversation.
 *
 * @param frame around it
 * @param conversation title and kind
 * @param number of the page, from 1
 * @param previous file of the page before, empty on the first
 * @param next file of the page after, empty on the last
 * @param empty whether there are no media
 * @param months writes them
 */
public record GalleryView(
    FrameView frame,
    SummaryView conversation,
    int number,
    String previous,
    String next,
    boolean empty,
    Content months) {

  /**
   * The media of a month.
   *
   * @param shown its name and year
   * @param tiles writes them
   */
  public record Month(String shown, Content tiles) {}

  /**
   * One medium.
   *
   * @param media what it is
   * @param sender who sent it
   * @param day when, in words
   * @param message leads to the message
   * @param toMessage words for that
   */
  public record Tile(
      ContentView.Media media, String sender, TimeView day, String message, String toMessage) {

    /** The filter that shows it. */
    public String group() {
      return switch (media.shape()) {
        case IMAGE, STICKER, VIDEO -> "picture";
        case AUDIO -> "sound";
        case FILE, INERT -> "file";
      };
    }

    /** What it is, from whom and when, in one line. */
    public String caption() {
      String what = media.name().isEmpty() ? media.label() : media.label() + ": " + media.name();
      return what + " · " + sender + " · " + day.shown();
    }
  }
}
