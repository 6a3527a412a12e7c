package org.decamp.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.decamp.model.PrivateText;

/** Looks for words in names, without regard to case and accents. */
public final class NameSearch {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final String wanted;

  /**
   * @param words of the name; none fit every name
   */
  public NameSearch(String words) {
    wanted = folded(words);
  }

  /** Whether every name fits. */
  public boolean all() {
    return wanted.isEmpty();
  }

  /** Whether the words stand in the name. */
  public boolean fits(PrivateText name) {
    return folded(name.value()).contains(wanted);
  }

  /** Whether they stand in any name of a person. */
  public boolean fits(Human human) {
    return all()
        || fits(human.name())
        || human.otherNames().stream().anyMatch(this::fits)
        || human.handles().stream().anyMatch(this::fits);
  }

  private static String folded(String text) {
    String apart = Normalizer.normalize(text.strip(), Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "(name search)";
  }
}
