package org.decamp.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Collects the fields of a JSON object in order; absent values leave no field. */
final class JsonFields {

  private final Map<String, Object> fields = new LinkedHashMap<>();

  JsonFields with(String name, Object value) {
    fields.put(name, value);
    return this;
  }

  JsonFields with(String name, Optional<?> value) {
    value.ifPresent(v -> fields.put(name, v));
    return this;
  }

  Map<String, Object> map() {
    return fields;
  }
}
