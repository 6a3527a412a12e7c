package org.decamp.exporter.archive.html.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message in finished words.
 *
 * @param anchor its name on the page, for links
 * @param layout where it stands
 * @param generated whether it is hidden until the reader wants to see what the service made up
 * @param opensRun whether the message before it is somebody else's or of another day
 * @param name the sender's
 * @param nameShown whether the name stands in sight; a screen reader always gets it
 * @param hue number of the sender's colour
 * @param bare whether it holds pictures or emoji only and needs no bubble
 * @param time when, in UTC
 * @param exactness how exactly the time is known, in words; empty if to the millisecond
 * @param contents what it holds
 * @param reactions under it
 */
public record MessageView(
    String anchor,
    Layout layout,
    boolean generated,
    boolean opensRun,
    String name,
    boolean nameShown,
    int hue,
    boolean bare,
    TimeView time,
    String exactness,
    List<ContentView> contents,
    List<ReactionView> reactions) {

  /** Where a message stands. */
  public enum Layout {
    /** The owner's, on the far side. */
    OWN(" own"),
    OTHER(""),
    /** A quiet line in the middle: calls, events, notices of the service. */
    LINE(" line");

    private final String style;
    private final String plain;
    private final String opening;

    Layout(String style) {
      this.style = style;
      plain = "m" + style;
      opening = plain + " opens";
    }
  }

  public MessageView {
    contents = List.copyOf(contents);
    reactions = List.copyOf(reactions);
  }

  private boolean album() {
    int pictures = 0;
    for (ContentView content : contents) {
      pictures += ContentView.Media.isPicture(content) ? 1 : 0;
    }
    return pictures > 1;
  }

  /** Whether it is a quiet line. */
  public boolean line() {
    return layout == Layout.LINE;
  }

  /** The mark of a hidden message, or null where the attribute is to be left out. */
  public @Nullable String generatedAttribute() {
    return generated ? "1" : null;
  }

  /** How many lines of it are hidden at first. */
  public int hiddenLines() {
    if (generated) {
      return 1;
    }
    int lines = 0;
    for (ContentView content : contents) {
      lines += content instanceof ContentView.Text text && text.generated() ? 1 : 0;
    }
    return lines;
  }

  /** Its beginning, for the list of conversations. */
  public String preview() {
    return Preview.of(this);
  }

  /** Its style classes. */
  public String styles() {
    if (!generated && !bare && exactness.isEmpty() && contents.size() == 1) {
      return opensRun ? layout.opening : layout.plain;
    }
    return "m"
        + layout.style
        + (generated ? " generated" : "")
        + (opensRun ? " opens" : "")
        + (bare ? " bare" : "")
        + (exactness.isEmpty() ? "" : " rough")
        + (album() ? " album" : "");
  }
}
