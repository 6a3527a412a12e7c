package org.decamp.importer.meta.html;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.decamp.importer.meta.layout.ExportFile;
import org.decamp.importer.meta.layout.ExportView;
import org.decamp.importer.meta.layout.FileRole;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.source.SourceFailure;

/**
 * Finds the language of a page whose months do not tell it ({@code instagram-export}, section 4.7):
 * its own times vote first, then those of all pages of its export, which is in one language.
 */
final class PageLanguages {

  private final StampReader stamps;
  private final ExportView view;
  private final Progress progress;
  private final Map<String, Long> byExport = new HashMap<>();

  PageLanguages(StampReader stamps, ExportView view, Progress progress) {
    this.stamps = stamps;
    this.view = view;
    this.progress = progress;
  }

  /** The languages, a bit each, that agree about the page; none if nothing decides. */
  long of(ExportFile page) throws IOException, Problem {
    LanguageVote own = vote(page);
    long best = own.best(own.fitting());
    return best != 0 ? best : own.best(own.fitting() & ofExport(page.export()));
  }

  private long ofExport(String export) throws Problem {
    Long known = byExport.get(export);
    if (known != null) {
      return known;
    }
    long fitting = stamps.everyLanguage();
    for (ExportFile file : view.files()) {
      if (file.role() == FileRole.MESSAGES_HTML
          && !file.duplicate()
          && file.export().equals(export)) {
        try {
          long own = vote(file).fitting();
          // A page that fits nothing is refused when it is read; it has no vote.
          fitting &= own == 0 ? -1L : own;
        } catch (IOException e) {
          SourceFailure.unlessDamage(file.entry(), e);
        }
      }
    }
    byExport.put(export, fitting);
    return fitting;
  }

  private LanguageVote vote(ExportFile page) throws IOException, Problem {
    LanguageVote vote = new LanguageVote(stamps.everyLanguage());
    PageTree.Parts counting =
        new PageTree.Parts() {
          @Override
          public void card(PageNode card) throws Problem {
            progress.checkCancelled();
            if (card.cardStamp != null) {
              vote.count(card.cardStamp);
            }
          }

          @Override
          public boolean enough() {
            return vote.fitting() == 0;
          }
        };
    try (InputStream in = page.entry().open()) {
      var _ = new PageTree(stamps, counting).read(new HtmlTokens(in));
    }
    return vote;
  }
}
