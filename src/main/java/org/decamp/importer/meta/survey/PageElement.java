package org.decamp.importer.meta.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An element of a page without its content: tag, classes, how long its text is. */
final class PageElement {

  private static final int DEEPEST = 30;

  final @Nullable PageElement parent;
  final String label;
  final String tag;
  final List<PageElement> children = new ArrayList<>();
  private int textLength;
  private Optional<String> stamp = Optional.empty();

  /**
   * Inside another.
   *
   * @param tag its tag
   * @param label tag, classes and what its attributes are, without content
   */
  PageElement(@Nullable PageElement parent, String tag, String label) {
    this.parent = parent;
    this.tag = tag;
    this.label = label;
  }

  void text(int length, Optional<String> mask) {
    textLength += length;
    stamp = mask.isPresent() ? mask : stamp;
  }

  /** Whether it holds a time and nothing else. */
  boolean isStamp() {
    return stamp.isPresent() && children.isEmpty();
  }

  /**
   * The message that this stamp closes: from the stamp up while it is an only child, then the
   * parent, if the stamp's branch is its last ({@code instagram-export}, section 4.4).
   */
  Optional<PageElement> card() {
    PageElement branch = this;
    PageElement above = parent;
    while (above != null && above.children.size() == 1) {
      branch = above;
      above = above.parent;
    }
    return above != null && above.children.getLast() == branch
        ? Optional.of(above)
        : Optional.empty();
  }

  /** Elements with classes and lengths of text rounded up to powers of two. */
  String skeleton() {
    StringBuilder out = new StringBuilder();
    write(out, 0);
    return out.toString();
  }

  private void write(StringBuilder out, int depth) {
    out.append(label);
    List<String> inside = new ArrayList<>();
    stamp.ifPresentOrElse(
        s -> inside.add("stamp:" + s),
        () -> {
          if (textLength > 0) {
            inside.add("text:" + Rounded.up(textLength));
          }
        });
    if (depth < DEEPEST) {
      for (PageElement child : children) {
        StringBuilder one = new StringBuilder();
        child.write(one, depth + 1);
        inside.add(one.toString());
      }
    }
    if (!inside.isEmpty()) {
      out.append('(').append(String.join(" ", inside)).append(')');
    }
  }
}
