package org.decamp.vault.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.decamp.model.Content;
import org.decamp.model.Message;
import org.decamp.model.PrivateText;
import org.decamp.model.TextOrigin;

/**
 * What a message says, as a text by which its versions in different formats are known as one: words
 * with their blanks collapsed, base names of media, links without their query.
 *
 * <p>Sentences that the service puts beside a thing or in place of one ("X sent an attachment.")
 * are left out: they hold the sender's name, which changes.
 */
public final class ContentKey {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private ContentKey() {}

  /** The key; empty if there is nothing to know the message by. */
  public static String of(Message message) {
    List<String> parts = new ArrayList<>(message.contents().size());
    for (Content content : message.contents()) {
      String part = part(content);
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    Collections.sort(parts);
    return String.join("\n", parts);
  }

  private static String part(Content content) {
    return switch (content) {
      case Content.Text(var text, var origin) ->
          origin == TextOrigin.TYPED || origin == TextOrigin.SERVICE_NOTICE
              ? collapsed(text.value())
              : "";
      case Content.Media(var attachment) -> baseName(attachment.uri().value());
      case Content.Share share -> link(share.link());
      case Content.Location location -> link(location.link());
      case Content.Call call -> words(call.notice());
      case Content.Event event -> words(event.notice());
      case Content.Unsent _ -> "";
      case Content.Withheld _ -> "";
      case Content.Unknown _ -> "";
    };
  }

  private static String words(Optional<PrivateText> text) {
    return text.map(t -> collapsed(t.value())).orElse("");
  }

  private static String collapsed(String text) {
    String stripped = text.strip();
    return singleSpaced(stripped) ? stripped : BLANKS.matcher(stripped).replaceAll(" ");
  }

  /** Whether all its blanks are single spaces, as in nearly every text. */
  private static boolean singleSpaced(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = c >= '\t' && c <= '\r';
      if (control || (c == ' ' && i > 0 && text.charAt(i - 1) == ' ')) {
        return false;
      }
    }
    return true;
  }

  private static String baseName(String uri) {
    return uri.substring(uri.lastIndexOf('/') + 1);
  }

  private static String link(Optional<PrivateText> link) {
    String value = link.map(PrivateText::value).orElse("");
    int query = value.indexOf('?');
    return query < 0 ? value : value.substring(0, query);
  }
}
