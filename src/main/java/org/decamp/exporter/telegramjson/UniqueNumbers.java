package org.decamp.exporter.telegramjson;

import java.util.HashSet;
import java.util.Set;

/** Hands out numbers that follow from ids of the vault, none twice. */
final class UniqueNumbers {

  /** 52 bits: exact in every program that reads numbers as floating point. */
  private static final int DIGITS = 13;

  private final Set<Long> taken = new HashSet<>();

  /**
   * A number that was not handed out before.
   *
   * @param id at least 13 hexadecimal digits
   */
  long of(String id) {
    long number = Math.max(1, Long.parseLong(id, 0, DIGITS, 16));
    while (!taken.add(number)) {
      number++;
    }
    return number;
  }
}
