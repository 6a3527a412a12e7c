package org.decamp.importer.meta.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.decamp.importer.meta.layout.ThreadFolder.MessagePart;
import org.decamp.job.Problem;
import org.decamp.mapping.Layouts;
import org.decamp.mapping.Layouts.TopFolder;
import org.decamp.mapping.Mappings;
import org.decamp.model.Box;
import org.decamp.source.SourceContainer;
import org.decamp.source.SourceEntry;
import org.decamp.source.SourceTree;

/**
 * All parts and exports that the user gave, seen as one: outer folders stripped, the same path with
 * the same bytes once, threads gathered from wherever their files lie.
 */
public final class ExportView {

  private static final String INSTAGRAM = "instagram";
  private static final String MESSENGER = "messenger";

  private final Layouts layouts;
  private final Set<String> deviceFiles;
  private final LayoutPatterns patterns;
  private final List<ExportFile> files = new ArrayList<>();
  private final FileIndex byPath;
  private final Map<String, String> plainProducts = new HashMap<>();
  private final ExportRoots roots;
  private final List<ThreadFolder> threads;

  private ExportView(SourceTree tree, Mappings mappings) throws Problem.InputOutput {
    this.layouts = mappings.layouts();
    this.deviceFiles = mappings.encryptedDownload().deviceFiles();
    this.patterns = new LayoutPatterns(layouts);
    this.byPath = new FileIndex(tree.entries().size());
    this.roots = new ExportRoots(mappings, patterns, tree.entries());
    markProducts(tree, roots);
    FlatFiles flat = new FlatFiles(mappings);
    FileRole[] roles = roles(tree, flat);
    for (SourceEntry entry : tree.entries()) {
      String path = entry.path().substring(roots.of(entry).length());
      FileRole role = roles[files.size()];
      boolean media = role == FileRole.OTHER && flat.media(entry, path);
      add(new ExportFile(files.size(), entry, path, media ? FileRole.MEDIA : role));
    }
    this.threads = gather(roots);
  }

  /**
   * Looks over the tree; reads content only to compare files of one path without a stated CRC, and
   * the beginnings of files that only their content tells.
   *
   * @throws Problem.InputOutput if one of those cannot be read
   */
  public static ExportView of(SourceTree tree, Mappings mappings) throws Problem.InputOutput {
    return new ExportView(tree, mappings);
  }

  /** By name first; then, once it is known which exports are ordinary ones, by content. */
  private FileRole[] roles(SourceTree tree, FlatFiles flat) throws Problem.InputOutput {
    List<SourceEntry> entries = tree.entries();
    FileRole[] roles = new FileRole[entries.size()];
    for (int i = 0; i < roles.length; i++) {
      SourceEntry entry = entries.get(i);
      roles[i] = role(entry, entry.path().substring(roots.of(entry).length()));
      if (roles[i] == FileRole.MESSAGES_JSON || roles[i] == FileRole.MESSAGES_HTML) {
        flat.threadFolderIn(entry);
      }
    }
    for (int i = 0; i < roles.length; i++) {
      SourceEntry entry = entries.get(i);
      String path = entry.path().substring(roots.of(entry).length());
      if (onlyContentTells(roles[i], path)) {
        FileRole told = flat.look(entry);
        roles[i] = told == FileRole.OTHER ? roles[i] : told;
      }
    }
    return roles;
  }

  /** Whether it is a JSON file of an unknown name where conversations may lie. */
  private boolean onlyContentTells(FileRole byName, String path) {
    if (!path.endsWith(".json") || (byName != FileRole.OTHER && byName != FileRole.MEDIA)) {
      return false;
    }
    String bare = withoutTop(path);
    if (byName == FileRole.MEDIA) {
      String[] names = bare.split("/", -1);
      return names.length < 2 || !layouts.mediaFolders().contains(names[names.length - 2]);
    }
    boolean below = bare.startsWith(layouts.messagesFolder() + "/");
    String rest = below ? bare.substring(layouts.messagesFolder().length() + 1) : bare;
    return outsideThreads(path, rest, below);
  }

  /** The service that a file comes from, as far as anything inside its export tells. */
  public Optional<String> product(ExportFile file) {
    Optional<String> top = topFolder(file).map(TopFolder::product);
    return top.or(() -> Optional.ofNullable(plainProducts.get(rootKey(file.entry(), roots))))
        .or(() -> byName(file));
  }

  /** What names a thread across exports, by its folder's name, and is not that name itself. */
  public Optional<String> digits(String folder) {
    String key = patterns.threadKey(folder);
    return key.chars().allMatch(Character::isDigit) && !key.isEmpty()
        ? Optional.of(key)
        : Optional.empty();
  }

  /** Every entry of every container, in the order of the input. */
  public List<ExportFile> files() {
    return files;
  }

  /** The conversations, in the order of the input. */
  public List<ThreadFolder> threads() {
    return threads;
  }

  /**
   * The files that answer to a path, whatever known top folder either of them has: old paths are
   * kept in newer archives ({@code instagram-export}, section 8).
   */
  public List<ExportFile> at(String path) {
    int start = topLength(path);
    int length = path.length() - start;
    List<ExportFile> found = byPath.candidates(FileIndex.hash(path, start, path.length()));
    found.removeIf(file -> {
      int own = topLength(file.path());
      return file.path().length() - own != length
          || !file.path().regionMatches(own, path, start, length);
    });
    return found;
  }

  /** Whether the file lies in a folder that only exports of Meta's have. */
  public boolean known(ExportFile file) {
    String path = file.path();
    int slash = path.indexOf('/');
    return slash > 0
        && (topLength(path) > 0 || layouts.otherFolders().contains(path.substring(0, slash)));
  }

  /** The path without the top folder that depends on the era. */
  public String withoutTop(String path) {
    return path.substring(topLength(path));
  }

  private int topLength(String path) {
    int slash = path.indexOf('/');
    return slash > 0 && layouts.topFolder(path.substring(0, slash)).isPresent() ? slash + 1 : 0;
  }

  private void add(ExportFile file) {
    files.add(file);
    if (file.role() == FileRole.JUNK) {
      return;
    }
    for (ExportFile other : at(file.path())) {
      if (other.path().equals(file.path()) && sameBytes(other, file)) {
        file.markDuplicate();
        return;
      }
    }
    String path = file.path();
    byPath.add(FileIndex.hash(path, topLength(path), path.length()), file);
  }

  private static boolean sameBytes(ExportFile one, ExportFile other) {
    try {
      return one.sameBytes(other);
    } catch (IOException e) {
      // What cannot be read is not proven equal; reading it later says what is wrong.
      return false;
    }
  }

  private FileRole role(SourceEntry entry, String path) {
    if (patterns.junk(entry.path())) {
      return FileRole.JUNK;
    }
    String bare = withoutTop(path);
    String name = bare.substring(bare.lastIndexOf('/') + 1);
    if (layouts.ownerFiles().contains(path)) {
      return FileRole.OWNER;
    }
    boolean below = bare.startsWith(layouts.messagesFolder() + "/");
    String first = below ? bare.substring(layouts.messagesFolder().length() + 1) : bare;
    String top = first.contains("/") ? first.substring(0, first.indexOf('/')) : first;
    boolean chatbot = name.startsWith(layouts.assistantPagePrefix()) && name.endsWith(".html");
    if (chatbot || (below && layouts.assistantNames().contains(top))) {
      return FileRole.ASSISTANT;
    }
    if (below && deviceFiles.contains(name)) {
      return FileRole.SECRET_DEVICES;
    }
    if (patterns.messageNumber(name).isPresent()) {
      return FileRole.MESSAGES_JSON;
    }
    if (patterns.messagePage(name)) {
      return FileRole.MESSAGES_HTML;
    }
    if (below) {
      return first.contains("/") ? FileRole.MEDIA : FileRole.OTHER;
    }
    return besideThreads(bare) ? FileRole.MEDIA : FileRole.OTHER;
  }

  /** Whether the file lies where downloads of other formats have their threads. */
  private boolean outsideThreads(String path, String rest, boolean below) {
    int slash = path.indexOf('/');
    if (below || slash < 0) {
      return rest.indexOf('/') < 0;
    }
    String top = path.substring(0, slash);
    return layouts.topFolder(top).isEmpty() && !layouts.otherFolders().contains(top);
  }

  /** Whether the user gave a box or a thread alone and this is media in it. */
  private boolean besideThreads(String path) {
    String[] names = path.split("/", -1);
    boolean boxFirst = names.length > 2 && layouts.boxes().containsKey(names[0]);
    boolean threadAlone = names.length == 2 && layouts.mediaFolders().contains(names[0]);
    return boxFirst || threadAlone;
  }

  private void markProducts(SourceTree tree, ExportRoots roots) {
    for (SourceEntry entry : tree.entries()) {
      String root = rootKey(entry, roots);
      for (String name : entry.path().substring(roots.of(entry).length()).split("/", -1)) {
        if (layouts.messengerMarks().contains(name)) {
          plainProducts.putIfAbsent(root, MESSENGER);
        } else if (layouts.instagramMarks().contains(name)) {
          plainProducts.putIfAbsent(root, INSTAGRAM);
        }
      }
    }
  }

  private static String rootKey(SourceEntry entry, ExportRoots roots) {
    return entry.container().number() + "/" + roots.of(entry);
  }

  private TopFolder era(ExportFile file, ExportRoots roots) {
    Optional<TopFolder> top = topFolder(file);
    if (top.isPresent()) {
      return top.get();
    }
    String product =
        Optional.ofNullable(plainProducts.get(rootKey(file.entry(), roots)))
            .or(() -> byName(file))
            .orElse(INSTAGRAM);
    return new TopFolder("", product, patterns.plainGeneration(product, folderName(file)));
  }

  private Optional<TopFolder> topFolder(ExportFile file) {
    int slash = file.path().indexOf('/');
    return slash > 0 ? layouts.topFolder(file.path().substring(0, slash)) : Optional.empty();
  }

  private Optional<String> byName(ExportFile file) {
    String name = file.entry().container().name();
    return layouts.containerPrefixes().entrySet().stream()
        .filter(e -> name.startsWith(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private List<ThreadFolder> gather(ExportRoots roots) {
    Map<String, List<MessagePart>> found = new LinkedHashMap<>();
    Map<String, ExportFile> firsts = new HashMap<>();
    for (ExportFile file : files) {
      boolean page = file.role() == FileRole.MESSAGES_HTML;
      if ((page || file.role() == FileRole.MESSAGES_JSON) && !file.duplicate()) {
        TopFolder era = era(file, roots);
        String key = era.product() + "\n" + patterns.threadKey(folderName(file));
        String name = file.name();
        int number = (page ? patterns.pageNumber(name) : patterns.messageNumber(name)).orElse(0);
        found
            .computeIfAbsent(key, _ -> new ArrayList<>())
            .add(new MessagePart(file, number, era.generation()));
        firsts.putIfAbsent(key, file);
      }
    }
    List<ThreadFolder> gathered = new ArrayList<>();
    for (Map.Entry<String, List<MessagePart>> thread : found.entrySet()) {
      ExportFile first = firsts.getOrDefault(thread.getKey(), thread.getValue().getFirst().file());
      TopFolder era = era(first, roots);
      List<MessagePart> newestLast =
          thread.getValue().stream()
              .sorted(Comparator.comparingInt(MessagePart::number).reversed())
              .toList();
      gathered.add(
          new ThreadFolder(
              era.product(),
              era.generation(),
              box(first),
              patterns.threadKey(folderName(first)),
              first.folder(),
              newestLast));
    }
    return List.copyOf(gathered);
  }

  /** The thread's folder; where a thread alone was given, the name of what was given. */
  private static String folderName(ExportFile file) {
    String folder = file.folder();
    if (!folder.isEmpty()) {
      return folder.substring(folder.lastIndexOf('/') + 1);
    }
    SourceContainer container = file.entry().container();
    return container.name();
  }

  private Box box(ExportFile file) {
    String[] names = file.folder().split("/", -1);
    return names.length < 2
        ? Box.OTHER
        : layouts.boxes().getOrDefault(names[names.length - 2], Box.OTHER);
  }
}
