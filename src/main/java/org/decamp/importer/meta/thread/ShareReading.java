package org.decamp.importer.meta.thread;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.decamp.mapping.ShareLinks;
import org.decamp.model.Content;
import org.decamp.model.PrivateText;
import org.decamp.model.ShareKind;

/**
 * Tells by its link what was shared ({@code instagram-export}, sections 6 and 8). Whether a story
 * was answered or mentioned its sender is not told: both are a link to a story, with or without a
 * text, and the sheet has no source for which is which.
 */
final class ShareReading {

  private static final Pattern COORDINATES =
      Pattern.compile(
          "\\s*(-?\\d{1,3}(?:\\.\\d{1,15})?)\\s*,\\s*(-?\\d{1,3}(?:\\.\\d{1,15})?)\\s*");
  private static final String OWNER = "owner";

  private final ShareLinks links;
  private final List<Rule> rules;
  private final List<Rule> places;
  private final Pattern placeParameter;

  private record Rule(String host, Pattern path, ShareKind kind) {}

  /**
   * What a link leads to.
   *
   * @param kind the kind of thing
   * @param owner user name of whose it is, if the link tells; otherwise empty
   */
  record Target(ShareKind kind, String owner) {}

  ShareReading(ShareLinks links) {
    this.links = links;
    this.rules =
        links.rules().stream()
            .map(r -> new Rule(r.host(), Pattern.compile(r.path()), r.kind()))
            .toList();
    this.places =
        links.places().stream()
            .map(p -> new Rule(p.host(), Pattern.compile(p.path()), ShareKind.LINK))
            .toList();
    this.placeParameter =
        Pattern.compile(
            links.placeParameters().stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "[?&](?:", ")=([^&#]*)")));
  }

  /** The kind of thing that the link leads to. */
  Target target(String link) {
    if (link.isEmpty()) {
      return new Target(ShareKind.UNKNOWN, "");
    }
    Address address = Address.of(link);
    for (Rule rule : rules) {
      if (address.under(rule.host())) {
        Matcher path = rule.path().matcher(address.path());
        if (path.matches()) {
          String owner =
              rule.path().namedGroups().containsKey(OWNER)
                  ? Optional.ofNullable(path.group(OWNER)).orElse("")
                  : "";
          boolean account = !links.notProfiles().contains(owner.toLowerCase(Locale.ROOT));
          if (rule.kind() != ShareKind.PROFILE || account) {
            return new Target(rule.kind(), owner);
          }
        }
      }
    }
    return new Target(ShareKind.LINK, "");
  }

  /** Whether the text is what stands for a live location ({@code instagram-export}, 2.2). */
  boolean livePlace(String text) {
    return links.livePlaceTexts().stream().anyMatch(text::startsWith);
  }

  /** The place, if the link is one of a map. */
  Optional<Content.Location> location(String link) {
    if (link.isEmpty() || !map(Address.of(link))) {
      return Optional.empty();
    }
    Matcher place = placeParameter.matcher(link);
    String where = place.find() ? unescaped(place.group(1)) : "";
    Matcher numbers = COORDINATES.matcher(where);
    if (numbers.matches()) {
      double latitude = Double.parseDouble(numbers.group(1));
      double longitude = Double.parseDouble(numbers.group(2));
      if (onEarth(latitude, longitude)) {
        return Optional.of(
            new Content.Location(
                OptionalDouble.of(latitude),
                OptionalDouble.of(longitude),
                Optional.empty(),
                PrivateText.ofNonEmpty(link)));
      }
    }
    return Optional.of(
        new Content.Location(
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            PrivateText.ofNonEmpty(where),
            PrivateText.ofNonEmpty(link)));
  }

  /** Whether there is such a place. */
  static boolean onEarth(double latitude, double longitude) {
    return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  }

  private boolean map(Address address) {
    return links.placePrefixes().stream().anyMatch(address.host()::startsWith)
        || places.stream()
            .anyMatch(p -> address.under(p.host()) && p.path().matcher(address.path()).matches());
  }

  /** Host in lower case and path, without scheme, query and fragment. */
  private record Address(String host, String path) {

    static Address of(String link) {
      int scheme = link.indexOf("://");
      String address = scheme < 0 ? link : link.substring(scheme + 3);
      int end = 0;
      while (end < address.length() && address.charAt(end) != '?' && address.charAt(end) != '#') {
        end++;
      }
      int slash = address.indexOf('/');
      int host = slash < 0 || slash > end ? end : slash;
      String path = host == end ? "/" : address.substring(host, end);
      return new Address(address.substring(0, host).toLowerCase(Locale.ROOT), path);
    }

    boolean under(String domain) {
      return host.equals(domain) || host.endsWith("." + domain);
    }
  }

  private static String unescaped(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }
}
