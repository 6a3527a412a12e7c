package org.decamp.testing.export;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** The invented people and threads of a generated export. */
final class Cast {

  static final String OWNER = "Mara Lindqvist";
  static final String USERNAME = "mara.lindqvist";

  private static final String[] FIRST = {
    "Jonas", "Amélie", "Tomás", "Yuki", "Priya", "Omar", "Léa", "Björn", "Nadia", "Caio", "Zoë",
    "Ines", "Karim", "Anika", "Mateo", "Hana", "Søren", "Lucía", "Viktor", "Beatriz"
  };
  private static final String[] LAST = {
    "Brandt",
    "Okafor",
    "Quiroga",
    "Tanabe",
    "Raman",
    "Haddad",
    "Moreau",
    "Ångström",
    "Petrova",
    "Figueiredo",
    "Keller",
    "Nakamura",
    "Silva",
    "Núñez",
    "Weiß"
  };

  private final SplittableRandom random;
  private long nextDigits;

  Cast(long seed) {
    this.random = new SplittableRandom(seed);
    this.nextDigits = 17_000_000_000_000_000L;
  }

  /** Thread number {@code index}; the owner is its last participant. */
  ThreadHeader thread(int index) {
    boolean group = index % 8 == 3;
    boolean request = index % 20 == 7;
    boolean deleted = index % 25 == 9;
    nextDigits += 1 + random.nextInt(1_000_000_000);
    String digits = Long.toString(nextDigits);
    String section = request ? "message_requests" : "inbox";
    if (!group) {
      String name = deleted ? "Instagram User" : person();
      return ThreadHeader.of(
          section, name, digits, List.of(ExportText.of(name), ExportText.of(OWNER)));
    }
    List<ExportText> members = new ArrayList<>();
    int size = 3 + random.nextInt(12);
    for (int i = 0; i < size; i++) {
      members.add(ExportText.of(person() + ' ' + (i + 1)));
    }
    members.add(ExportText.of(OWNER));
    return ThreadHeader.of(section, "Team " + LAST[index % LAST.length], digits, members);
  }

  private String person() {
    return FIRST[random.nextInt(FIRST.length)] + ' ' + LAST[random.nextInt(LAST.length)];
  }

  /** The handle that goes with a name: letters and digits, the parts joined by a dot. */
  static String handle(String name) {
    if (name.equals(OWNER)) {
      return USERNAME;
    }
    String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    String handle = plain.replaceAll("[^a-z0-9 ]", "").strip().replace(' ', '.');
    return handle.isEmpty() ? "user" + Math.floorMod(name.hashCode(), 100_000) : handle;
  }

  /** How many messages each thread has: few long ones, many short ones, exact in sum. */
  static long[] messagesPerThread(ExportShape shape) {
    int count = shape.conversations();
    long[] messages = new long[count];
    int firstOrdinary = shape.giant() > 0 && count > 1 ? 1 : 0;
    long left = shape.messages();
    if (firstOrdinary == 1) {
      messages[0] = shape.giant();
      left -= shape.giant();
    }
    double weights = 0;
    for (int i = firstOrdinary; i < count; i++) {
      weights += 1.0 / (i + 2);
    }
    long share = left;
    for (int i = firstOrdinary; i < count; i++) {
      messages[i] = (long) (share / weights / (i + 2));
      left -= messages[i];
    }
    messages[firstOrdinary] += left;
    return messages;
  }
}
