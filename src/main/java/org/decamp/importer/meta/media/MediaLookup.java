package org.decamp.importer.meta.media;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.decamp.importer.meta.layout.ExportFile;
import org.decamp.importer.meta.layout.ExportView;
import org.decamp.importer.meta.layout.FileIndex;
import org.decamp.importer.meta.layout.FileRole;
import org.decamp.job.Problem;
import org.decamp.mapping.Layouts;
import org.decamp.mapping.Mappings;
import org.decamp.model.Attachment;
import org.decamp.model.MissingMedia;
import org.decamp.model.MissingMedia.Reason;

/**
 * Finds the file that a uri of a message means ({@code instagram-export}, section 8) and has it
 * stored.
 */
public final class MediaLookup {

  private final ExportView view;
  private final Taker intake;
  private final Layouts layouts;
  private final Set<String> failures;
  private final FileIndex byBaseName;

  /** Takes the files that messages name. */
  @FunctionalInterface
  public interface Taker {

    /** What became of the file. */
    Attachment.Media named(ExportFile file) throws Problem;
  }

  public MediaLookup(ExportView view, Mappings mappings, Taker intake) {
    this.view = view;
    this.intake = intake;
    this.layouts = mappings.layouts();
    this.failures = mappings.encryptedDownload().mediaFailures();
    this.byBaseName = new FileIndex(view.files().size());
    for (ExportFile file : view.files()) {
      if (file.role() == FileRole.MEDIA && !file.duplicate()) {
        byBaseName.add(hash(thread(file), file.name()), file);
      }
    }
  }

  /**
   * The content that a message names.
   *
   * @param raw the uri as the file has it
   * @param decoded the same with its encoding repaired
   * @param from the message file
   */
  public Attachment.Media find(String raw, String decoded, ExportFile from) throws Problem {
    String lower = decoded.toLowerCase(Locale.ROOT);
    if (lower.startsWith("http://") || lower.startsWith("https://")) {
      return new MissingMedia(Reason.REMOTE_ONLY);
    }
    if (failures.contains(decoded)) {
      return new MissingMedia(Reason.FAILED_AT_SOURCE);
    }
    String path = plain(decoded);
    if (path.isEmpty()) {
      return new MissingMedia(Reason.NOT_IN_EXPORT);
    }
    if (leaves(path)) {
      return new MissingMedia(Reason.UNSAFE_NAME);
    }
    for (String candidate : candidates(raw, path, from)) {
      List<ExportFile> files = storable(view.at(candidate));
      if (!files.isEmpty()) {
        return choose(files, from);
      }
    }
    return byBaseName(nfc(path), from);
  }

  /**
   * Where the file may lie: uris of ordinary exports count from the root, those of the encrypted
   * download from the folder of the message file, or the one above ({@code instagram-export}, 5.1).
   */
  private static List<String> candidates(String raw, String path, ExportFile from) {
    if (from.role() != FileRole.MESSAGES_ENCRYPTED && from.role() != FileRole.MESSAGES_FLAT) {
      return List.of(plain(raw), path, nfc(path));
    }
    String folder = from.folder();
    String above = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
    return List.of(below(folder, path), below(folder, nfc(path)), below(above, path), path);
  }

  private static String below(String folder, String path) {
    return folder.isEmpty() ? path : folder + '/' + path;
  }

  /** The thread folder that a media file lies in. */
  private String thread(ExportFile file) {
    String folder = view.withoutTop(file.folder());
    String last = folder.substring(folder.lastIndexOf('/') + 1);
    return layouts.mediaFolders().contains(last)
        ? folder.substring(0, Math.max(0, folder.lastIndexOf('/')))
        : folder;
  }

  private static int hash(String thread, String baseName) {
    return 31 * thread.hashCode() + baseName.hashCode();
  }

  private Attachment.Media byBaseName(String path, ExportFile from) throws Problem {
    String base = path.substring(path.lastIndexOf('/') + 1);
    String thread = view.withoutTop(from.folder());
    List<ExportFile> named =
        byBaseName.candidates(hash(thread, base)).stream()
            .filter(f -> f.name().equals(base) && thread(f).equals(thread))
            .toList();
    return switch (named.size()) {
      case 0 -> new MissingMedia(Reason.NOT_IN_EXPORT);
      case 1 -> intake.named(named.getFirst());
      default -> new MissingMedia(Reason.AMBIGUOUS);
    };
  }

  /** Of different files under one path the one beside the message file is meant. */
  private Attachment.Media choose(List<ExportFile> files, ExportFile from) throws Problem {
    if (files.size() == 1) {
      return intake.named(files.getFirst());
    }
    List<ExportFile> beside =
        files.stream().filter(f -> f.container() == from.container()).toList();
    return beside.size() == 1
        ? intake.named(beside.getFirst())
        : new MissingMedia(Reason.AMBIGUOUS);
  }

  private static List<ExportFile> storable(List<ExportFile> files) {
    List<ExportFile> storable = new ArrayList<>(1);
    for (ExportFile file : files) {
      boolean holdsMessages =
          file.role() != FileRole.MEDIA
              && file.role() != FileRole.OTHER
              && file.role() != FileRole.ASSISTANT;
      if (!holdsMessages) {
        storable.add(file);
      }
    }
    return storable;
  }

  private static String plain(String uri) {
    String path = uri.replace('\\', '/');
    return path.startsWith("./") ? path.substring(2) : path;
  }

  private static boolean leaves(String path) {
    return path.startsWith("/")
        || (path.length() > 1 && path.charAt(1) == ':')
        || path.equals("..")
        || path.startsWith("../")
        || path.endsWith("/..")
        || path.contains("/../")
        || path.indexOf('\0') >= 0;
  }

  private static String nfc(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC);
  }
}
