package org.decamp.app;

import java.util.regex.Pattern;
import org.decamp.exporter.signal.lint.UsableNumber;
import org.decamp.job.Problem;
import org.decamp.model.SignalPerson;

/** Reads a phone number as a person types it. */
public final class PhoneNumber {

  private static final Pattern DECORATION = Pattern.compile("[\\s\\p{Zs}()./\\p{Pd}]");
  private static final Pattern DIGITS = Pattern.compile("\\+[1-9][0-9]{1,14}");

  private PhoneNumber() {}

  /**
   * Reads a number with its country code; blanks, brackets, dashes, dots and slashes are nothing.
   *
   * @throws Problem.Usage if it can be none; it is not repeated
   */
  public static SignalPerson.Phone parse(String typed) throws Problem.Usage {
    String plain = DECORATION.matcher(typed).replaceAll("");
    if (typed.contains("(0)")) {
      throw new Problem.Usage(
          "a phone number with its country code has no (0)", "Leave it out: +49 171 1234567");
    }
    if (!DIGITS.matcher(plain).matches()) {
      throw new Problem.Usage(
          "this is no phone number with a country code",
          "Write it as Signal shows it: plus, country code, number, as in +49 171 1234567");
    }
    long e164 = Long.parseLong(plain.substring(1));
    if (!UsableNumber.canBe(e164)) {
      throw new Problem.Usage(
          "no phone number has that many digits after that country code",
          "Compare it with what Signal or the address book of the phone shows.");
    }
    return new SignalPerson.Phone(e164);
  }
}
