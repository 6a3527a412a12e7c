package org.decamp.vault.database;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers under which the constants of an enum are stored: its place in a list that only ever
 * grows at its end, so that reordering the enum cannot change what is in a vault.
 *
 * @param <E> the enum
 */
final class EnumCode<E extends Enum<E>> {

  private final List<E> byCode;
  private final Map<E, Integer> codes;

  @SafeVarargs
  @SuppressWarnings("varargs")
  EnumCode(E... constants) {
    byCode = List.of(constants);
    codes = new EnumMap<>(constants[0].getDeclaringClass());
    for (int code = 0; code < constants.length; code++) {
      codes.put(constants[code], code);
    }
  }

  int of(E constant) {
    Integer code = codes.get(constant);
    if (code == null) {
      throw new IllegalStateException("a constant without code: " + constant);
    }
    return code;
  }

  E constant(long code) throws DamagedBlockException {
    if (code < 0 || code >= byCode.size()) {
      throw new DamagedBlockException("an unknown code");
    }
    return byCode.get((int) code);
  }

  /** All constants that have a code. */
  List<E> constants() {
    return byCode;
  }
}
