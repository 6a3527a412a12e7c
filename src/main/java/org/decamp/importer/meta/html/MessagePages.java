package org.decamp.importer.meta.html;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.decamp.importer.TimeBasis;
import org.decamp.importer.meta.layout.ExportFile;
import org.decamp.importer.meta.layout.ExportView;
import org.decamp.importer.meta.text.TextDecoder;
import org.decamp.importer.meta.thread.FileContents;
import org.decamp.importer.meta.thread.MessageTaker;
import org.decamp.importer.meta.thread.ThreadShape;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.mapping.PageWords;
import org.decamp.model.FileOrder;

/**
 * The message pages of HTML exports ({@code instagram-export}, section 4). Pages say neither zone
 * nor language: times are the wall clock read as UTC, and a page whose months mean different months
 * in several languages is read again once all its times have voted.
 */
public final class MessagePages implements ThreadShape {

  private final PageWords words;
  private final StampReader stamps;
  private final PageLanguages languages;
  private Optional<Long> voted = Optional.empty();

  public MessagePages(PageWords words, ExportView view, Progress progress) {
    this.words = words;
    this.stamps = new StampReader(words);
    this.languages = new PageLanguages(stamps, view, progress);
  }

  @Override
  public FileOrder order() {
    return FileOrder.NEWEST_FIRST;
  }

  @Override
  public TimeBasis times() {
    return TimeBasis.WALL_CLOCK;
  }

  /** Has the times of the file vote for its language, for the parsing that follows. */
  @Override
  public TextDecoder.Mode modeOtherwise(ExportFile file) throws IOException, Problem {
    voted = Optional.of(languages.of(file));
    return TextDecoder.Mode.CLEAN;
  }

  @Override
  public End parse(InputStream bytes, FileContents contents, MessageTaker taker) throws Problem {
    boolean first = voted.isEmpty();
    long among = voted.orElse(stamps.everyLanguage());
    voted = Optional.empty();
    PageHeader header = new PageHeader(words);
    PageClock clock = new PageClock(among);
    PageParts parts = new PageParts(contents, taker, header, clock, first);
    PageTree.End end = new PageTree(stamps, parts).read(new HtmlTokens(bytes));
    if (parts.enough()) {
      return End.OTHER_READING;
    }
    boolean cut = end != PageTree.End.WHOLE;
    if (end == PageTree.End.CUT_INSIDE) {
      parts.cutInside();
    }
    header.finish(contents);
    Optional<String> refusal = parts.refusal();
    boolean damage = cut && parts.taken() == 0 && !parts.contradicted();
    if (refusal.isPresent() && !damage) {
      parts.stateAll();
      contents.refuse(refusal.get());
      return End.REFUSED;
    }
    return cut ? End.BROKEN : End.WHOLE;
  }
}
