package org.decamp.exporter.signal.frame;

import java.util.List;
import org.decamp.exporter.signal.wire.WireWriter;
import org.decamp.model.PrivateText;

/**
 * Words with their looks.
 *
 * @param body at most 131,072 bytes of UTF-8
 */
public record BodyText(PrivateText body, List<Range> ranges) {

  public BodyText {
    ranges = List.copyOf(ranges);
  }

  public static BodyText plain(PrivateText body) {
    return new BodyText(body, List.of());
  }

  /** How a part of a text looks. */
  public enum Style {
    BOLD(1),
    ITALIC(2),
    SPOILER(3),
    STRIKETHROUGH(4),
    MONOSPACE(5);

    private final int code;

    Style(int code) {
      this.code = code;
    }
  }

  /** A part of a text, counted in UTF-16 units, inside it. */
  public record Range(int start, int length, Style style) {}

  WireWriter wire() {
    WireWriter text = new WireWriter().text(1, Cleaned.text(body));
    for (Range range : ranges) {
      text.message(
          2,
          new WireWriter()
              .number(1, range.start)
              .number(2, range.length)
              .number(4, range.style.code));
    }
    return text;
  }
}
