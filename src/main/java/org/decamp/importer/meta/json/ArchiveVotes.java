package org.decamp.importer.meta.json;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.decamp.importer.meta.layout.ExportFile;
import org.decamp.importer.meta.layout.ExportView;
import org.decamp.importer.meta.layout.FileRole;
import org.decamp.importer.meta.text.EncodingVote;
import org.decamp.importer.meta.text.FileEncoding;
import org.decamp.importer.meta.text.TextDecoder;
import org.decamp.importer.meta.thread.ThreadJson;
import org.decamp.importer.meta.thread.WatchedStream;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.source.SourceFailure;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Finds how files are to be decoded that are not as Meta writes them. For archives that went
 * through another tool all their files vote, once, when the first such file is met ({@code
 * instagram-export}, section 3.3, rule 4); parts of one export, whose names differ after the last
 * hyphen only, vote together.
 */
final class ArchiveVotes {

  private final ExportView view;
  private final Progress progress;
  private final Map<String, TextDecoder.Mode> modes = new HashMap<>();

  ArchiveVotes(ExportView view, Progress progress) {
    this.view = view;
    this.progress = progress;
  }

  /** How to decode a file that is not byte-escaped throughout. */
  TextDecoder.Mode mode(ExportFile file) throws IOException, Problem {
    if (scan(file, new EncodingVote()) == FileEncoding.CLEAN) {
      return TextDecoder.Mode.CLEAN;
    }
    String archive = archive(file);
    TextDecoder.Mode known = modes.get(archive);
    if (known != null) {
      return known;
    }
    TextDecoder.Mode voted = vote(archive);
    modes.put(archive, voted);
    return voted;
  }

  private TextDecoder.Mode vote(String archive) throws Problem {
    EncodingVote all = new EncodingVote();
    for (ExportFile file : view.files()) {
      boolean votes =
          file.role() == FileRole.MESSAGES_JSON || file.role() == FileRole.MESSAGES_FLAT;
      if (votes && archive(file).equals(archive)) {
        EncodingVote one = new EncodingVote();
        try {
          if (scan(file, one) == FileEncoding.MIXED) {
            all.add(one);
          }
        } catch (IOException e) {
          // A damaged file has no vote; it is reported when it is read.
          SourceFailure.unlessDamage(file.entry(), e);
        }
      }
    }
    return all.mode();
  }

  private FileEncoding scan(ExportFile file, EncodingVote vote) throws IOException, Problem {
    try (WatchedStream in = new WatchedStream(file.entry().open(), Long.MAX_VALUE)) {
      try (JsonParser parser = ThreadJson.parser(in)) {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
          if (token == JsonToken.VALUE_STRING) {
            vote.count(parser.getString());
          } else if (token == JsonToken.START_OBJECT) {
            progress.checkCancelled();
          }
        }
      } catch (JacksonException e) {
        // What stands before the break votes.
        in.drain();
        if (in.failure().isPresent()) {
          SourceFailure.unlessDamage(file.entry(), in.failure().get());
        }
      }
      return in.scan().encoding();
    }
  }

  private static String archive(ExportFile file) {
    String name = file.entry().container().name();
    int hyphen = name.lastIndexOf('-');
    return hyphen < 0 ? name : name.substring(0, hyphen);
  }
}
