package org.decamp.vault.database;

import java.util.List;

/**
 * The numbers under which the constants of an enum are stored: its place in a list that only ever
 * grows at its end, so that reordering the enum cannot change what is in a vault.
 *
 * @param <E> the enum
 */
final class EnumCode<E extends Enum<E>> {

  private final List<E> byCode;
  private final int[] codeByOrdinal;

  @SafeVarargs
  @SuppressWarnings("varargs")
  EnumCode(E... constants) {
    byCode = List.of(constants);
    codeByOrdinal = new int[constants.length];
    for (int code = 0; code < constants.length; code++) {
      codeByOrdinal[constants[code].ordinal()] = code;
    }
  }

  int of(E constant) {
    return codeByOrdinal[constant.ordinal()];
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
