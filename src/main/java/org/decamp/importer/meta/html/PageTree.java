package org.decamp.importer.meta.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.decamp.job.Problem;

/**
 * Finds the messages of a page by structure ({@code instagram-export}, section 4.4): a time at the
 * end of an element with something before it makes that element a card. Cards that stand inside
 * what is a card itself are its content.
 *
 * <p>Memory holds the card that is being read and what stood before the second one; once two stand
 * in one element, all elements around them are known to be none and are let go piece by piece.
 */
final class PageTree {

  private static final long MOST_WEIGHT = 16L << 20;
  private static final int DEEPEST = 200;
  private static final int SHORT = 128;
  private static final Set<String> NO_STAMP = Set.of("span", "li", "title", "script", "style");
  private static final Set<String> PAGE = Set.of("html", "head", "body");

  private final StampReader stamps;
  private final Parts parts;
  private final List<PageNode> open = new ArrayList<>();
  private long held;
  private int tooDeep;
  private boolean afterBreak;

  /** Takes what a page is made of, in its order. */
  interface Parts {

    /** A message. */
    void card(PageNode card) throws Problem;

    /**
     * Something else.
     *
     * @param besideCards whether messages stand beside it
     */
    default void other(PageNode node, boolean besideCards) throws Problem {}

    /** A time that belongs to no message. */
    default void stray() throws Problem {}

    /** Whether nothing more is wanted. */
    default boolean enough() {
      return false;
    }
  }

  /** How a page ended. */
  enum End {
    /** As it should, or nobody wanted more. */
    WHOLE,
    /** Between two messages. */
    CUT,
    /** Inside a message. */
    CUT_INSIDE
  }

  PageTree(StampReader stamps, Parts parts) {
    this.stamps = stamps;
    this.parts = parts;
    open.add(PageNode.element("", 0, ""));
  }

  /** Reads a page. */
  End read(HtmlTokens tokens) throws Problem {
    while (!parts.enough()) {
      switch (tokens.next()) {
        case START -> start(tokens);
        case END -> end(tokens);
        case TEXT -> text(tokens.text());
        case FINISH -> {
          return finish(tokens.end());
        }
      }
    }
    return End.WHOLE;
  }

  private void start(HtmlTokens tokens) throws Problem {
    if (tooDeep > 0 || open.size() > DEEPEST) {
      tooDeep += tokens.alone() ? 0 : 1;
      open.getLast().cut = true;
      return;
    }
    if (tokens.name().equals("br")) {
      text("\n");
      afterBreak = true;
      return;
    }
    afterBreak = false;
    String address = tokens.source().isEmpty() ? tokens.target() : tokens.source();
    PageNode node = PageNode.element(tokens.name(), tokens.start(), address);
    node.cut = tokens.overlong();
    node.weight += address.length();
    held += node.weight;
    PageNode parent = open.getLast();
    parent.elements++;
    parent.last = node;
    open.add(node);
    if (tokens.alone()) {
      close(tokens.end());
    }
  }

  private void end(HtmlTokens tokens) throws Problem {
    if (tooDeep > 0) {
      tooDeep--;
      return;
    }
    afterBreak = false;
    int level = open.size() - 1;
    while (level > 0 && !open.get(level).name.equals(tokens.name())) {
      level--;
    }
    while (level > 0 && open.size() > level) {
      close(tokens.end());
    }
  }

  private void text(String words) {
    // A line break is a tag and a line feed (or either, or both, or the tag alone).
    String plain = afterBreak && words.startsWith("\n") ? words.substring(1) : words;
    afterBreak = false;
    PageNode parent = open.getLast();
    if (tooDeep > 0 || plain.isEmpty() || parent.container) {
      return;
    }
    if (held > MOST_WEIGHT
        && (plain.length() > SHORT || parent.weight > PageNode.WEIGHT + SHORT * 4)) {
      parent.cut = true;
      return;
    }
    PageNode text = PageNode.text(plain);
    long weight = PageNode.WEIGHT + plain.length();
    parent.children.add(text);
    parent.weight += weight;
    held += weight;
  }

  private void close(long end) throws Problem {
    PageNode node = open.removeLast();
    PageNode parent = open.getLast();
    node.end = end;
    findStamp(node);
    if (node.cut) {
      held -= node.weight - PageNode.WEIGHT;
      node.empty();
    }
    if (parent.container) {
      resolve(node, parent, true);
    } else if (!node.cards.isEmpty() && parent.withCards > 0) {
      partContainers();
      resolve(node, parent, true);
    } else {
      keep(node, parent);
    }
  }

  private void findStamp(PageNode node) {
    if (node.elements == 0) {
      if (!NO_STAMP.contains(node.name) && !node.children.isEmpty() && !node.cut) {
        stamps
            .read(node.allWords().strip())
            .ifPresent(found -> {
              node.stamp = found;
              node.stamps++;
            });
      }
      return;
    }
    PageNode last = node.last;
    Stamp found = last == null ? null : last.stamp;
    node.last = null;
    if (found != null && node.elements == 1) {
      node.stamp = found;
    } else if (found != null && !node.container && !PAGE.contains(node.name)) {
      node.cards = List.of(node);
      node.cardStamp = found;
    }
  }

  private void keep(PageNode node, PageNode parent) {
    parent.stamps += node.stamps;
    parent.cut |= node.cut;
    if (!node.cards.isEmpty()) {
      parent.withCards++;
      parent.cards = parent.cards.isEmpty() ? node.cards : joined(parent.cards, node.cards);
    }
    boolean needed = held <= MOST_WEIGHT || !node.cards.isEmpty();
    if (needed) {
      parent.children.add(node);
      parent.weight += node.weight;
    } else {
      parent.cut = true;
      held -= node.weight;
    }
  }

  private static List<PageNode> joined(List<PageNode> one, List<PageNode> other) {
    List<PageNode> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  /** No open element is a message: lets go of what they held so far. */
  private void partContainers() throws Problem {
    partContainers(true);
  }

  private void partContainers(boolean whole) throws Problem {
    for (PageNode node : open) {
      node.holdsCards |= node.children.stream().anyMatch(PageNode::isCard);
      List<PageNode> children = List.copyOf(node.children);
      for (PageNode child : children) {
        if (child.isText()) {
          held -= PageNode.WEIGHT + child.words.length();
        } else {
          resolve(child, node, whole);
        }
      }
      node.empty();
      node.container = true;
      node.cards = List.of();
      node.stamps = 0;
      node.cut = false;
    }
  }

  /** Hands on what an element holds and lets it go. */
  private void resolve(PageNode node, PageNode parent, boolean whole) throws Problem {
    held -= node.weight;
    tell(node, parent, whole);
  }

  private void tell(PageNode node, PageNode parent, boolean whole) throws Problem {
    if (node.isCard()) {
      parent.holdsCards = true;
      parts.card(node);
      return;
    }
    if (node.cards.isEmpty()) {
      parts.other(node, parent.holdsCards);
      if (node.stamps > 0 && whole) {
        parts.stray();
      }
      return;
    }
    if (node.cut) {
      for (PageNode card : node.cards) {
        parts.card(card);
      }
      return;
    }
    List<PageNode> children = node.childElements();
    node.holdsCards = children.stream().anyMatch(PageNode::isCard);
    for (PageNode child : children) {
      tell(child, node, whole);
    }
  }

  private End finish(long end) throws Problem {
    boolean whole = open.stream().skip(1).allMatch(n -> PAGE.contains(n.name));
    if (whole) {
      while (open.size() > 1) {
        close(end);
      }
      partContainers();
      return End.WHOLE;
    }
    boolean inside = !open.getLast().holdsCards && open.getLast().cards.isEmpty();
    // A time at the end may belong to the message that is cut.
    partContainers(false);
    return inside ? End.CUT_INSIDE : End.CUT;
  }
}
