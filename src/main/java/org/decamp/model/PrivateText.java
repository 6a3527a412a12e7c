package org.decamp.model;

import java.util.Optional;

/**
 * Text that belongs to somebody: a message, a name, a title, a link, a file name.
 *
 * <p>Wrapped so that it cannot slip into a log line or an error: {@link #toString()} prints the
 * length only.
 *
 * @param value the text, possibly empty, always well-formed UTF-16 (importers replace lone
 *     surrogates)
 */
public record PrivateText(String value) {

  /** The text of no characters. */
  public static final PrivateText EMPTY = new PrivateText("");

  /** Wraps a text that may be absent; an empty text counts as absent. */
  public static Optional<PrivateText> ofNonEmpty(String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(new PrivateText(value));
  }

  public boolean isEmpty() {
    return value.isEmpty();
  }

  @Override
  public String toString() {
    return "[" + value.length() + " characters]";
  }
}
