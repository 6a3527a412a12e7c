package org.decamp.exporter.archive.bag;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.decamp.exporter.ArchiveFacts;
import org.decamp.exporter.ArchiveFiles;
import org.decamp.exporter.ArchiveMarker;
import org.decamp.exporter.ArchiveOutput;
import org.decamp.exporter.ArchiveTarget;
import org.decamp.exporter.DiskFolder;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.Exporter;
import org.decamp.exporter.FileMaker;
import org.decamp.exporter.ReadBack;
import org.decamp.exporter.Selection;
import org.decamp.exporter.archive.ArchiveExporter;
import org.decamp.exporter.archive.ArchiveFormKind;
import org.decamp.exporter.archive.html.HtmlForm;
import org.decamp.exporter.archive.jsonl.JsonlForm;
import org.decamp.exporter.archive.mbox.MboxForm;
import org.decamp.exporter.archive.text.TextForm;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.LedgerReport;
import org.decamp.vault.VaultReader;

/** The target {@code bag}: an archive of any forms, packed for keeping. */
public final class BagExporter implements ArchiveTarget {

  /** The target's name. */
  public static final String ID = "bag";

  /** What a bag can hold. */
  private static final Map<String, Function<Locale, ArchiveFormKind>> FORMS = forms();

  private static final List<String> USUAL = List.of(HtmlForm.ID, JsonlForm.ID);

  private final List<String> forms;
  private final Locale language;
  private final Inside archive;

  /** The archive in the bag. */
  private static final class Inside extends ArchiveExporter {
    Inside(List<ArchiveFormKind> kinds) {
      super(ID, "the archive in a bag", kinds);
    }
  }

  private static Map<String, Function<Locale, ArchiveFormKind>> forms() {
    Map<String, Function<Locale, ArchiveFormKind>> forms = new LinkedHashMap<>();
    forms.put(HtmlForm.ID, HtmlForm::kind);
    forms.put(JsonlForm.ID, _ -> JsonlForm.KIND);
    forms.put(TextForm.ID, TextForm::kind);
    forms.put(MboxForm.ID, MboxForm::kind);
    return forms;
  }

  /** Found by {@link java.util.ServiceLoader}. */
  public BagExporter() {
    this(USUAL, Locale.ENGLISH);
  }

  private BagExporter(List<String> forms, Locale language) {
    this.forms = List.copyOf(forms);
    this.language = language;
    this.archive = inside(forms, language);
  }

  private static Inside inside(List<String> forms, Locale language) {
    List<ArchiveFormKind> kinds = new ArrayList<>();
    FORMS.forEach((id, kind) -> {
      if (forms.contains(id)) {
        kinds.add(kind.apply(language));
      }
    });
    return new Inside(kinds);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String description() {
    return "an archive packed for keeping (BagIt), with checksums, custody record and sources";
  }

  @Override
  public boolean plaintext() {
    return true;
  }

  @Override
  public Exporter in(Locale chosen) {
    return new BagExporter(forms, chosen);
  }

  @Override
  public Exporter withForms(List<String> chosen) throws Problem {
    for (String form : chosen) {
      if (!FORMS.containsKey(form)) {
        throw new Problem.Usage(
            "a bag cannot hold the form " + form,
            "Forms are: " + String.join(", ", FORMS.keySet()) + ".");
      }
    }
    return new BagExporter(List.copyOf(new LinkedHashSet<>(chosen)), language);
  }

  @Override
  public ExportPlan plan(Selection selection, VaultReader vault, Progress progress)
      throws IOException, Problem {
    return archive.plan(selection, vault, progress);
  }

  @Override
  public LedgerReport write(ExportPlan plan, VaultReader vault, Path target, Progress progress)
      throws IOException, Problem {
    try (DiskFolder folder = new DiskFolder(target, FileMaker.ON_DISK, vault, progress)) {
      return write(plan, vault, folder, progress);
    }
  }

  @Override
  public LedgerReport write(
      ExportPlan plan, VaultReader vault, ArchiveOutput output, Progress progress)
      throws IOException, Problem {
    Sha512Sums payload = new Sha512Sums(output);
    LedgerReport report = archive.write(plan, vault, new ArchiveInBag(output, payload), progress);
    CustodyFiles custody = new CustodyFiles(vault, payload);
    Optional<CustodyFiles.Head> head = custody.record();
    custody.imports();
    if (CustodyFiles.isWhole(plan.selection())) {
      custody.lists();
      if (!forms.contains(JsonlForm.ID)) {
        custody.sources();
      }
    }
    custody.readme();
    BagInfo info = BagInfo.of(plan, ArchiveFacts.of(plan, vault), forms, head, payload);
    Sha512Sums tags = new Sha512Sums(output);
    tags.text(BagLayout.DECLARATION, BagLayout.DECLARATION_TEXT);
    tags.text(BagLayout.INFO, info.text());
    payload.write(tags.create(BagLayout.MANIFEST));
    tags.write(output.create(BagLayout.TAG_MANIFEST));
    output.finish();
    return report;
  }

  @Override
  public ReadBack readBack(ArchiveFiles bag, Progress progress) throws IOException, Problem {
    return new BagReadBack(bag, progress).read(inside -> of(inside).readBack(inside, progress));
  }

  /** The target of the archive in a bag, by what its marker names. */
  private static Inside of(ArchiveFiles archive) throws IOException, Problem {
    List<String> forms = ArchiveMarker.require(archive).forms();
    if (!FORMS.keySet().containsAll(forms)) {
      throw new Problem.BadInput(
          "the bag holds a form that this version of Decamp does not know",
          "Use the version of Decamp that wrote it, or a newer one.");
    }
    return inside(forms, Locale.ENGLISH);
  }

  @Override
  public boolean recognises(ArchiveFiles bag) {
    try {
      return bag.has(BagLayout.DECLARATION) && bag.has(BagLayout.ARCHIVE + ArchiveMarker.NAME);
    } catch (IOException _) {
      // What cannot be read is not recognised; reading it back says why.
      return false;
    }
  }
}
