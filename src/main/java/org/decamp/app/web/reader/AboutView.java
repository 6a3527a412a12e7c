package org.decamp.app.web.reader;

import java.util.List;
import org.decamp.exporter.archive.html.view.PersonView;

/**
 * What is known of a conversation, and the way to each part of its time.
 *
 * @param head above it
 * @param facts by name
 * @param people in it
 * @param years with messages, oldest first
 */
public record AboutView(HeadView head, List<Fact> facts, List<Somebody> people, List<Year> years) {

  public AboutView {
    facts = List.copyOf(facts);
    people = List.copyOf(people);
    years = List.copyOf(years);
  }

  /**
   * A fact.
   *
   * @param name what it is
   * @param value what it says
   */
  public record Fact(String name, String value) {}

  /**
   * Somebody in the conversation.
   *
   * @param person name and colour
   * @param link leads to the page about them
   */
  public record Somebody(PersonView person, String link) {}

  /**
   * A year.
   *
   * @param shown its number
   * @param months of it that may have messages
   */
  public record Year(String shown, List<Month> months) {

    public Year {
      months = List.copyOf(months);
    }
  }

  /**
   * A month.
   *
   * @param shown its number in the year
   * @param name its name and year
   * @param link leads to its first message
   */
  public record Month(String shown, String name, String link) {}
}
