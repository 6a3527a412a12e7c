package org.decamp.importer.generated;

import java.util.List;
import org.decamp.model.Content;
import org.decamp.model.Message;

/** How the text of a message, its first content, stands in it. */
enum Standing {
  /** There is nothing else. */
  ALONE,
  /** With media, a share or a place, and nothing else. */
  BESIDE_CONTENT,
  /** With something that says nothing about the text, such as that it was taken back. */
  OTHERWISE;

  static Standing of(Message message) {
    List<Content> contents = message.contents();
    if (contents.size() == 1) {
      return ALONE;
    }
    for (Content content : contents.subList(1, contents.size())) {
      boolean beside =
          switch (content) {
            case Content.Media _, Content.Share _, Content.Location _ -> true;
            case Content.Text _, Content.Call _, Content.Event _ -> false;
            case Content.Unsent _, Content.Withheld _, Content.Unknown _ -> false;
          };
      if (!beside) {
        return OTHERWISE;
      }
    }
    return BESIDE_CONTENT;
  }
}
