package org.decamp.exporter.signal;

import java.util.List;
import org.decamp.exporter.signal.map.Cast;
import org.decamp.model.Conversation;
import org.decamp.people.Human;

/** What becomes of a conversation in a backup. */
public sealed interface Place {

  Conversation conversation();

  /** Those of it, the owner aside, whom the backup does not get as somebody of their own. */
  List<Human> strangers();

  /**
   * It goes into a chat.
   *
   * @param cast which chat, and who is who in it
   * @param strangers in a group, what they wrote stays behind; in notes to self, everybody
   * @param newChat whether the chat is made for it
   * @param disappearing whether the chat is set to lose its messages after a time
   */
  record Goes(
      Conversation conversation,
      Cast cast,
      List<Human> strangers,
      boolean newChat,
      boolean disappearing)
      implements Place {

    public Goes {
      strangers = List.copyOf(strangers);
    }
  }

  /** It stays behind, with everything in it. */
  record Stays(Conversation conversation, Why why, List<Human> strangers) implements Place {

    public Stays {
      strangers = List.copyOf(strangers);
    }
  }

  /** Why a conversation stays behind. */
  enum Why {
    OWNER_UNKNOWN("owner-unknown", "it is not known who of it you are: decamp people owner"),
    NOT_LINKED("not-linked", "nobody said who this is in Signal: decamp people link"),
    GROUP_NOT_LINKED(
        "group-not-linked", "nobody said which group this is in Signal: decamp people link-group"),
    NO_MEMBER_LINKED(
        "no-member-linked", "nobody said who its members are in Signal: decamp people link"),
    SEVERAL("several", "its people are linked to different contacts: decamp people unlink"),
    CONTACT_NOT_THERE("contact-not-there", "the contact it is linked to is not in this backup"),
    GROUP_NOT_THERE("group-not-there", "the group it is linked to is not in this backup"),
    IMPOSSIBLE_NUMBER("impossible-number", "the phone number it is linked to cannot be one");

    private final String code;
    private final String sentence;

    Why(String code, String sentence) {
      this.code = code;
      this.sentence = sentence;
    }

    /** For programs. */
    public String code() {
      return code;
    }

    /** For people, and what to do about it. */
    public String sentence() {
      return sentence;
    }
  }
}
