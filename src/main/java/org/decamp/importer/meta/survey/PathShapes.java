package org.decamp.importer.meta.survey;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decamp.mapping.KnownNames;
import org.decamp.mapping.Layouts;
import org.decamp.mapping.Mappings;

/**
 * Replaces everything in a path that is not known as structure by its shape: {@code
 * inbox/anna_123/photos/456_n.jpg} becomes {@code inbox/<slug>_<digits:3>/photos/<digits:3>_n.jpg}.
 * What is not in the mappings never stands in a shape, not even a single letter.
 */
public final class PathShapes {

  private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|[^\\p{L}\\p{M}\\p{N}]");
  private static final Pattern NUMBERED = Pattern.compile("([A-Za-z]+)([0-9]+)");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern LETTERS = Pattern.compile("[A-Za-z]+");

  /** Signs that separate; everything else might be part of a name. */
  private static final String SEPARATORS = "_-. ";

  private final Layouts layouts;
  private final KnownNames names;
  private final Set<String> whole = new HashSet<>();

  /** By the names that the mappings list. */
  public PathShapes(Mappings mappings) {
    this.layouts = mappings.layouts();
    this.names = mappings.knownNames();
    whole.addAll(names.paths());
    whole.addAll(layouts.boxes().keySet());
    whole.addAll(layouts.messengerMarks());
    whole.addAll(layouts.instagramMarks());
    whole.addAll(layouts.mediaFolders());
    whole.addAll(layouts.otherFolders());
    whole.addAll(layouts.assistantNames());
    whole.addAll(layouts.junkFolders());
    whole.addAll(layouts.junkFiles());
    whole.add(layouts.messagesFolder());
    whole.add(layouts.secretDevicesFile());
    whole.add(mappings.layout2020().messageFile());
    layouts.topFolders().forEach(t -> whole.add(t.folder()));
  }

  /** Whether a folder or file of that name is known. */
  public boolean known(String name) {
    return whole.contains(name);
  }

  /** The shape of a path. */
  public String of(String path) {
    StringBuilder shape = new StringBuilder();
    String before = "";
    for (String name : path.split("/", -1)) {
      if (!shape.isEmpty()) {
        shape.append('/');
      }
      if (layouts.boxes().containsKey(before)) {
        thread(name, shape);
      } else if (known(name)) {
        shape.append(name);
      } else {
        name(name, shape);
      }
      before = name;
    }
    return shape.toString();
  }

  /** A thread's folder: what people are called, then digits or letters that mean nothing. */
  private void thread(String name, StringBuilder shape) {
    int end = name.lastIndexOf('_');
    if (end > 0) {
      shape.append("<slug>_");
    }
    name(name.substring(end + 1), shape);
  }

  private void name(String name, StringBuilder shape) {
    int dot = name.lastIndexOf('.');
    String extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
    boolean ends = dot > 0 && names.extensions().contains(extension);
    Matcher run = RUN.matcher(ends ? name.substring(0, dot) : name);
    while (run.find()) {
      shape.append(shape(run.group()));
    }
    if (ends) {
      shape.append('.').append(extension);
    }
  }

  private String shape(String run) {
    if (DIGITS.matcher(run).matches()) {
      return "<digits:" + run.length() + ">";
    }
    if (names.words().contains(run) || (run.length() == 1 && SEPARATORS.contains(run))) {
      return run;
    }
    Matcher numbered = NUMBERED.matcher(run);
    if (numbered.matches() && names.words().contains(numbered.group(1))) {
      return numbered.group(1) + shape(numbered.group(2));
    }
    if (LETTERS.matcher(run).matches()) {
      return "<letters>";
    }
    return Character.isLetterOrDigit(run.codePointAt(0)) ? "<mixed>" : "<sign>";
  }
}
