package org.decamp.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.decamp.job.Problem;

/**
 * How WhatsApp writes an exported chat ({@code whatsapp}, section 7), by the language and country
 * that the phone is set to.
 *
 * @param schema the file's schema
 * @param version see {@link MappingFile}
 * @param sources see {@link MappingFile}
 * @param locales the first is the one that is taken when none is chosen
 */
public record WhatsAppChats(
    @JsonProperty("$schema") String schema,
    int version,
    List<String> sources,
    List<ChatLocale> locales)
    implements MappingFile {

  public WhatsAppChats {
    sources = List.copyOf(sources);
    locales = List.copyOf(locales);
    if (locales.isEmpty()) {
      throw new IllegalArgumentException("there is no locale");
    }
  }

  /** The file that came with the program. */
  public static WhatsAppChats builtIn() throws Problem {
    return new MappingFiles(Optional.empty()).read("whatsapp-chats.json", WhatsAppChats.class);
  }

  /** The locale of that code, in whatever case. */
  public Optional<ChatLocale> of(String code) {
    return locales.stream().filter(locale -> locale.code().equalsIgnoreCase(code)).findFirst();
  }

  /**
   * One language and country.
   *
   * @param code BCP 47
   * @param android as Android phones write it
   * @param iphone as iPhones write it
   * @param deleted stands for a message that its author took back
   * @param deletedByYou the same, by the owner of the phone
   * @param place a place; {@code {link}} leads to its map
   */
  public record ChatLocale(
      String code,
      Grammar android,
      Grammar iphone,
      String deleted,
      String deletedByYou,
      String place) {

    public ChatLocale {
      require(place, "{link}");
    }

    /** The place that a link leads to. */
    public String placeAt(String link) {
      return place.replace("{link}", link);
    }
  }

  /**
   * How one kind of phone writes.
   *
   * @param stamp pattern of date and time, as {@link DateTimeFormatter} has it
   * @param attached refers to a file; {@code {name}} is its name
   * @param chat what the file is called; {@code {name}} is the other person or the group
   */
  public record Grammar(String stamp, String attached, String chat) {

    public Grammar {
      require(attached, "{name}");
      require(chat, "{name}");
      var _ = clock(stamp);
    }

    /** Writes date and time; AM and PM are English in all locales. */
    public DateTimeFormatter clock() {
      return clock(stamp);
    }

    private static DateTimeFormatter clock(String stamp) {
      return DateTimeFormatter.ofPattern(stamp, Locale.ENGLISH);
    }

    /** Refers to the file of that name. */
    public String attached(String name) {
      return attached.replace("{name}", name);
    }

    /** What the file of a chat with that person or group is called, without its ending. */
    public String chatWith(String name) {
      return chat.replace("{name}", name);
    }
  }

  private static void require(String pattern, String place) {
    if (!pattern.contains(place)) {
      throw new IllegalArgumentException("a pattern lacks its place to fill");
    }
  }
}
