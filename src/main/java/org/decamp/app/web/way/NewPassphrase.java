package org.decamp.app.web.way;

import java.util.Arrays;
import org.decamp.app.SecretSource;
import org.decamp.app.web.site.Fault;
import org.decamp.app.web.site.Form;
import org.decamp.job.Problem;

/** A new passphrase, typed twice. */
final class NewPassphrase {

  private NewPassphrase() {}

  /**
   * The characters; the caller wipes them.
   *
   * @throws Fault if it is too short, or the two are not the same
   */
  static char[] of(Form form) throws Problem.Usage, Fault {
    char[] first = form.secret("new");
    char[] again = form.secret("again");
    boolean good = false;
    try {
      if (Character.codePointCount(first, 0, first.length) < SecretSource.SHORTEST) {
        throw new Fault("new", "fault.short");
      }
      if (!Arrays.equals(first, again)) {
        throw new Fault("again", "fault.not-same");
      }
      good = true;
      return first;
    } finally {
      Arrays.fill(again, '\0');
      if (!good) {
        Arrays.fill(first, '\0');
      }
    }
  }
}
