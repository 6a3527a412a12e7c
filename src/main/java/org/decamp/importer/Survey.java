package org.decamp.importer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What an export holds and lacks, without any content: safe to show and to attach to a bug report.
 *
 * @param exports what was given, by the requests that it answers
 * @param period from the oldest to the newest message whose time is known exactly
 * @param pageYears the years of messages on pages, which hold no exact times
 * @param boxes conversations by box, such as {@code inbox}
 * @param messages message records in files with exact times
 * @param pageMessages messages on pages
 * @param pageMessagesRepeated those of them whose conversation is there with exact times too, so
 *     that most of them are counted in {@code messages} already
 * @param media what messages name and what is there
 * @param unknownKeys keys that no mapping lists
 * @param unknownNames shapes of names beside the conversations that no mapping lists, counted
 * @param signs what seems missing or odd, the gravest first
 * @param structure how the files are built
 */
public record Survey(
    List<ExportSeen> exports,
    Optional<Period> period,
    Optional<Years> pageYears,
    SortedMap<String, Long> boxes,
    long messages,
    long pageMessages,
    long pageMessagesRepeated,
    MediaSeen media,
    List<UnknownKey> unknownKeys,
    SortedMap<String, Long> unknownNames,
    List<Sign> signs,
    Structure structure) {

  public Survey {
    exports = List.copyOf(exports);
    unknownKeys = List.copyOf(unknownKeys);
    signs = List.copyOf(signs);
  }

  /**
   * The answer to one request: one ZIP or the parts of one export.
   *
   * @param products the services
   * @param eras its generations in plain words
   * @param parts how many ZIPs, folders or files
   * @param cut how many of them are cut off
   * @param requested the day in the names of its parts, such as {@code 2026-09-14}, if they have
   *     one
   */
  public record ExportSeen(
      List<String> products, List<String> eras, int parts, int cut, Optional<String> requested) {

    public ExportSeen {
      products = List.copyOf(products);
      eras = List.copyOf(eras);
    }
  }

  /**
   * A stretch of time, both ends included.
   *
   * @param oldest first message
   * @param newest last message
   */
  public record Period(Instant oldest, Instant newest) {}

  /**
   * Years, both included.
   *
   * @param first the earliest
   * @param last the latest
   */
  public record Years(int first, int last) {}

  /**
   * Media of messages.
   *
   * @param files files beside the conversations
   * @param bytes their size
   * @param named different files that messages name
   * @param missing how many of those no given part holds
   * @param missingByKind the same by the list that names them, such as {@code photos}
   * @param remote named files that lie on the web only
   */
  public record MediaSeen(
      long files,
      long bytes,
      long named,
      long missing,
      SortedMap<String, Long> missingByKind,
      long remote) {}

  /**
   * A key that no mapping lists.
   *
   * @param era the generation
   * @param level the object that has it: {@code thread}, {@code message}, {@code media}, ...
   * @param key its name, or {@code (other)} if it does not look like a name of structure
   * @param count how often
   */
  public record UnknownKey(String era, String level, String key, long count) {}

  /**
   * Something that the user should know before importing.
   *
   * @param code a short constant such as {@code media-elsewhere}
   * @param grave whether something that the user wants is probably not in what was given
   * @param text what it is and what to do
   */
  public record Sign(String code, boolean grave, String text) {}
}
