package org.decamp.app.web.site;

import java.util.List;
import java.util.Optional;
import org.decamp.mapping.WebWords;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param texts the words
 * @param title the heading
 * @param step which decision of the way it belongs to, 1 to 5; 0 for none
 * @param token what forms send back, so that no other page can send them
 * @param unlocked whether the vault is open
 * @param languages to choose from
 * @param complaint what went wrong with the last form
 */
public record Frame(
    Texts texts,
    String title,
    int step,
    String token,
    boolean unlocked,
    List<WebWords> languages,
    Optional<Complaint> complaint) {

  public Frame {
    languages = List.copyOf(languages);
  }

  /** The words for a key. */
  public String say(String key, Object... arguments) {
    return texts.say(key, arguments);
  }

  /** A number with the language's grouping. */
  public String number(long number) {
    return texts.number(number);
  }

  /** Whether a field has to be put right. */
  public boolean wrong(String field) {
    return complaint.filter(c -> c.field().equals(field)).isPresent();
  }

  /** The ids of what is said about a field, for {@code aria-describedby}; none if nothing is. */
  public @Nullable String described(String field, boolean hint) {
    String ids = (hint ? field + "-hint" : "") + (wrong(field) ? " " + field + "-wrong" : "");
    return ids.isEmpty() ? null : ids.strip();
  }

  /** What has to be put right about a field; empty for nothing. */
  public String complaint(String field) {
    return complaint.filter(c -> c.field().equals(field)).map(Complaint::sentence).orElse("");
  }
}
