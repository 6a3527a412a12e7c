package org.decamp.app.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** 32 random bytes that only those know who were told, as text for addresses and cookies. */
public final class Secret {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String text;

  /** A fresh one. */
  public Secret() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** To be told to nobody but the browser. */
  public String text() {
    return text;
  }

  /** Whether it is this one; takes as long whatever is wrong. */
  public boolean is(String given) {
    return MessageDigest.isEqual(
        text.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
