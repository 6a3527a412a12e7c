package org.decamp.signalcli.message;

import java.util.Optional;

/**
 * What the page of a solved captcha links to. Prints nothing of itself.
 *
 * @param text begins with {@code signalcaptcha://}
 */
public record CaptchaLink(String text) {

  /** Where the user gets one, in a browser on the same network as signal-cli. */
  public static final String PAGE = "https://signalcaptchas.org/challenge/generate.html";

  private static final String SCHEME = "signalcaptcha://";

  public CaptchaLink {
    if (!text.startsWith(SCHEME)) {
      throw new IllegalArgumentException("not the link of a solved captcha");
    }
  }

  /** What a user pasted, if it is such a link. */
  public static Optional<CaptchaLink> parse(String pasted) {
    String text = pasted.strip();
    return text.startsWith(SCHEME) ? Optional.of(new CaptchaLink(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return "(captcha)";
  }
}
