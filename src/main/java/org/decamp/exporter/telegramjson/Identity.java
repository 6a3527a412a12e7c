package org.decamp.exporter.telegramjson;

import org.decamp.model.PrivateText;

/**
 * Somebody, as the whole document calls them.
 *
 * @param number theirs alone; at least 1, below 2^52 as in Telegram
 * @param name theirs alone, because readers take equal names for one person
 */
record Identity(long number, PrivateText name) {

  /** What messages and reactions name them by. */
  String fromId() {
    return "user" + number;
  }
}
