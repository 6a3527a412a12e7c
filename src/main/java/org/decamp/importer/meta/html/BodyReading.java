package org.decamp.importer.meta.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.decamp.model.AttachmentKind;
import org.jspecify.annotations.Nullable;

/**
 * What stands between sender and time of a message ({@code instagram-export}, sections 4.2 and
 * 4.4): the words, files, the first link, lists of reactions, and lines that belong to what was
 * shared.
 */
final class BodyReading {

  private static final Set<String> INLINE = Set.of("span", "b", "i", "em", "strong", "u", "font");
  private static final Set<String> PLAYERS = Set.of("video", "audio");
  private static final int SLOTS = 4;

  final List<File> files = new ArrayList<>();
  final List<PageNode> lists = new ArrayList<>();
  final List<String> lines = new ArrayList<>();
  String words = "";
  String link = "";
  private final StringBuilder line = new StringBuilder();
  private @Nullable PageNode slot;
  private boolean inSlot;

  /**
   * A file that is named.
   *
   * @param kind by its folder, else by its tag
   * @param path as given
   */
  record File(AttachmentKind kind, String path) {}

  /** Reads the parts of the body, in order. */
  static BodyReading of(List<PageNode> parts) {
    BodyReading body = new BodyReading();
    body.slot = slotIn(parts);
    for (PageNode part : parts) {
      body.block(part);
    }
    if (body.slot == null && !body.lines.isEmpty()) {
      body.words = body.lines.removeFirst();
    }
    return body;
  }

  /** The first slot in these elements, at any depth. */
  private static @Nullable PageNode slotIn(List<PageNode> elements) {
    for (PageNode element : elements) {
      PageNode slot = element.elements == 0 ? null : slot(element.childElements());
      if (slot != null) {
        return slot;
      }
    }
    return null;
  }

  /** The second of at least four blocks of which the first is empty. */
  private static @Nullable PageNode slot(List<PageNode> elements) {
    return beginsWithSlot(elements) ? elements.get(1) : slotIn(elements);
  }

  private static boolean beginsWithSlot(List<PageNode> elements) {
    if (elements.size() < SLOTS) {
      return false;
    }
    for (PageNode element : elements.subList(0, SLOTS)) {
      if (!element.name.equals("div")) {
        return false;
      }
    }
    PageNode first = elements.getFirst();
    return first.elements == 0 && first.allWords().isBlank();
  }

  private void block(PageNode node) {
    boolean isSlot = node == slot;
    endLine();
    inSlot |= isSlot;
    for (PageNode child : node.children) {
      if (child.isText()) {
        line.append(child.words);
      } else {
        element(child, node);
      }
    }
    endLine();
    if (isSlot) {
      inSlot = false;
    }
  }

  private void element(PageNode node, PageNode parent) {
    if (node.name.equals("ul")) {
      lists.add(node);
    } else if (PLAYERS.contains(node.name)) {
      player(node);
    } else if (node.name.equals("img")) {
      file(node.address, node.name);
    } else if (node.name.equals("a")) {
      anchor(node, parent);
    } else if (INLINE.contains(node.name)) {
      for (PageNode child : node.children) {
        if (child.isText()) {
          line.append(child.words);
        } else {
          element(child, node);
        }
      }
    } else {
      block(node);
    }
  }

  /** What a player holds is for browsers that have none. */
  private void player(PageNode node) {
    String path = node.address;
    for (PageNode child : node.childElements()) {
      path = path.isEmpty() ? child.address : path;
    }
    file(path, node.name);
  }

  private void anchor(PageNode node, PageNode parent) {
    String target = node.address;
    boolean web = web(target);
    if (!web && PathKinds.isPath(target)) {
      file(target, holdsPicture(node) ? "img" : node.name);
    }
    pictures(node);
    if (holdsFile(target)) {
      return;
    }
    String words = node.allWords();
    boolean typed =
        inSlot || parent.children.stream().anyMatch(c -> c.isText() && !c.words.isBlank());
    if (web && !inSlot && link.isEmpty()) {
      link = target;
    } else if (web && !typed && !words.strip().equals(target)) {
      endLine();
      line.append(target);
      endLine();
    }
    if (typed || !web || !words.strip().equals(link)) {
      line.append(words);
    }
  }

  private static boolean holdsPicture(PageNode node) {
    return node.childElements().stream().anyMatch(c -> c.name.equals("img") || holdsPicture(c));
  }

  private void pictures(PageNode node) {
    for (PageNode child : node.childElements()) {
      if (child.name.equals("img")) {
        file(child.address, child.name);
      }
      pictures(child);
    }
  }

  private boolean holdsFile(String path) {
    return files.stream().anyMatch(f -> f.path().equals(path));
  }

  private void file(String path, String tag) {
    if (path.isEmpty() || !(web(path) || PathKinds.isPath(path))) {
      return;
    }
    if (!holdsFile(path)) {
      files.add(new File(PathKinds.kind(path, tag), path));
    }
  }

  private void endLine() {
    String words = line.toString();
    line.setLength(0);
    if (words.isBlank()) {
      return;
    }
    if (inSlot) {
      this.words = this.words.isEmpty() ? words : this.words + "\n" + words;
    } else {
      lines.add(words);
    }
  }

  private static boolean web(String address) {
    String lower = address.substring(0, Math.min(8, address.length())).toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }
}
