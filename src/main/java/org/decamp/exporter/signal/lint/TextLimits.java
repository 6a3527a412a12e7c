package org.decamp.exporter.signal.lint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.decamp.exporter.signal.frame.FrameKind;
import org.decamp.exporter.signal.wire.WireException;
import org.decamp.exporter.signal.wire.WireMessage;

/** Texts, quotations and styles keep their limits (section 7.12). */
final class TextLimits implements Rule {

  private static final int MAX_BODY = 131_072;
  private static final int MAX_QUOTE = 2_048;
  private static final int MESSAGE = 11;
  private static final int QUOTE = 1;
  private static final int QUOTED_TEXT = 3;
  private static final int TEXT = 2;

  @Override
  public void check(Entry entry, Known known, Breaches breaches) throws IOException {
    if (!entry.ours() || !entry.is(FrameKind.CHAT_ITEM)) {
      return;
    }
    Optional<WireMessage> message = entry.content().message(MESSAGE);
    if (message.isEmpty()) {
      return;
    }
    Optional<WireMessage> text = message.get().message(TEXT);
    if (text.isPresent()) {
      check(text.get(), MAX_BODY, Fault.TEXT_TOO_LONG, entry, breaches);
    }
    Optional<WireMessage> quote = message.get().message(QUOTE);
    Optional<WireMessage> quoted =
        quote.isPresent() ? quote.get().message(QUOTED_TEXT) : Optional.empty();
    if (quoted.isPresent()) {
      check(quoted.get(), MAX_QUOTE, Fault.QUOTE_TOO_LONG, entry, breaches);
    }
  }

  private static void check(
      WireMessage text, int limit, Fault tooLong, Entry entry, Breaches breaches)
      throws WireException {
    String body = text.text(1).orElse("");
    if (body.getBytes(StandardCharsets.UTF_8).length > limit) {
      breaches.add(tooLong, entry);
    }
    for (WireMessage range : text.messages(2)) {
      long start = range.number(1);
      long length = range.number(2);
      if (start < 0 || length <= 0 || start > body.length() || length > body.length() - start) {
        breaches.add(Fault.RANGE_OUTSIDE, entry);
      }
    }
  }
}
