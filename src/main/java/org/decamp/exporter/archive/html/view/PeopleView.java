package org.decamp.exporter.archive.html.view;

import java.util.List;

/**
 * One page of the list of people.
 *
 * @param frame around it
 * @param people by name
 * @param number of the page, from 1
 * @param previous file of the page before, empty on the first
 * @param next file of the page after, empty on the last
 */
public record PeopleView(
    FrameView frame, List<Named> people, int number, String previous, String next) {

  public PeopleView {
    people = List.copyOf(people);
  }

  /**
   * All who go by a name.
   *
   * @param person one of them
   * @param messages how many they wrote, in words
   * @param conversations how many they are in, in words
   * @param in those of the conversations that this page has room for
   */
  public record Named(PersonView person, String messages, String conversations, List<In> in) {

    public Named {
      in = List.copyOf(in);
    }
  }

  /**
   * A conversation that somebody is in.
   *
   * @param id names its folder
   * @param title what it goes by
   * @param count messages they wrote there
   * @param messages the same in words
   */
  public record In(String id, String title, long count, String messages) {}
}
