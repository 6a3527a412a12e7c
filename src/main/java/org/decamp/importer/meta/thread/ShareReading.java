package org.decamp.importer.meta.thread;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decamp.model.Content;
import org.decamp.model.PrivateText;
import org.decamp.model.ShareKind;

/** Tells by its link what was shared ({@code instagram-export}, sections 6 and 8). */
final class ShareReading {

  private static final Pattern COORDINATES =
      Pattern.compile(
          "\\s*(-?\\d{1,3}(?:\\.\\d{1,15})?)\\s*,\\s*(-?\\d{1,3}(?:\\.\\d{1,15})?)\\s*");
  private static final Pattern PLACE = Pattern.compile("[?&](?:where1|q|ll|query|daddr)=([^&#]*)");

  private ShareReading() {}

  /** The kind of thing that the link leads to. */
  static ShareKind kind(String link, boolean profile) {
    if (profile) {
      return ShareKind.PROFILE;
    }
    if (link.isEmpty()) {
      return ShareKind.UNKNOWN;
    }
    String address = address(link);
    int slash = address.indexOf('/');
    String host = slash < 0 ? address : address.substring(0, slash);
    String path = slash < 0 ? "/" : address.substring(slash);
    if (isHost(host, "giphy.com")) {
      return ShareKind.GIF;
    }
    if (!isHost(host, "instagram.com")) {
      return ShareKind.LINK;
    }
    if (path.startsWith("/reel/") || path.startsWith("/reels/")) {
      return ShareKind.REEL;
    }
    if (path.startsWith("/p/") || path.startsWith("/tv/")) {
      return ShareKind.POST;
    }
    if (path.startsWith("/stories/")) {
      return ShareKind.STORY;
    }
    int second = path.indexOf('/', 1);
    boolean bareName = path.length() > 1 && (second < 0 || second == path.length() - 1);
    return path.startsWith("/_u/") || bareName ? ShareKind.PROFILE : ShareKind.LINK;
  }

  /** The place, if the link is one of a map. */
  static Optional<Content.Location> location(String link) {
    String address = address(link);
    boolean map =
        address.startsWith("bing.com/maps")
            || address.startsWith("www.bing.com/maps")
            || address.startsWith("maps.google.")
            || address.startsWith("www.google.com/maps")
            || address.startsWith("google.com/maps")
            || address.startsWith("maps.apple.com/");
    if (!map) {
      return Optional.empty();
    }
    Matcher place = PLACE.matcher(link);
    String where = place.find() ? unescaped(place.group(1)) : "";
    Matcher numbers = COORDINATES.matcher(where);
    if (numbers.matches()) {
      double latitude = Double.parseDouble(numbers.group(1));
      double longitude = Double.parseDouble(numbers.group(2));
      if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
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

  private static boolean isHost(String host, String domain) {
    return host.equals(domain) || host.endsWith("." + domain);
  }

  /** Host and path in lower case, without scheme and query. */
  private static String address(String link) {
    String address = link.toLowerCase(Locale.ROOT);
    int scheme = address.indexOf("://");
    address = scheme < 0 ? address : address.substring(scheme + 3);
    int end = 0;
    while (end < address.length() && address.charAt(end) != '?' && address.charAt(end) != '#') {
      end++;
    }
    return address.substring(0, end);
  }

  private static String unescaped(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }
}
