package org.decamp.importer.meta.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.decamp.importer.TimeBasis;
import org.decamp.importer.meta.layout.ExportFile;
import org.decamp.importer.meta.layout.ExportView;
import org.decamp.importer.meta.text.FileEncoding;
import org.decamp.importer.meta.text.TextDecoder;
import org.decamp.importer.meta.thread.FileContents;
import org.decamp.importer.meta.thread.MessageTaker;
import org.decamp.importer.meta.thread.ThreadHeader;
import org.decamp.importer.meta.thread.ThreadJson;
import org.decamp.importer.meta.thread.ThreadShape;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.mapping.MessageKeys;
import org.decamp.model.FileOrder;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * The message files of the current JSON generations, G1 to G3 and Messenger ({@code
 * instagram-export}, sections 2.1 to 2.3 and 3).
 */
public final class CurrentJson implements ThreadShape {

  private final MessageKeys keys;
  private final ArchiveVotes votes;

  public CurrentJson(MessageKeys keys, ExportView view, Progress progress) {
    this.keys = keys;
    this.votes = new ArchiveVotes(view, progress);
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
    return TextDecoder.Mode.BYTE_ESCAPED;
  }

  @Override
  public Optional<FileEncoding> assumed() {
    return Optional.of(FileEncoding.BYTE_ESCAPED);
  }

  @Override
  public TextDecoder.Mode modeOtherwise(ExportFile file) throws IOException, Problem {
    return votes.mode(file);
  }

  @Override
  public End parse(InputStream bytes, FileContents contents, MessageTaker taker) throws Problem {
    ThreadHeader header = contents.header();
    try (JsonParser parser = ThreadJson.parser(bytes)) {
      ThreadTokens tokens = new ThreadTokens(parser, keys, contents);
      try {
        tokens.read(taker);
      } catch (JacksonException e) {
        tokens.broken();
        return foreign(tokens, header) ? End.OTHER_FORMAT : End.BROKEN;
      }
      if (foreign(tokens, header)) {
        return End.OTHER_FORMAT;
      }
      return header.hasMessages && header.hasParticipants ? End.WHOLE : End.BROKEN;
    } catch (JacksonException e) {
      return End.BROKEN;
    }
  }

  private static boolean foreign(ThreadTokens tokens, ThreadHeader header) {
    return header.foreignShape && tokens.taken() == 0;
  }
}
