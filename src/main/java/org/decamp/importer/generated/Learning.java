package org.decamp.importer.generated;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import org.decamp.importer.generated.TextSighting.Kind;

/**
 * Decides what is a sentence of the service, from all evidence at once.
 *
 * <p>Taking a generated sentence for typed is harmless, the reverse is not. So a placeholder must
 * hold the names of several senders, or be in great part the same words as one that does: that is
 * how the service addresses the owner. Words that people like to put beside pictures do neither. A
 * notice must show the emoji of the very reaction, and not the same one each time, since people do
 * say "I love you" with a heart while they give one; without an emoji only many, of several people
 * in several conversations, and never one that anybody reacted to, are enough.
 */
public final class Learning {

  private static final int FEWEST_SIGHTINGS = 3;
  private static final int ENOUGH_IN_ONE_CONVERSATION = 5;
  private static final int ENOUGH_OF_ONE_SENDER = 5;
  private static final int FEWEST_OF_OWNER = 2;
  private static final int FEWEST_WITHOUT_EMOJI = 6;
  private static final int FEWEST_SENDERS_WITHOUT_EMOJI = 3;

  /** How many characters in a row two forms of one sentence share. */
  private static final int SHARED = 8;

  private final LongPredicate contradicted;
  private final Map<Kind, Map<Long, Support>> byKind = new HashMap<>();

  /** The sightings of one template. */
  private static final class Support {
    private final String template;
    private final Set<Integer> marks = new HashSet<>();
    private final Set<Integer> senders = new HashSet<>();
    private final Set<Integer> conversations = new HashSet<>();
    private final Set<Integer> emoji = new HashSet<>();

    Support(String template) {
      this.template = template;
    }

    void add(TextSighting sighting) {
      marks.add(sighting.mark());
      senders.add(sighting.sender());
      conversations.add(sighting.conversation());
      emoji.add(sighting.emoji());
    }

    boolean named() {
      return template.indexOf(TextTemplate.NAME) >= 0;
    }
  }

  private Learning(LongPredicate contradicted) {
    this.contradicted = contradicted;
  }

  /**
   * Learns.
   *
   * @param sightings all there are, in any order
   * @param contradicted whether a key of {@link TextEvidence#forEachContradiction} was ever handed
   *     out; saying yes too often makes for fewer labels only
   */
  public static LearnedTexts learn(Iterable<TextSighting> sightings, LongPredicate contradicted) {
    Learning learning = new Learning(contradicted);
    for (TextSighting sighting : sightings) {
      learning
          .byKind
          .computeIfAbsent(sighting.kind(), _ -> new HashMap<>())
          .computeIfAbsent(sighting.hash(), _ -> new Support(sighting.template()))
          .add(sighting);
    }
    Set<Long> placeholders = new HashSet<>();
    // A page may show what an exact export has too, so the two are never added up.
    placeholders.addAll(learning.placeholders(Kind.BESIDE_CONTENT));
    placeholders.addAll(learning.placeholders(Kind.BESIDE_CONTENT_ON_PAGE));
    return new LearnedTexts(placeholders, learning.notices());
  }

  private Map<Long, Support> of(Kind kind) {
    return byKind.getOrDefault(kind, Map.of());
  }

  private Set<Long> placeholders(Kind kind) {
    List<Map.Entry<Long, Support>> named = new ArrayList<>();
    List<Map.Entry<Long, Support>> nameless = new ArrayList<>();
    for (Map.Entry<Long, Support> entry : of(kind).entrySet()) {
      int sightings = entry.getValue().marks.size();
      boolean enough = sightings >= (entry.getValue().named() ? FEWEST_SIGHTINGS : FEWEST_OF_OWNER);
      if (enough && !contradicted.test(TextEvidence.placeholderKey(entry.getKey()))) {
        (entry.getValue().named() ? named : nameless).add(entry);
      }
    }
    Set<Long> learned = new HashSet<>();
    for (Map.Entry<Long, Support> sentence : named) {
      List<Long> owners = ownerForms(sentence.getValue(), nameless);
      if (ofSeveral(sentence.getValue()) || !owners.isEmpty()) {
        learned.add(sentence.getKey());
        learned.addAll(owners);
      }
    }
    return learned;
  }

  private static boolean ofSeveral(Support sentence) {
    return sentence.senders.size() >= 2
        && (sentence.conversations.size() >= 2
            || sentence.marks.size() >= ENOUGH_IN_ONE_CONVERSATION);
  }

  /** The forms of a sentence that address the owner, who alone sends them, and not by name. */
  private static List<Long> ownerForms(Support named, List<Map.Entry<Long, Support>> nameless) {
    List<Long> forms = new ArrayList<>();
    for (Map.Entry<Long, Support> form : nameless) {
      Support owner = form.getValue();
      if (owner.senders.size() == 1
          && !named.senders.equals(owner.senders)
          && akin(named.template, owner.template)) {
        forms.add(form.getKey());
      }
    }
    return forms;
  }

  /** Whether the second is to half or more the same words, in a row, as the first. */
  static boolean akin(String sentence, String form) {
    int longest = 0;
    int[] before = new int[form.length() + 1];
    for (int i = 0; i < sentence.length(); i++) {
      int[] now = new int[form.length() + 1];
      for (int j = 0; j < form.length(); j++) {
        if (sentence.charAt(i) == form.charAt(j)) {
          now[j + 1] = before[j] + 1;
          longest = Math.max(longest, now[j + 1]);
        }
      }
      before = now;
    }
    return longest >= SHARED && longest * 2 >= form.length();
  }

  private Set<Long> notices() {
    Set<Long> learned = new HashSet<>();
    of(Kind.AFTER_REACTION)
        .forEach((hash, support) -> {
          boolean several =
              support.senders.size() >= 2 || support.marks.size() >= ENOUGH_OF_ONE_SENDER;
          if (several && support.emoji.size() >= 2 && support.marks.size() >= FEWEST_SIGHTINGS) {
            learned.add(hash);
          }
        });
    of(Kind.AFTER_REACTION_WITHOUT_EMOJI)
        .forEach((hash, support) -> {
          if (support.marks.size() >= FEWEST_WITHOUT_EMOJI
              && support.senders.size() >= FEWEST_SENDERS_WITHOUT_EMOJI
              && support.conversations.size() >= 2) {
            learned.add(hash);
          }
        });
    learned.removeIf(hash -> contradicted.test(TextEvidence.noticeKey(hash)));
    return learned;
  }
}
