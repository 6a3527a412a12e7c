package org.decamp.importer.meta.html;

import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.mapping.PageWords;

/**
 * What has to be known of a page before it can be written with other content.
 *
 * @param names what people are called who wrote on it
 * @param language one in which all its times are times; empty if there is none
 */
public record PageFacts(Set<String> names, Optional<PageWords.Language> language) {

  public PageFacts {
    names = Set.copyOf(names);
  }

  /** Reads the page once. */
  public static PageFacts of(InputStream page, PageWords words, Progress progress) throws Problem {
    StampReader stamps = new StampReader(words);
    LanguageVote vote = new LanguageVote(stamps.everyLanguage());
    Set<String> names = new HashSet<>();
    PageTree.Parts parts =
        new PageTree.Parts() {
          @Override
          public void card(PageNode card) throws Problem {
            progress.checkCancelled();
            names.add(CardReading.sender(card));
            if (card.cardStamp != null) {
              vote.count(card.cardStamp);
            }
          }
        };
    var _ = new PageTree(stamps, parts).read(new HtmlTokens(page));
    names.remove("");
    long fitting = vote.fitting();
    return new PageFacts(
        names,
        fitting == 0
            ? Optional.empty()
            : Optional.of(words.languages().get(Long.numberOfTrailingZeros(fitting))));
  }
}
