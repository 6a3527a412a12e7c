package org.decamp.importer.meta.survey;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.decamp.importer.Survey.MediaSeen;
import org.decamp.importer.Survey.Period;
import org.decamp.importer.Survey.Sign;
import org.decamp.job.Quantity;
import org.decamp.mapping.Eras;
import org.decamp.source.SourceContainer;
import org.decamp.source.SourceTree;

/** Puts into words what seems missing, and what to do; the gravest first. */
final class Signs {

  private final List<Sign> grave = new ArrayList<>();
  private final List<Sign> others = new ArrayList<>();

  /** In the order in which they should be read. */
  List<Sign> all() {
    List<Sign> all = new ArrayList<>(grave);
    all.addAll(others);
    return all;
  }

  private void grave(String code, String text) {
    grave.add(new Sign(code, true, text));
  }

  private void other(String code, String text) {
    others.add(new Sign(code, false, text));
  }

  /** What the containers tell. */
  void containers(SourceTree tree) {
    List<SourceContainer> all = tree.containers();
    long cut = all.stream().filter(SourceContainer::incomplete).count();
    if (cut > 0) {
      grave(
          "part-cut",
          "Cut off or damaged: "
              + count(cut)
              + " of "
              + Quantity.of(all.size(), "part")
              + ". Only whole files can be read; download it again to have everything.");
    }
    long refused = all.stream().mapToLong(c -> c.refusals().size()).sum();
    if (refused > 0) {
      other("files-refused", "Refused, and listed above: " + Quantity.of(refused, "file") + ".");
    }
  }

  /** What the names of the parts tell. */
  void exports(ExportGroups groups) {
    List<String> dates = groups.differentDates();
    if (!dates.isEmpty()) {
      other(
          "parts-of-different-days",
          "Parts of exports of different days are given ("
              + String.join(", ", dates)
              + "). They are joined, each message once; but look whether every export is here with"
              + " all its parts.");
    } else if (groups.seen().size() > 1) {
      other(
          "several-exports",
          "What is given is not called like parts of one export, but like "
              + count(groups.seen().size())
              + " exports. They are joined, each message once.");
    }
  }

  /** What messages name and what is there. */
  void media(MediaSeen media) {
    if (media.missing() > 0) {
      String kinds =
          media.missingByKind().entrySet().stream()
              .map(e -> count(e.getValue()) + " in " + e.getKey())
              .collect(Collectors.joining(", "));
      grave(
          "media-elsewhere",
          count(media.missing())
              + " of "
              + Quantity.of(media.named(), "media file")
              + " that messages name: not in what you gave ("
              + kinds
              + "). If the download has more parts, give all of them together.");
    }
    if (media.remote() > 0) {
      other(
          "media-remote",
          "On Meta's servers only: "
              + Quantity.of(media.remote(), "media file")
              + ". The addresses work for a short time, and Decamp does not go online.");
    }
  }

  /** Photos that are smaller than any phone takes. */
  void lowQuality() {
    grave(
        "low-quality",
        "No photo is longer than 480 pixels: the export was probably asked for with media quality"
            + " low. Ask Meta for a new one with quality high.");
  }

  /** Conversations that all begin at once. */
  void startsLate(Period period, int together, int threads) {
    LocalDate day = period.oldest().atZone(ZoneOffset.UTC).toLocalDate();
    grave(
        "starts-late",
        count(together)
            + " of "
            + Quantity.of(threads, "conversation")
            + " begin within three days of "
            + day
            + ": if you wrote on this service before, the export was asked for with a range of"
            + " dates. Ask Meta for a new one with range all time.");
  }

  /** Devices with encryption, and no download of what they held. */
  void encryptedElsewhere(Set<String> products, Eras eras) {
    String where =
        products.stream()
            .flatMap(p -> eras.encryptedDownload(p).stream())
            .collect(Collectors.joining(" "));
    grave(
        "encrypted-elsewhere",
        "This account has end-to-end encrypted chats, which are never in an ordinary export; Meta"
            + " hands them out as a separate download. "
            + where);
  }

  /** Messages on pages. */
  void pages(long messages) {
    if (messages == 0) {
      return;
    }
    other(
        "pages",
        "On HTML pages: "
            + Quantity.of(messages, "message")
            + ". Pages tell no seconds and no time zone; an export in the format JSON is more"
            + " exact.");
  }

  /** Files that are broken, and files that another program has changed. */
  void files(long broken, long changed) {
    if (broken > 0) {
      grave(
          "files-broken",
          "Damaged, or ending in the middle: " + Quantity.of(broken, "message file") + ".");
    }
    if (changed > 0) {
      other(
          "files-changed",
          "Changed by another program, so that letters may be spoilt: "
              + Quantity.of(changed, "message file")
              + ". Give the files as Meta made them if you have them.");
    }
  }

  /** What the mappings do not list. */
  void unknown(Map<String, Long> names, long keys) {
    if (!names.isEmpty() || keys > 0) {
      other(
          "unknown-structure",
          "Some of the structure is new to this version: "
              + Quantity.of(keys, "unknown key")
              + ", "
              + Quantity.of(names.size(), "unknown kind")
              + " of files. Please report it with --anonymous-report.");
    }
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
