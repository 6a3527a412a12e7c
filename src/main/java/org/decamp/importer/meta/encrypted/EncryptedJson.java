package org.decamp.importer.meta.encrypted;

import java.io.InputStream;
import java.util.regex.Pattern;
import org.decamp.importer.TimeBasis;
import org.decamp.importer.meta.thread.FileContents;
import org.decamp.importer.meta.thread.MessageTaker;
import org.decamp.importer.meta.thread.ThreadJson;
import org.decamp.importer.meta.thread.ThreadShape;
import org.decamp.job.Problem;
import org.decamp.mapping.EncryptedDownload;
import org.decamp.model.FileOrder;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

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
    try (JsonParser parser = ThreadJson.parser(bytes)) {
      EncryptedTokens tokens = new EncryptedTokens(parser, mapping, numberInName, contents);
      try {
        tokens.read(taker);
      } catch (JacksonException e) {
        tokens.broken();
        return End.BROKEN;
      }
      return contents.header().hasMessages && contents.header().hasParticipants
          ? End.WHOLE
          : End.BROKEN;
    } catch (JacksonException e) {
      return End.BROKEN;
    }
  }
}
