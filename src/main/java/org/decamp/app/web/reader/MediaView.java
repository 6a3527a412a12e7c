package org.decamp.app.web.reader;

import java.util.List;
import org.decamp.exporter.archive.html.view.GalleryView;

/**
 * A page of the media of a conversation.
 *
 * @param head above it
 * @param groups to choose from
 * @param months with their media, newest first
 * @param nothing what is said where there are none; empty if there are some
 * @param newest leads to the newest media; empty on that page
 * @param earlier leads to earlier media; empty if all messages were looked at
 */
public record MediaView(
    HeadView head,
    List<Group> groups,
    List<Month> months,
    String nothing,
    String newest,
    String earlier) {

  public MediaView {
    groups = List.copyOf(groups);
    months = List.copyOf(months);
  }

  /**
   * What can be shown.
   *
   * @param shown the words for it
   * @param link leads to it
   * @param here whether it is shown now
   */
  public record Group(String shown, String link, boolean here) {}

  /**
   * The media of a month.
   *
   * @param name its name and year
   * @param tiles newest first
   */
  public record Month(String name, List<GalleryView.Tile> tiles) {

    public Month {
      tiles = List.copyOf(tiles);
    }
  }
}
