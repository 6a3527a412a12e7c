package org.decamp.importer.meta.encrypted;

import java.io.InputStream;
import java.util.regex.Pattern;
import org.decamp.importer.TimeBasis;
import org.decamp.importer.meta.thread.FileContents;
import org.decamp.importer.meta.thread.MessageTaker;
import org.decamp.importer.meta.thread.ThreadObject;
import org.decamp.importer.meta.thread.ThreadShape;
import org.decamp.job.Problem;
import org.decamp.mapping.EncryptedDownload;
import org.decamp.model.FileOrder;

/**
 * A conversation of the end-to-end encrypted download ({@code instagram-export}, section 5.1). Its
 * text is correct UTF-8 and is never repaired: two independent readers take it as it is while they
 * repair the ordinary export.
 */
public final class EncryptedJson implements ThreadShape {

  private final EncryptedDownload mapping;
  private final Pattern numberInName;

  public EncryptedJson(EncryptedDownload mapping) {
    this.mapping = mapping;
    this.numberInName = Pattern.compile(mapping.numberInName());
  }

  @Override
  public FileOrder order() {
    return FileOrder.OLDEST_FIRST;
  }

  @Override
  public TimeBasis times() {
    return TimeBasis.UTC;
  }

  @Override
  public End parse(InputStream bytes, FileContents contents, MessageTaker taker) throws Problem {
    return ThreadObject.read(
        bytes,
        contents,
        taker,
        parser -> new EncryptedTokens(parser, mapping, numberInName, contents));
  }
}
