package org.decamp.exporter.archive.mbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.decamp.model.StoredMedia;

/**
 * One mail that is not written yet.
 *
 * @param sender its address
 * @param at when it was sent
 * @param headers in order, folded, without line break at the end
 * @param lines what it says
 * @param attached its files
 */
record Mail(
    String sender, Instant at, List<String> headers, List<String> lines, List<Attached> attached) {

  /** All addresses lie in it: nothing can ever be sent there (RFC 2606). */
  static final String DOMAIN = "decamp.invalid";

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss '+0000'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter SEPARATOR =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss uuuu", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /**
   * A file of the mail.
   *
   * @param media its content
   * @param name its name, safe ASCII of Decamp's
   * @param originalName what the sender called it, empty if that is not known
   */
  record Attached(StoredMedia media, String name, String originalName) {}

  Mail {
    headers = List.copyOf(headers);
    lines = List.copyOf(lines);
    attached = List.copyOf(attached);
  }

  /** The line that begins a mail in an mbox file (RFC 4155). */
  String separator() {
    return "From " + sender + ' ' + SEPARATOR.format(at);
  }

  /** Makes headers one after the other. */
  static final class Headers {
    private final List<String> lines = new ArrayList<>();

    /** A header of safe ASCII. */
    Headers plain(String name, String value) {
      lines.add(name + ": " + value);
      return this;
    }

    /** A header of somebody's words. */
    Headers words(String name, String value) {
      lines.add(name + ": " + HeaderText.of(value));
      return this;
    }

    /** A header with an address and the name that goes with it. */
    Headers address(String name, String shown, String address) {
      lines.add(name + ": " + HeaderText.of(shown) + "\n <" + address + '>');
      return this;
    }

    /** The time of the mail. */
    Headers date(Instant at) {
      return plain("Date", DATE.format(at));
    }

    List<String> lines() {
      return lines;
    }
  }
}
