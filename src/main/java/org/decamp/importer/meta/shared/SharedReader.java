package org.decamp.importer.meta.shared;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.decamp.importer.ImportSink;
import org.decamp.importer.meta.layout.ExportFile;
import org.decamp.importer.meta.layout.ThreadFolder;
import org.decamp.importer.meta.shared.SharedSurvey.Slice;
import org.decamp.importer.meta.text.TextDecoder;
import org.decamp.importer.meta.thread.ThreadReader;
import org.decamp.importer.meta.thread.ThreadShape;
import org.decamp.importer.meta.thread.WatchedStream;
import org.decamp.job.Finding;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.job.Quantity;
import org.decamp.model.PrivateText;
import org.decamp.model.SourceFile;

/**
 * Reads a file that holds several conversations: the file goes into the vault once, then each
 * conversation is a transaction of its own that refers to it. Whatever ends the import in between,
 * the next one finds the file and the conversations that are there and goes on.
 */
public final class SharedReader {

  private final ThreadReader threads;
  private final ImportSink sink;
  private final Progress progress;

  public SharedReader(ThreadReader threads, ImportSink sink, Progress progress) {
    this.threads = threads;
    this.sink = sink;
    this.progress = progress;
  }

  /** Hears of the participants of each conversation. */
  public interface Witness {

    /** The names that a conversation lists, in its order. */
    void participants(List<String> names);
  }

  /**
   * Reads all conversations of a file.
   *
   * @param file the file
   * @param survey what a first reading found
   * @param folders one for each conversation of the survey, in its order
   * @param shape the format of a conversation
   * @param mode how strings are encoded
   * @throws IOException if the file is damaged where it was not before
   */
  public void read(
      ExportFile file,
      SharedSurvey survey,
      List<ThreadFolder> folders,
      ThreadShape shape,
      TextDecoder.Mode mode,
      Witness witness)
      throws IOException, Problem {
    int number = keep(file, survey, folders.getFirst().generation(), shape);
    try (InputStream in = open(file, survey)) {
      long position = 0;
      for (int i = 0; i < folders.size(); i++) {
        Slice slice = survey.slices().get(i);
        in.skipNBytes(slice.offset() - position);
        SliceStream bytes = new SliceStream(in, slice.length());
        witness.participants(
            threads.readSlice(folders.get(i), shape, mode, number, bytes, slice.offset()));
        in.skipNBytes(bytes.left());
        position = slice.offset() + slice.length();
      }
    }
    if (survey.broken()) {
      progress.report(
          new Progress.Event.Noticed(
              new Finding(
                  Finding.Severity.DAMAGE,
                  "message-file-broken",
                  file.path(),
                  "a file of all conversations breaks off or is damaged; what stands before was"
                      + " taken: "
                      + Quantity.of(folders.size(), "conversation"))));
    }
  }

  private int keep(ExportFile file, SharedSurvey survey, String generation, ThreadShape shape)
      throws IOException, Problem {
    SourceFile source =
        new SourceFile(
            1,
            new PrivateText(file.entry().container().name()),
            new PrivateText(file.path()),
            survey.sha256(),
            survey.size(),
            generation,
            shape.order());
    try (InputStream in = open(file, survey)) {
      return sink.restoreSourceFile(source, in);
    }
  }

  /** What the survey could read, and not beyond. */
  private static InputStream open(ExportFile file, SharedSurvey survey) throws IOException {
    return new WatchedStream(file.entry().open(), survey.size());
  }

  /** A part of a stream that goes on after it. */
  private static final class SliceStream extends InputStream {
    private final InputStream in;
    private long left;

    SliceStream(InputStream in, long length) {
      this.in = in;
      this.left = length;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (length > 0 && left == 0) {
        return -1;
      }
      int n = in.read(bytes, offset, (int) Math.min(length, left));
      left -= Math.max(0, n);
      return n;
    }

    long left() {
      return left;
    }
  }
}
