package org.decamp.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.decamp.exporter.signal.Place;

/** Where a conversation goes in a backup of Signal, for programs: ids, and no names. */
final class JsonPlaces {

  private JsonPlaces() {}

  static Map<String, Object> of(Place place) {
    JsonFields fields = new JsonFields().with("conversation", place.conversation().id().value());
    switch (place) {
      case Place.Goes goes ->
          fields
              .with("to", goes.cast().kind().name().toLowerCase(Locale.ROOT))
              .with("newChat", goes.newChat())
              .with("disappearing", goes.disappearing());
      case Place.Stays stays -> fields.with("to", "nowhere").with("why", stays.why().code());
    }
    List<String> strangers = place.strangers().stream().map(human -> human.id().value()).toList();
    return fields.with("notLinked", strangers).map();
  }
}
