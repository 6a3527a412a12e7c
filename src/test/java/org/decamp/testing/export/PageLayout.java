package org.decamp.testing.export;

/**
 * The tags around the three parts of a message on a page ({@code instagram-export}, sections 4.2
 * and 4.6).
 */
public enum PageLayout {
  /** Instagram today. */
  INSTAGRAM_G3(
      Tags.INSTAGRAM_CARD,
      "<h2 class=\"_3-95 _2pim _a6-h _a6-i\">",
      "</h2><div class=\"_3-95 _a6-p\">",
      "</div><div class=\"_3-94 _a6-o\">",
      "</div></div>"),
  /** Instagram to about 2023: the sender in a block of its own. */
  INSTAGRAM_G2(
      Tags.INSTAGRAM_CARD,
      "<div class=\"_3-95 _2pim _a6-h _a6-i\">",
      "</div><div class=\"_3-95 _a6-p\">",
      "</div><div class=\"_3-94 _a6-o\">",
      "</div></div>"),
  /** Facebook from 2020 to 2025. */
  FACEBOOK_2020(
      "<div class=\"_a6-g\">",
      "<div class=\"_2ph_ _a6-h\">",
      "</div><div class=\"_2ph_ _a6-p\">",
      "</div><div class=\"_3-94 _a6-o\"><div class=\"_a72d\">",
      "</div></div></div>"),
  /** Facebook in September 2026. */
  FACEBOOK_2026(
      "<section class=\"_a6-g\">",
      "<h2 class=\"_a6-h\">",
      "</h2><div class=\"_2ph_ _a6-p\">",
      "</div><footer class=\"_3-94 _a6-o\"><div class=\"_a72d\">",
      "</div></footer></section>"),
  /** The same with the time in a link. */
  LINKED_TIME(
      "<section class=\"_a6-g\">",
      "<h2 class=\"_a6-h\">",
      "</h2><div class=\"_2ph_ _a6-p\">",
      "</div><footer class=\"_3-94 _a6-o\"><a target=\"_blank\""
          + " href=\"https://www.instagram.com/direct/inbox/\"><div class=\"_a72d\">",
      "</div></a></footer></section>"),
  /** Names that nobody has seen; words and files in blocks beside each other. */
  INVENTED_NAMES(
      "<article class=\"msg\">",
      "<div class=\"sender\"><div>",
      "</div></div><div class=\"body\">",
      "</div><p class=\"when\">",
      "</p></article>");

  private static final class Tags {
    private static final String INSTAGRAM_CARD =
        "<div class=\"pam _3-95 _2ph- _a6-g uiBoxWhite noborder\">";
  }

  private final String card;
  private final String sender;
  private final String body;
  private final String time;
  private final String end;

  PageLayout(String card, String sender, String body, String time, String end) {
    this.card = card;
    this.sender = sender;
    this.body = body;
    this.time = time;
    this.end = end;
  }

  /** Begins a message. */
  String card() {
    return card;
  }

  /** Begins the sender's name. */
  String sender() {
    return sender;
  }

  /** Ends the name and begins the body. */
  String body() {
    return body;
  }

  /** Ends the body and begins the time. */
  String time() {
    return time;
  }

  /** Ends the time and the message. */
  String end() {
    return end;
  }

  /** Whether the body has the five slots of which the second holds the words. */
  boolean slots() {
    return this != INVENTED_NAMES;
  }

  /** Tag and class of the element around all messages. */
  String main() {
    return switch (this) {
      case INSTAGRAM_G3, INSTAGRAM_G2 -> "<div class=\"_3a_u\"><div class=\"_4t5n\">";
      case FACEBOOK_2020 -> "<div class=\"_a705\"><div class=\"_a706\">";
      case FACEBOOK_2026, LINKED_TIME -> "<div class=\"_a705\"><main class=\"_a706\">";
      case INVENTED_NAMES -> "<div class=\"page\"><div class=\"thread\">";
    };
  }

  String mainEnd() {
    return this == FACEBOOK_2026 || this == LINKED_TIME ? "</main></div>" : "</div></div>";
  }
}
