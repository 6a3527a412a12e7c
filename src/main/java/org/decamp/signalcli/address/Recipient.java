package org.decamp.signalcli.address;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Somebody whom a message can go to. Prints nothing that leads to a person. */
public sealed interface Recipient {

  /** As signal-cli writes it. */
  String text();

  /** An account: the safe way to name somebody, since nothing has to be looked up. */
  record Aci(UUID id) implements Recipient {

    @Override
    public String text() {
      return id.toString();
    }

    @Override
    public String toString() {
      return "(account)";
    }
  }

  /** An account known by its number only. */
  record Pni(UUID id) implements Recipient {

    @Override
    public String text() {
      return "PNI:" + id;
    }

    @Override
    public String toString() {
      return "(account of a number)";
    }
  }

  /**
   * A phone number.
   *
   * @param text with plus and country code, such as {@code +15555550100}
   */
  record PhoneNumber(String text) implements Recipient {

    private static final Pattern SHAPE = Pattern.compile("\\+[0-9]{2,15}");

    public PhoneNumber {
      if (!SHAPE.matcher(text).matches()) {
        throw new IllegalArgumentException("not a phone number with its country code");
      }
    }

    /** The number, if it is one. */
    public static Optional<PhoneNumber> parse(String text) {
      return SHAPE.matcher(text).matches() ? Optional.of(new PhoneNumber(text)) : Optional.empty();
    }

    @Override
    public String toString() {
      return "(phone number)";
    }
  }

  /**
   * A username.
   *
   * @param name such as {@code name.42}, without a prefix
   */
  record Username(String name) implements Recipient {

    @Override
    public String text() {
      return "u:" + name;
    }

    @Override
    public String toString() {
      return "(username)";
    }
  }
}
