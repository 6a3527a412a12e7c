package org.decamp.importer.meta;

import java.io.IOException;
import java.util.List;
import org.decamp.importer.ImportSink;
import org.decamp.importer.meta.json.AssistantJson;
import org.decamp.importer.meta.layout.ExportFile;
import org.decamp.importer.meta.layout.ExportView;
import org.decamp.importer.meta.layout.FileRole;
import org.decamp.importer.meta.layout.ThreadFolder;
import org.decamp.importer.meta.layout2020.Json2020;
import org.decamp.importer.meta.layout2020.Threads2020;
import org.decamp.importer.meta.shared.AssistantThreads;
import org.decamp.importer.meta.shared.SharedReader;
import org.decamp.importer.meta.shared.SharedSurvey;
import org.decamp.importer.meta.text.FileEncoding;
import org.decamp.importer.meta.text.TextDecoder;
import org.decamp.importer.meta.thread.ThreadReader;
import org.decamp.importer.meta.thread.ThreadShape;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.mapping.Mappings;
import org.decamp.source.SourceFailure;

/** Reads the files that hold several conversations: those of 2020, and those with chatbots. */
final class ManyThreadFiles {

  private final Mappings mappings;
  private final ExportView view;
  private final OwnerEvidence evidence;
  private final SharedReader reader;
  private final Progress progress;

  ManyThreadFiles(
      Mappings mappings,
      ExportView view,
      OwnerEvidence evidence,
      ThreadReader threads,
      ImportSink sink,
      Progress progress) {
    this.mappings = mappings;
    this.view = view;
    this.evidence = evidence;
    this.reader = new SharedReader(threads, sink, progress);
    this.progress = progress;
  }

  /** Reads the single files of 2020. */
  void layout2020() throws Problem {
    ThreadShape shape = new Json2020(mappings.layout2020());
    for (ExportFile file : view.files()) {
      if (file.role() == FileRole.MESSAGES_2020 && !file.duplicate()) {
        try {
          SharedSurvey survey = SharedSurvey.of(file, progress);
          List<ThreadFolder> folders = Threads2020.of(file, survey, mappings.layout2020());
          read(file, survey, folders, shape, TextDecoder.Mode.CLEAN, false);
        } catch (IOException e) {
          SourceFailure.unlessDamage(file.entry(), e);
        }
      }
    }
  }

  /** Reads conversations with chatbots, as far as they are shaped like others. */
  void assistants(AssistantJson shape) throws Problem {
    for (ExportFile file : view.files()) {
      boolean json = file.role() == FileRole.ASSISTANT && file.name().endsWith(".json");
      if (json && !file.duplicate()) {
        try {
          SharedSurvey survey = SharedSurvey.of(file, progress);
          List<ThreadFolder> folders = AssistantThreads.of(view, mappings.layouts(), file, survey);
          read(file, survey, folders, shape, mode(survey.encoding()), true);
        } catch (IOException e) {
          SourceFailure.unlessDamage(file.entry(), e);
        }
      }
    }
  }

  private void read(
      ExportFile file,
      SharedSurvey survey,
      List<ThreadFolder> folders,
      ThreadShape shape,
      TextDecoder.Mode mode,
      boolean assistants)
      throws IOException, Problem {
    if (folders.isEmpty()) {
      return;
    }
    String product = folders.getFirst().product();
    reader.read(
        file,
        survey,
        folders,
        shape,
        mode,
        names -> {
          if (!assistants) {
            evidence.thread(product, names, mappings.deletedAccounts().of(product), false);
          }
        });
  }

  private static TextDecoder.Mode mode(FileEncoding encoding) {
    return switch (encoding) {
      case BYTE_ESCAPED -> TextDecoder.Mode.BYTE_ESCAPED;
      case CLEAN -> TextDecoder.Mode.CLEAN;
      case MIXED -> TextDecoder.Mode.PER_STRING;
    };
  }
}
