package org.decamp.importer.meta.html;

import java.io.InputStream;
import org.decamp.job.Problem;
import org.decamp.mapping.Mappings;

/** Finds the messages of a page and forgets them at once. */
public final class PageProbe {

  private PageProbe() {}

  /** How many there are. */
  public static long messages(InputStream page) throws Problem {
    long[] count = new long[1];
    PageTree.Parts counting =
        new PageTree.Parts() {
          @Override
          public void card(PageNode card) {
            count[0]++;
          }

          @Override
          public void other(PageNode node, boolean besideCards) {}

          @Override
          public void stray() {}

          @Override
          public boolean enough() {
            return false;
          }
        };
    StampReader stamps = new StampReader(Mappings.builtIn().pageWords());
    var _ = new PageTree(stamps, counting).read(new HtmlTokens(page));
    return count[0];
  }
}
