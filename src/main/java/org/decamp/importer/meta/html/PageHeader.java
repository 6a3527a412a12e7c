package org.decamp.importer.meta.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.decamp.importer.meta.thread.FileContents;
import org.decamp.mapping.PageWords;

/**
 * What a page says about its thread: the title, a group's members and invitation, whether it is a
 * request ({@code instagram-export}, section 4.2); and who takes part, which a page of two people
 * tells by title and senders only.
 */
final class PageHeader {

  private static final int LONGEST_LIST = 1 << 16;

  private final PageWords words;
  private final Set<String> listWords = new HashSet<>();
  private final Set<String> andWords = new HashSet<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> senders = new LinkedHashSet<>();
  private String title = "";
  private String list = "";
  private String inviteLink = "";
  private boolean pending;

  PageHeader(PageWords words) {
    this.words = words;
    for (PageWords.Language language : words.languages()) {
      listWords.addAll(language.participants());
      andWords.addAll(language.and());
    }
  }

  /** Looks for such things in what is no message. */
  void look(PageNode node, FileContents contents) {
    if (node.name.equals("title") && title.isEmpty()) {
      title = node.allWords().strip();
      names.add(title);
      contents.header().title = title;
    } else if (node.elements == 0) {
      look(node.allWords().strip(), contents);
    }
    if (node.name.equals("a") && inviteLink.isEmpty() && invites(node.address)) {
      inviteLink = node.address;
      contents.header().inviteLink = inviteLink;
      contents.header().joinable = true;
    }
    for (PageNode child : node.children) {
      if (!child.isText()) {
        look(child, contents);
      }
    }
  }

  private boolean invites(String address) {
    return words.inviteLinks().stream().anyMatch(address::startsWith);
  }

  private void look(String text, FileContents contents) {
    int colon = Math.max(text.indexOf(':'), text.indexOf('\uFF1A'));
    if (words.pending().contains(text.toLowerCase(Locale.ROOT))) {
      pending = true;
      contents.header().pending = true;
    } else if (colon > 0
        && list.isEmpty()
        && text.length() < LONGEST_LIST
        && listWords.contains(text.substring(0, colon).strip().toLowerCase(Locale.ROOT))) {
      list = text.substring(colon + 1).strip();
      List<String> members = members(Set.of());
      names.addAll(members);
      if (members.size() > 2) {
        contents.header().threadType = "RegularGroup";
      }
    }
  }

  /** Somebody wrote a message. */
  void sender(String name) {
    senders.add(name);
    names.add(name);
  }

  /** Everybody who is known to occur so far. */
  Set<String> names() {
    return names;
  }

  /** The page's title, empty without one. */
  String title() {
    return title;
  }

  /** Whether it is certain that this is a thread even without a message. */
  boolean speaks() {
    return !title.isEmpty() || !list.isEmpty() || pending;
  }

  /** Notes who takes part, once all senders are known. */
  void finish(FileContents contents) {
    contents.header().hasParticipants = true;
    contents.header().hasMessages = true;
    if (!list.isEmpty()) {
      members(senders).forEach(contents.people()::participant);
      return;
    }
    boolean titleIsSomebody =
        !title.isEmpty() && (senders.contains(title) || senders.size() < 2) && inviteLink.isEmpty();
    if (titleIsSomebody) {
      contents.people().participant(title);
    }
    senders.forEach(contents.people()::participant);
  }

  /**
   * Parts the list of members. Names may hold commas, so names that are known come first.
   *
   * @param known whole names
   */
  private List<String> members(Set<String> known) {
    List<String> members = new ArrayList<>();
    String rest = list;
    while (!rest.isBlank()) {
      int end = knownEnd(rest, known);
      if (end < 0) {
        int comma = comma(rest, 0);
        end = comma < 0 ? lastAnd(rest) : comma;
      }
      members.add(rest.substring(0, end).strip());
      rest = afterSeparator(rest.substring(end));
    }
    members.removeIf(String::isEmpty);
    return members;
  }

  private int knownEnd(String rest, Set<String> known) {
    int end = -1;
    for (String name : known) {
      boolean whole =
          !name.isEmpty()
              && name.length() > end
              && rest.startsWith(name)
              && separated(rest.substring(name.length()));
      end = whole ? name.length() : end;
    }
    return end;
  }

  private boolean separated(String rest) {
    return rest.isBlank() || comma(rest, 0) == 0 || andLength(rest, 0) > 0;
  }

  private static int comma(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '\u060C' || c == '\u3001') {
        return i;
      }
    }
    return -1;
  }

  /** Where the last name but one ends. */
  private int lastAnd(String text) {
    for (int i = text.lastIndexOf(' '); i > 0; i = text.lastIndexOf(' ', i - 1)) {
      if (andLength(text, i) > 0) {
        return i;
      }
    }
    return text.length();
  }

  /** Length of a separating word with its spaces, 0 without one. */
  private int andLength(String text, int at) {
    if (at >= text.length() || text.charAt(at) != ' ') {
      return 0;
    }
    int end = text.indexOf(' ', at + 1);
    boolean and =
        end > 0 && andWords.contains(text.substring(at + 1, end).toLowerCase(Locale.ROOT));
    return and ? end + 1 - at : 0;
  }

  private String afterSeparator(String rest) {
    String after = comma(rest, 0) == 0 ? rest.substring(1) : rest;
    int and = andLength(after, 0);
    return after.substring(and).strip();
  }
}
