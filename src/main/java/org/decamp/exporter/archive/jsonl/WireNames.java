package org.decamp.exporter.archive.jsonl;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * The published names of the constants of one enumeration, {@code NOT_IN_EXPORT} as {@code
 * not-in-export}; encoded once, because messages repeat them a million times.
 */
final class WireNames<E extends Enum<E>> {

  private final Map<E, SerializableString> names;

  WireNames(Class<E> type) {
    names = new EnumMap<>(type);
    for (E constant : type.getEnumConstants()) {
      names.put(
          constant,
          new SerializedString(constant.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
  }

  void write(JsonGenerator json, String key, E constant) {
    json.writeName(key);
    json.writeString(Objects.requireNonNull(names.get(constant)));
  }
}
