package org.decamp.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.decamp.model.PrivateText;

/**
 * When two names look alike: the same letters, whatever their case, accents and the spaces between
 * them. Likeness is a reason to ask, never a reason to act ({@code instagram-export}, section 7).
 */
final class NameLikeness {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

  private NameLikeness() {}

  /** What names that look alike have in common; empty for a name of nothing but spaces. */
  static String key(PrivateText name) {
    String letters =
        MARKS.matcher(Normalizer.normalize(name.value(), Normalizer.Form.NFKD)).replaceAll("");
    return SPACES.matcher(letters).replaceAll("").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
