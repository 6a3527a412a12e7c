package org.decamp.importer.meta.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decamp.importer.Structure.PageForm;
import org.decamp.importer.meta.survey.StampMask.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of one kind look like: every stamp is counted, and of the beginning of each page
 * the skeletons of its cards are drawn.
 */
final class PageLook {

  private static final int MOST_CARDS = 12;
  private static final int MOST_KEPT = 2_000;
  private static final int MOST_STAMPS = 40;
  private static final int DRAWN_ELEMENTS = 3_000;
  private static final int DRAWN_PAGES = 200;
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([A-Za-z][A-Za-z-]*)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
  private static final Pattern CLASS = Pattern.compile("[A-Za-z0-9_-]{1,40}");
  private static final Pattern ENTITY = Pattern.compile("&#?[A-Za-z0-9]{1,8};");
  private static final Set<String> VOID =
      Set.of("br", "img", "input", "meta", "link", "hr", "source", "wbr");
  private final String kind;
  private final PathShapes shapes;
  private final IntConsumer years;
  private final SortedMap<String, Long> stamps = new TreeMap<>();
  private final Map<String, Long> cards = new HashMap<>();
  private long files;
  private long messages;

  /**
   * Of one kind.
   *
   * @param years hears the year of every stamp
   */
  PageLook(String kind, PathShapes shapes, IntConsumer years) {
    this.kind = kind;
    this.shapes = shapes;
    this.years = years;
  }

  /** Whoever listens to the tokens of one more page. */
  Page page() {
    files++;
    return new Page(files <= DRAWN_PAGES);
  }

  /** Messages so far, which are stamps outside brackets. */
  long messages() {
    return messages;
  }

  PageForm form() {
    SortedMap<String, Long> commonest = new TreeMap<>();
    cards.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(MOST_CARDS)
        .forEach(e -> commonest.put(e.getKey(), e.getValue()));
    return new PageForm(kind, files, stamps, commonest);
  }

  /** One page while it is read. */
  final class Page implements PageTokens.Listener {

    private final List<PageElement> drawnStamps = new ArrayList<>();
    private @Nullable PageElement open;
    private int elements;
    private boolean drawing;

    private Page(boolean drawing) {
      this.drawing = drawing;
    }

    @Override
    public void tag(String inside) {
      if (!drawing || inside.isEmpty() || inside.charAt(0) == '!') {
        return;
      }
      if (inside.charAt(0) == '/') {
        close(name(inside.substring(1)));
      } else {
        begin(inside);
      }
      if (elements > DRAWN_ELEMENTS) {
        end();
      }
    }

    private void begin(String inside) {
      String name = name(inside);
      PageElement element = new PageElement(open, name, label(name, inside));
      if (open != null) {
        open.children.add(element);
      }
      elements++;
      if (!VOID.contains(name) && !inside.endsWith("/")) {
        open = element;
      }
    }

    private void close(String name) {
      PageElement at = open;
      while (at != null && !at.tag.equals(name)) {
        at = at.parent;
      }
      if (at != null) {
        open = at.parent;
      }
    }

    @Override
    public void text(String text) {
      String plain = ENTITY.matcher(text).replaceAll(" ");
      Optional<Stamp> stamp = StampMask.of(plain);
      stamp.ifPresent(s -> {
        messages++;
        years.accept(s.year());
        if (stamps.size() < MOST_STAMPS || stamps.containsKey(s.mask())) {
          stamps.merge(s.mask(), 1L, Long::sum);
        }
      });
      PageElement here = open;
      if (drawing && here != null) {
        here.text(plain.strip().length(), stamp.map(Stamp::mask));
        if (stamp.isPresent()) {
          drawnStamps.add(here);
        }
      }
    }

    /** Draws the cards of what was read; called at the end of the page, or earlier. */
    void end() {
      if (drawing) {
        drawing = false;
        for (PageElement stamp : drawnStamps) {
          if (stamp.isStamp()) {
            stamp.card().ifPresent(this::draw);
          }
        }
        drawnStamps.clear();
        open = null;
      }
    }

    private void draw(PageElement card) {
      String skeleton = card.skeleton();
      if (cards.size() < MOST_KEPT || cards.containsKey(skeleton)) {
        cards.merge(skeleton, 1L, Long::sum);
      }
    }
  }

  private static String name(String inside) {
    String name = inside.split("[\\s/>]", 2)[0].toLowerCase(Locale.ROOT);
    return PageTags.known(name) ? name : "other";
  }

  private String label(String name, String inside) {
    StringBuilder label = new StringBuilder(name);
    Matcher attribute = ATTRIBUTE.matcher(inside);
    while (attribute.find()) {
      String value = attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
      switch (attribute.group(1).toLowerCase(Locale.ROOT)) {
        case "class" -> {
          for (String part : value.strip().split("\\s+", -1)) {
            label.append('.').append(CLASS.matcher(part).matches() ? part : "?");
          }
        }
        case "href", "src" -> label.append('[').append(target(value)).append(']');
        default -> {}
      }
    }
    return label.toString();
  }

  private String target(String value) {
    return value.contains("://") || value.startsWith("mailto:") ? "web" : shapes.of(value);
  }
}
