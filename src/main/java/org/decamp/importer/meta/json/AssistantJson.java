package org.decamp.importer.meta.json;

import java.io.IOException;
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
import org.decamp.model.FileOrder;

/**
 * A conversation with a chatbot. No file of such conversations has been published ({@code
 * instagram-export}, section 1.2 knows its name only), so what is shaped like an ordinary
 * conversation is read as one, and nothing else is guessed.
 *
 * @param ordinary reads ordinary conversations
 */
public record AssistantJson(CurrentJson ordinary) implements ThreadShape {

  @Override
  public FileOrder order() {
    return ordinary.order();
  }

  @Override
  public TimeBasis times() {
    return ordinary.times();
  }

  @Override
  public TextDecoder.Mode mode() {
    return ordinary.mode();
  }

  @Override
  public Optional<FileEncoding> assumed() {
    return ordinary.assumed();
  }

  @Override
  public TextDecoder.Mode modeOtherwise(ExportFile file) throws IOException, Problem {
    return ordinary.modeOtherwise(file);
  }

  @Override
  public End parse(InputStream bytes, FileContents contents, MessageTaker taker) throws Problem {
    contents.header().assistant = true;
    return ordinary.parse(bytes, contents, taker);
  }
}
