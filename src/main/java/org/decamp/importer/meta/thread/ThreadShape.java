package org.decamp.importer.meta.thread;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.decamp.importer.TimeBasis;
import org.decamp.importer.meta.layout.ExportFile;
import org.decamp.importer.meta.text.FileEncoding;
import org.decamp.importer.meta.text.TextDecoder;
import org.decamp.job.Problem;
import org.decamp.model.FileOrder;

/** A format of message files: how the bytes of one file become drafts of messages. */
public interface ThreadShape {

  /** In which order a file lists its messages. */
  FileOrder order();

  /** What the times of messages mean. */
  TimeBasis times();

  /** How strings are decoded at first; proper text unless a format says otherwise. */
  default TextDecoder.Mode mode() {
    return TextDecoder.Mode.CLEAN;
  }

  /**
   * What the bytes must look like for {@link #mode} to be right; if they turn out otherwise, the
   * file is read again as {@link #modeOtherwise} says. Empty if the mode always holds.
   */
  default Optional<FileEncoding> assumed() {
    return Optional.empty();
  }

  /**
   * How strings of a file are decoded that is not encoded as assumed, or must be read again; the
   * file is parsed next.
   */
  default TextDecoder.Mode modeOtherwise(ExportFile file) throws IOException, Problem {
    return mode();
  }

  /** How the parsing of a file ended. */
  enum End {
    /** The whole file was read. */
    WHOLE,
    /** The file breaks somewhere; what stood before was taken. */
    BROKEN,
    /** Not a thread of this format, and nothing was taken. */
    OTHER_FORMAT,
    /** Nothing of it can be taken for certain, as {@link FileContents#refuse} was told. */
    REFUSED,
    /** It must be read again, once {@link #modeOtherwise} has looked at the whole file. */
    OTHER_READING
  }

  /**
   * Reads a file to its end or to where it breaks; bad data never throws. A failure of the stream
   * is remembered by whoever gave it, so a parser may treat it as the end of the data.
   *
   * @param bytes the file; not closed
   * @param contents takes people, header, counts and unknown keys
   * @param taker takes the messages, in the order of the file; what it throws must get through
   */
  End parse(InputStream bytes, FileContents contents, MessageTaker taker) throws Problem;
}
