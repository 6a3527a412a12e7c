package org.decamp.importer.meta.layout2020;

import java.io.InputStream;
import org.decamp.importer.TimeBasis;
import org.decamp.importer.meta.thread.FileContents;
import org.decamp.importer.meta.thread.MessageTaker;
import org.decamp.importer.meta.thread.ThreadObject;
import org.decamp.importer.meta.thread.ThreadShape;
import org.decamp.job.Problem;
import org.decamp.mapping.Layout2020;
import org.decamp.model.FileOrder;

/**
 * One conversation of the file of all conversations ({@code instagram-export}, section 2.4). Names
 * are user names; text is raw UTF-8 and is never repaired.
 */
public final class Json2020 implements ThreadShape {

  private final Layout2020 mapping;

  public Json2020(Layout2020 mapping) {
    this.mapping = mapping;
  }

  @Override
  public FileOrder order() {
    return FileOrder.NEWEST_FIRST;
  }

  @Override
  public TimeBasis times() {
    return TimeBasis.UTC;
  }

  @Override
  public End parse(InputStream bytes, FileContents contents, MessageTaker taker) throws Problem {
    return ThreadObject.read(
        bytes, contents, taker, parser -> new Tokens2020(parser, mapping, contents));
  }
}
