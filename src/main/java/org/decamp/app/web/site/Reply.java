package org.decamp.app.web.site;

import java.io.IOException;
import org.decamp.app.web.Answer;

/** What a page answers. */
public sealed interface Reply {

  /**
   * A page.
   *
   * @param template its name below {@code web}, without ending
   * @param title key of its heading
   * @param step which decision of the way it belongs to, 1 to 5; 0 for none
   * @param view what the template shows
   */
  record Show(String template, String title, int step, Object view) implements Reply {

    /** A page of words alone, whose template takes no view. */
    public Show(String template, String title, int step) {
      this(template, title, step, "");
    }
  }

  /** A page with a secret that is shown this one time and wiped. */
  final class ShowOnce implements Reply {

    private final Show page;
    private final char[] secret;

    /**
     * @param page has {@link Renderer#SECRET} where the secret goes
     * @param secret ASCII; taken over
     */
    public ShowOnce(Show page, char[] secret) {
      this.page = page;
      this.secret = secret;
    }

    Show page() {
      return page;
    }

    char[] secret() {
      return secret;
    }
  }

  /** Leads to another page of ours. */
  record Go(String path) implements Reply {}

  /** There is nothing of the kind that was asked for. */
  record Nothing() implements Reply {}

  /** Something long, sent when others have their turn already. */
  record Stream(Sending sending) implements Reply {

    /** Sends it. */
    @FunctionalInterface
    public interface Sending {
      /** Sends all of it. */
      void send(Answer answer) throws IOException;
    }
  }

  /** JSON for our own script. */
  record Data(String json) implements Reply {}
}
