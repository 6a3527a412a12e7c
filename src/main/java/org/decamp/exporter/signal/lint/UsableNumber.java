package org.decamp.exporter.signal.lint;

import java.io.IOException;
import org.decamp.exporter.signal.frame.FrameKind;
import org.decamp.exporter.signal.frame.RecipientFacts;

/**
 * A phone number that is all there is of a contact can be one (section 7.4): a known country code
 * zone, and as many digits as an international number has. Whether it is assigned, nobody can tell
 * here.
 */
public final class UsableNumber implements Rule {

  private static final long NORTH_AMERICA_LEAST = 1_200_000_0000L;
  private static final long NORTH_AMERICA_MOST = 1_999_999_9999L;

  @Override
  public void check(Entry entry, Known known, Breaches breaches) throws IOException {
    if (!entry.ours() || !entry.is(FrameKind.RECIPIENT)) {
      return;
    }
    RecipientFacts facts = RecipientFacts.of(entry.content());
    if (facts.kind() == RecipientFacts.Kind.CONTACT
        && facts.aci().isEmpty()
        && !(facts.e164().isPresent() && canBe(facts.e164().getAsLong()))) {
      breaches.add(Fault.UNUSABLE_NUMBER, entry);
    }
  }

  /**
   * Whether the digits can be an international phone number.
   *
   * @param e164 digits without plus
   */
  public static boolean canBe(long e164) {
    String digits = Long.toUnsignedString(e164);
    return switch (digits.charAt(0)) {
      case '0' -> false;
      case '1' -> e164 >= NORTH_AMERICA_LEAST && e164 <= NORTH_AMERICA_MOST;
      case '7' -> digits.length() == 11;
      default -> digits.length() >= 8 && digits.length() <= 15;
    };
  }
}
