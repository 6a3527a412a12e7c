package org.decamp.importer.meta.html;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element or a text of a page, as long as it may belong to a message. */
final class PageNode {

  /** What a text weighs beside its characters, and an element in all. */
  static final long WEIGHT = 64;

  /** The tag; empty for a text. */
  final String name;

  /** Place of the first byte. */
  final long start;

  /** Place after the last byte. */
  long end;

  /** The characters of a text. */
  final String words;

  /** The {@code src} or {@code href}, empty without one. */
  final String address;

  /** Elements and texts in it. */
  final List<PageNode> children;

  /** How many elements stood directly in it. */
  int elements;

  /** The last of them. */
  @Nullable PageNode last;

  /** The time that it is, or that an element is which it holds alone. */
  @Nullable Stamp stamp;

  /** The time at its end, if it may be a message. */
  @Nullable Stamp cardStamp;

  /** How many times stand in it. */
  int stamps;

  /** Something in it was too large to be kept. */
  boolean cut;

  /** Messages were taken out of it. */
  boolean container;

  /** Whether some of them stood directly in it. */
  boolean holdsCards;

  /** What may be messages in it, outermost only; itself, if it may be one. */
  List<PageNode> cards = List.of();

  /** How many of its elements hold such. */
  int withCards;

  /** Roughly the bytes that it holds in memory. */
  long weight = WEIGHT;

  private PageNode(String name, long start, String words, String address, List<PageNode> children) {
    this.name = name;
    this.start = start;
    this.words = words;
    this.address = address;
    this.children = children;
  }

  static PageNode element(String name, long start, String address) {
    return new PageNode(name, start, "", address, new ArrayList<>(2));
  }

  static PageNode text(String words) {
    return new PageNode("", 0, words, "", List.of());
  }

  boolean isText() {
    return name.isEmpty();
  }

  /** Whether it may be a message. */
  boolean isCard() {
    return !cards.isEmpty() && cards.getFirst() == this;
  }

  /** Its elements, without texts. */
  List<PageNode> childElements() {
    List<PageNode> found = new ArrayList<>(children.size());
    for (PageNode child : children) {
      if (!child.isText()) {
        found.add(child);
      }
    }
    return found;
  }

  /** All its text. */
  String allWords() {
    if (isText()) {
      return words;
    }
    if (children.size() == 1) {
      return children.getFirst().allWords();
    }
    StringBuilder all = new StringBuilder();
    appendTo(all);
    return all.toString();
  }

  private void appendTo(StringBuilder all) {
    all.append(words);
    children.forEach(c -> c.appendTo(all));
  }

  /** Keeps only what it is, not what it holds. */
  void empty() {
    children.clear();
    weight = WEIGHT;
  }
}
