package org.decamp.importer.meta.html;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.decamp.importer.meta.thread.MessageDraft;
import org.decamp.importer.meta.thread.MessageDraft.MediaRef;
import org.decamp.importer.meta.thread.ObjectTally;
import org.decamp.ledger.Subject;

/** Reads a card into a draft ({@code instagram-export}, sections 4.2 and 4.4). */
final class CardReading {

  private static final Pattern USER_NAME = Pattern.compile("[A-Za-z0-9._]{1,30}");

  private CardReading() {}

  /** The sender: the first element. */
  static String sender(PageNode card) {
    return card.childElements().getFirst().allWords().strip();
  }

  /**
   * Reads all but the time.
   *
   * @param names who may have reacted
   */
  static void read(PageNode card, Set<String> names, MessageDraft draft, ObjectTally tally) {
    List<PageNode> parts = card.childElements();
    draft.sender = sender(card);
    BodyReading body = BodyReading.of(parts.subList(1, parts.size() - 1));
    draft.content = body.words;
    for (BodyReading.File file : body.files) {
      tally.found(Subject.ATTACHMENT);
      String plain = unescaped(file.path());
      draft.media.add(
          new MediaRef("page", file.kind(), file.path(), plain.equals(file.path()) ? "" : plain));
    }
    share(body, draft, tally);
    for (PageNode list : body.lists) {
      for (PageNode item : list.childElements()) {
        tally.found(Subject.REACTION);
        draft.reactions.add(ReactionReading.of(item, names));
      }
    }
  }

  /** Lines that are not the sender's words belong to what was shared. */
  private static void share(BodyReading body, MessageDraft draft, ObjectTally tally) {
    List<String> lines = new ArrayList<>(body.lines.stream().map(String::strip).toList());
    if (body.link.isEmpty() && lines.isEmpty()) {
      return;
    }
    tally.found(Subject.SHARE);
    draft.hasShare = true;
    draft.link = body.link;
    // Caption and account are only lines; a line that may be an account stands last.
    boolean owner =
        lines.size() > 1
            && body.link.contains("instagram.com/")
            && USER_NAME.matcher(lines.getLast()).matches();
    if (owner) {
      draft.contentOwner = lines.removeLast();
    }
    draft.shareText = String.join("\n", lines);
  }

  private static String unescaped(String path) {
    if (path.indexOf('%') < 0) {
      return path;
    }
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }
}
