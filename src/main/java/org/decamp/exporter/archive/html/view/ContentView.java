package org.decamp.exporter.archive.html.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a message holds, in finished words. Texts are empty where there is nothing to say.
 */
public sealed interface ContentView {

  /**
   * Words.
   *
   * @param text what the message says
   * @param quiet whether the service made it up
   * @param generated whether it is hidden until the reader wants to see what the service made up
   * @param emoji whether it is a few emoji and nothing else
   * @param parts the text in pieces, those with addresses to follow; empty if there are none
   */
  record Text(String text, boolean quiet, boolean generated, boolean emoji, List<LinkView> parts)
      implements ContentView {

    public Text {
      parts = List.copyOf(parts);
    }
  }

  /** How a stored file appears on a page. */
  enum Shape {
    IMAGE,
    STICKER,
    VIDEO,
    AUDIO,
    /** A link to the file. */
    FILE,
    /** A file that a browser might run; named, not linked. */
    INERT
  }

  /**
   * A stored file.
   *
   * @param shape how it appears
   * @param label what it is, in words
   * @param name its own name
   * @param size in words
   * @param duration as minutes and seconds
   * @param path relative to the archive
   * @param source relative to the page
   * @param width pixels, 0 if unknown
   * @param height pixels, 0 if unknown
   */
  record Media(
      Shape shape,
      String label,
      String name,
      String size,
      String duration,
      String path,
      String source,
      int width,
      int height)
      implements ContentView {
    /** Whether the template is to show that shape; templates cannot name an enum's constant. */
    public boolean is(String wanted) {
      return shape.name().equals(wanted);
    }

    /** Whether a content is a picture or a film. */
    static boolean isPicture(ContentView content) {
      return content instanceof Media media
          && (media.shape == Shape.IMAGE
              || media.shape == Shape.STICKER
              || media.shape == Shape.VIDEO);
    }

    /** The width, or null where the attribute is to be left out. */
    public @Nullable Integer widthAttribute() {
      return width > 0 ? width : null;
    }

    /** The height, or null where the attribute is to be left out. */
    public @Nullable Integer heightAttribute() {
      return height > 0 ? height : null;
    }
  }

  /**
   * An attachment without content.
   *
   * @param label what it is, in words
   * @param name its own name
   * @param reason why it is missing, in words
   * @param code why it is missing, for programs
   */
  record Missing(String label, String name, String reason, String code) implements ContentView {}

  /**
   * Something passed on.
   *
   * @param label what it is, in words
   * @param title profile or owner
   * @param caption the text that came with it
   * @param link its address as text
   */
  record Share(String label, String title, String caption, LinkView link) implements ContentView {}

  /**
   * A place.
   *
   * @param label the word for it
   * @param name address or name
   * @param coordinates in degrees
   * @param link the map link
   */
  record Location(String label, String name, String coordinates, LinkView link)
      implements ContentView {}

  /**
   * A call.
   *
   * @param label kind of call and its length
   * @param missed whether nobody answered
   * @param notice the service's sentence
   */
  record Call(String label, boolean missed, String notice) implements ContentView {}

  /**
   * Something that happened to the conversation.
   *
   * @param label what happened
   * @param detail people and new values
   * @param notice the service's sentence
   */
  record Event(String label, String detail, String notice) implements ContentView {}

  /**
   * Taken back by its sender.
   *
   * @param label the words for it
   */
  record Unsent(String label) implements ContentView {}

  /**
   * Not handed out by the service.
   *
   * @param label the reason in words
   */
  record Withheld(String label) implements ContentView {}

  /**
   * Not understood by this version.
   *
   * @param label the words for it
   * @param what structural name
   */
  record Unknown(String label, String what) implements ContentView {}
}
