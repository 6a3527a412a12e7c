package org.decamp.importer.meta.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decamp.importer.Survey.ExportSeen;
import org.decamp.mapping.Eras;
import org.decamp.source.SourceContainer;

/**
 * Which of the given ZIPs and folders answer the same request: parts of one export are called alike
 * but for the end ({@code instagram-export}, section 1.5).
 */
final class ExportGroups {

  private final Eras eras;
  private final Pattern partName;
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<Integer, Group> byContainer = new LinkedHashMap<>();

  private static final class Group {
    private final Optional<String> account;
    private final Optional<String> date;
    private final Set<String> products = new TreeSet<>();
    private final Set<String> generations = new TreeSet<>();
    private int parts;
    private int cut;
    private boolean empty = true;

    Group(Optional<String> account, Optional<String> date) {
      this.account = account;
      this.date = date;
    }
  }

  ExportGroups(List<SourceContainer> containers, Eras eras) {
    this.eras = eras;
    this.partName = Pattern.compile(eras.partNamePattern());
    for (SourceContainer container : containers) {
      Group group = group(container);
      group.parts++;
      group.cut += container.incomplete() ? 1 : 0;
      byContainer.put(container.number(), group);
    }
  }

  private Group group(SourceContainer container) {
    Matcher part = partName.matcher(container.name());
    if (!part.matches()) {
      return groups.computeIfAbsent(
          container.number() + "\n", _ -> new Group(Optional.empty(), Optional.empty()));
    }
    String request = part.group("request");
    String date = part.group("date");
    String account = request.substring(0, request.length() - date.length());
    return groups.computeIfAbsent(request, _ -> new Group(Optional.of(account), Optional.of(date)));
  }

  /** Notes that a container has files of its own; a folder of ZIPs may have none. */
  void holdsFiles(int container) {
    Group group = byContainer.get(container);
    if (group != null) {
      group.empty = false;
    }
  }

  /** Notes what a message file of a container is; the product is empty if it does not tell. */
  void holds(int container, String product, String generation) {
    Group group = byContainer.get(container);
    if (group != null) {
      if (!product.isEmpty()) {
        group.products.add(product);
      }
      group.generations.add(generation);
    }
  }

  List<ExportSeen> seen() {
    return groups.values().stream()
        .filter(g -> !g.empty)
        .map(g ->
            new ExportSeen(
                List.copyOf(g.products),
                g.generations.stream().map(eras::words).toList(),
                g.parts,
                g.cut,
                g.date))
        .toList();
  }

  /** The different dates of exports of one account, if there are several. */
  List<String> differentDates() {
    Map<String, Set<String>> dates = new LinkedHashMap<>();
    for (Group group : groups.values()) {
      if (group.account.isPresent() && group.date.isPresent()) {
        dates.computeIfAbsent(group.account.get(), _ -> new TreeSet<>()).add(group.date.get());
      }
    }
    List<String> different = new ArrayList<>();
    dates.values().stream().filter(d -> d.size() > 1).forEach(different::addAll);
    return different;
  }
}
