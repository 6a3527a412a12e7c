package org.decamp.app.web.way;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.decamp.app.OpenVault;
import org.decamp.app.web.site.Desk;
import org.decamp.app.web.site.Fault;
import org.decamp.app.web.site.Form;
import org.decamp.app.web.site.Job;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;
import org.decamp.job.Problem;

/** Brings the chosen files into the vault; again after a stop, it goes on where it was. */
final class ImportPage implements Page {

  private final Way way;

  ImportPage(Way way) {
    this.way = way;
  }

  @Override
  public String path() {
    return "/import";
  }

  @Override
  public Access access() {
    return Access.UNLOCKED;
  }

  @Override
  public Reply get(Visit visit) {
    return way.sources.isEmpty()
        ? new Reply.Go("/files")
        : new Reply.Show(
            "import",
            "title.import",
            2,
            new ImportView(
                way.sources.stream().map(s -> String.valueOf(s.getFileName())).toList(),
                way.importChoice));
  }

  @Override
  public Reply post(Visit visit, Form form) throws Problem, Fault {
    if (way.sources.isEmpty()) {
      throw new Fault("", "fault.nothing-chosen");
    }
    Desk desk = visit.desk();
    OpenVault vault = desk.vault();
    List<Path> paths = List.copyOf(way.sources);
    ImportChoice choice = ImportChoice.of(form);
    way.importChoice = choice;
    way.imported = Optional.empty();
    way.outdate();
    return desk.start(
        Job.Kind.IMPORT,
        path(),
        "/found",
        progress ->
            way.imported(
                desk.decamp()
                    .importing()
                    .into(
                        vault,
                        desk.directory(),
                        paths,
                        choice.options(),
                        choice.joining(),
                        progress)));
  }
}
