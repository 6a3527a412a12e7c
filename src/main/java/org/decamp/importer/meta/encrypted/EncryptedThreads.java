package org.decamp.importer.meta.encrypted;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.decamp.importer.meta.layout.ExportFile;
import org.decamp.importer.meta.layout.ExportView;
import org.decamp.importer.meta.layout.FileRole;
import org.decamp.importer.meta.layout.ThreadFolder;
import org.decamp.importer.meta.layout.ThreadFolder.MessagePart;
import org.decamp.importer.meta.thread.ThreadSurvey;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.mapping.EncryptedDownload;
import org.decamp.mapping.Mappings;
import org.decamp.model.Box;
import org.decamp.model.Digests;
import org.decamp.source.SourceFailure;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Names the conversations of encrypted downloads ({@code instagram-export}, section 5.1). The
 * number in a file's name counts anew in each download, names change and repeat, and there is no
 * id. So the key is {@code e2ee-} and the millisecond of the oldest message: it stays when either
 * person takes another name and when later messages come, and two people of one name began to talk
 * at different times. Where two files of one folder have it in common after all, a digest of the
 * participants follows, and then a number. A conversation without messages is named by the digest
 * alone. If the oldest message is gone from a later download, that one becomes a conversation of
 * its own: kept twice rather than mixed up.
 *
 * <p>A file of the ordinary shape that lies in such a place and says in {@code thread_path} which
 * thread it is belongs to that thread.
 *
 * <p>The product is what the file's own export tells (folders, marks, the ZIP's name), then a word
 * in the name of the ZIP or an outer folder, then Messenger, whose download is the only one that
 * has been described. Other exports given at the same time do not count, so that the result does
 * not depend on what is imported together.
 */
public final class EncryptedThreads {

  private final ExportView view;
  private final EncryptedDownload mapping;
  private final Mappings mappings;
  private final Progress progress;

  private record Named(ExportFile file, String product, Box box, String key, String people) {}

  private EncryptedThreads(ExportView view, Mappings mappings, Progress progress) {
    this.view = view;
    this.mapping = mappings.encryptedDownload();
    this.mappings = mappings;
    this.progress = progress;
  }

  /**
   * The conversations that lie in no thread folder; reads each file once.
   *
   * @throws Problem if one cannot be read, or the job is cancelled
   */
  public static List<ThreadFolder> of(ExportView view, Mappings mappings, Progress progress)
      throws Problem {
    return new EncryptedThreads(view, mappings, progress).gather();
  }

  /** The service that a file of the download comes from. */
  public static String product(ExportView view, EncryptedDownload mapping, ExportFile file) {
    Optional<String> told = view.product(file);
    if (told.isPresent()) {
      return told.get();
    }
    String place = file.entry().container().name() + '/' + file.entry().path();
    String folders = place.substring(0, place.lastIndexOf('/')).toLowerCase(Locale.ROOT);
    return mapping.productWords().entrySet().stream()
        .filter(e -> folders.contains(e.getKey()))
        .map(Map.Entry::getValue)
        .sorted()
        .findFirst()
        .orElse(mapping.defaultProduct());
  }

  /**
   * The generation that such a file is of, as the import will say.
   *
   * @param ordinary whether it is of an ordinary thread
   */
  public static String generation(Mappings mappings, String product, boolean ordinary) {
    Map<String, String> generations =
        ordinary
            ? mappings.layouts().plainGenerations()
            : mappings.encryptedDownload().generations();
    return generations.getOrDefault(product, product);
  }

  /**
   * Whether a file in no thread folder has the ordinary shape and says which thread it is of; reads
   * it for that.
   */
  public static boolean ordinary(ExportView view, ExportFile file) throws Problem.InputOutput {
    return file.role() == FileRole.MESSAGES_FLAT && digits(view, survey(file)).isPresent();
  }

  private static Optional<String> digits(ExportView view, ThreadSurvey survey) {
    String path = survey.path();
    return view.digits(path.substring(path.lastIndexOf('/') + 1));
  }

  private List<ThreadFolder> gather() throws Problem {
    Map<String, List<Named>> beside = new LinkedHashMap<>();
    for (ExportFile file : view.files()) {
      boolean flat =
          file.role() == FileRole.MESSAGES_ENCRYPTED || file.role() == FileRole.MESSAGES_FLAT;
      if (flat && !file.duplicate()) {
        progress.checkCancelled();
        Named named = named(file);
        String place = file.container() + "/" + file.folder() + "\n" + named.product;
        beside.computeIfAbsent(place, _ -> new ArrayList<>()).add(named);
      }
    }
    Map<String, List<Named>> threads = new LinkedHashMap<>();
    for (List<Named> folder : beside.values()) {
      for (Named file : apart(folder)) {
        threads.computeIfAbsent(file.product + "\n" + file.key, _ -> new ArrayList<>()).add(file);
      }
    }
    return threads.values().stream().map(this::thread).toList();
  }

  private ThreadFolder thread(List<Named> files) {
    Named first = files.getFirst();
    String generation = generation(mappings, first.product, first.box != Box.ENCRYPTED);
    return new ThreadFolder(
        first.product,
        generation,
        first.box,
        first.key,
        first.file.path(),
        files.stream().map(f -> new MessagePart(f.file, 0, generation)).toList());
  }

  private Named named(ExportFile file) throws Problem {
    ThreadSurvey survey = survey(file);
    String product = product(view, mapping, file);
    String path = survey.path();
    Optional<String> digits = digits(view, survey);
    String people = digest(survey.participants());
    if (file.role() == FileRole.MESSAGES_FLAT && digits.isPresent()) {
      String box = path.substring(0, Math.max(0, path.indexOf('/')));
      Box known = mappings.layouts().boxes().getOrDefault(box, Box.OTHER);
      return new Named(file, product, known, digits.get(), people);
    }
    String key =
        survey.oldest().isPresent()
            ? "e2ee-" + survey.oldest().getAsLong()
            : "e2ee-empty-" + people;
    return new Named(file, product, Box.ENCRYPTED, key, people);
  }

  /** Keeps files of one folder apart that would have the same key. */
  private static List<Named> apart(List<Named> folder) {
    Map<String, Integer> uses = new HashMap<>();
    folder.forEach(n -> uses.merge(n.key, 1, Integer::sum));
    Map<String, Integer> numbers = new HashMap<>();
    List<Named> apart = new ArrayList<>();
    for (Named file : folder.stream().sorted(Comparator.comparing(n -> n.file.path())).toList()) {
      boolean alone = file.box != Box.ENCRYPTED || uses.getOrDefault(file.key, 0) == 1;
      boolean empty = file.key.endsWith(file.people);
      String key = alone || empty ? file.key : file.key + "-" + file.people;
      int number = alone ? 1 : numbers.merge(key, 1, Integer::sum);
      apart.add(
          new Named(
              file.file,
              file.product,
              file.box,
              number == 1 ? key : key + "-" + number,
              file.people));
    }
    return apart;
  }

  private static ThreadSurvey survey(ExportFile file) throws Problem.InputOutput {
    ThreadSurvey survey = new ThreadSurvey();
    try (InputStream in = file.entry().open();
        JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        survey.read(parser);
      }
    } catch (IOException e) {
      SourceFailure.unlessDamage(file.entry(), e);
    } catch (JacksonException e) {
      // What stands before the break names it; reading it later says what is wrong.
      if (e.getCause() instanceof IOException failure) {
        SourceFailure.unlessDamage(file.entry(), failure);
      }
    }
    return survey;
  }

  private static String digest(List<String> participants) {
    String names = String.join("\n", participants.stream().sorted().toList());
    byte[] digest = Digests.sha256(names.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, 6);
  }
}
