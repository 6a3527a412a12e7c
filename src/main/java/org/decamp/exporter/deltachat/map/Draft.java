package org.decamp.exporter.deltachat.map;

import java.util.Optional;
import org.decamp.exporter.SafeText;
import org.decamp.model.PrivateText;

/**
 * An entry that a message becomes, or one of several.
 *
 * @param text may be empty beside a file
 * @param file at most one
 * @param quote what the text answers to
 * @param line whether it is a line of the chat's that nobody wrote
 * @param missing number of files of which only words tell
 */
public record Draft(
    PrivateText text,
    Optional<MediaForm> file,
    Optional<PrivateText> quote,
    boolean line,
    int missing) {

  static Draft file(PrivateText text, Optional<PrivateText> quote, MediaForm file, int missing) {
    return new Draft(text, Optional.of(file), quote, false, missing);
  }

  /** A line that nobody wrote. */
  public static Draft line(String words) {
    return new Draft(SafeText.of(words), Optional.empty(), Optional.empty(), true, 0);
  }

  /** The form that it is shown in. */
  public ViewType type() {
    return file.map(MediaForm::type).orElse(ViewType.TEXT);
  }
}
