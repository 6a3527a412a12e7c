package org.decamp.importer.meta.layout2020;

import java.io.InputStream;
import java.util.Optional;
import org.decamp.importer.TimeBasis;
import org.decamp.importer.meta.layout.ExportFile;
import org.decamp.importer.meta.text.FileEncoding;
import org.decamp.importer.meta.text.TextDecoder;
import org.decamp.importer.meta.thread.FileContents;
import org.decamp.importer.meta.thread.MessageTaker;
import org.decamp.importer.meta.thread.ThreadShape;
import org.decamp.job.Problem;
import org.decamp.mapping.Layout2020;
import org.decamp.model.FileOrder;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * One conversation of the file of all conversations ({@code instagram-export}, section 2.4). Names
 * are user names; text is raw UTF-8 and is never repaired.
 */
public final class Json2020 implements ThreadShape {

  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder().maxNestingDepth(64).maxStringLength(8_000_000).build();

  private final JsonFactory json =
      JsonFactory.builder()
          .streamReadConstraints(CONSTRAINTS)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .build();
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
  public TextDecoder.Mode mode() {
    return TextDecoder.Mode.CLEAN;
  }

  @Override
  public Optional<FileEncoding> assumed() {
    return Optional.empty();
  }

  @Override
  public TextDecoder.Mode modeOtherwise(ExportFile file) {
    return TextDecoder.Mode.CLEAN;
  }

  @Override
  public End parse(InputStream bytes, FileContents contents, MessageTaker taker) throws Problem {
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), bytes)) {
      Tokens2020 tokens = new Tokens2020(parser, mapping, contents);
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
