package org.decamp.app.cli;

import java.io.PrintWriter;
import java.util.List;
import org.decamp.exporter.signal.Place;
import org.decamp.exporter.signal.map.Cast;

/** Tells people where each conversation goes in a backup of Signal, and what stays behind. */
final class PlacesText {

  private final PrintWriter out;

  PlacesText(PrintWriter out) {
    this.out = out;
  }

  void print(List<Place> places) {
    out.println("Where the chosen conversations go in your Signal:");
    for (Place place : places) {
      switch (place) {
        case Place.Goes goes -> {
          out.println("  " + ConversationTable.title(goes.conversation()) + ": " + words(goes));
          if (goes.cast().kind() == Cast.Kind.GROUP && !goes.strangers().isEmpty()) {
            out.println("      without what these wrote, who get no contact of their own:");
            strangers(goes);
          }
        }
        case Place.Stays stays -> {
          out.println(
              "  "
                  + ConversationTable.title(stays.conversation())
                  + ": stays behind; "
                  + stays.why().sentence());
          strangers(stays);
        }
      }
    }
  }

  private static String words(Place.Goes goes) {
    String chat =
        switch (goes.cast().kind()) {
          case DIRECT -> goes.newChat() ? "a new chat" : "the chat that is there";
          case GROUP -> goes.newChat() ? "a new group chat" : "the group chat that is there";
          case TRANSCRIPT -> "written down in Note to Self";
        };
    return goes.disappearing() ? chat + ", whose timer does not touch what is imported" : chat;
  }

  private void strangers(Place place) {
    place.strangers().forEach(human -> out.println("      " + PeopleTable.name(human)));
  }
}
