package org.decamp.app.web.way;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.decamp.app.InspectOutputs;
import org.decamp.app.web.site.Desk;
import org.decamp.app.web.site.Fault;
import org.decamp.app.web.site.Form;
import org.decamp.app.web.site.Job;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Places;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;
import org.decamp.mapping.Mappings;

/** Decision 1: which files. */
final class FilesPage implements Page {

  private final Way way;
  private final Picker picker;
  private final ExportSets sets;
  private boolean looking;

  FilesPage(Way way, Places places, Mappings mappings) {
    this.way = way;
    this.picker = new Picker(places, name -> name.endsWith(".zip") || name.endsWith(".json"));
    this.sets = new ExportSets(mappings, places.likely());
  }

  @Override
  public String path() {
    return "/files";
  }

  @Override
  public Access access() {
    return Access.CALM;
  }

  @Override
  public Reply get(Visit visit) {
    ExportSets.Found found = sets.find();
    return new Reply.Show(
        "files",
        "title.files",
        1,
        new FilesView(
            found.sets(),
            found.unfinished(),
            way.sources.stream().map(s -> String.valueOf(s.getFileName())).toList(),
            picker.view(way.sources),
            looking || found.sets().isEmpty()));
  }

  @Override
  public Reply post(Visit visit, Form form) throws Fault {
    if (picker.move(form)) {
      looking = true;
      return new Reply.Go("/files#picker");
    }
    if (form.has("set")) {
      List<ExportSet> found = sets.find().sets();
      found.stream()
          .filter(s -> (s.name() + '/' + s.folder()).equals(form.text("set")))
          .forEach(s -> way.sources.addAll(s.files()));
      return new Reply.Go("/files#chosen");
    }
    if (form.has("file")) {
      Path file = picker.file(form.text("file"));
      if (!way.sources.remove(file)) {
        way.sources.add(file);
      }
      return new Reply.Go("/files#chosen");
    }
    if (form.has("folder")) {
      way.sources.add(picker.folder());
      return new Reply.Go("/files#chosen");
    }
    if (form.has("clear")) {
      way.sources.clear();
      return new Reply.Go("/files");
    }
    if (way.sources.isEmpty()) {
      throw new Fault("picker", "fault.nothing-chosen");
    }
    return form.has("skip")
        ? new Reply.Go(visit.desk().exists() ? "/import" : "/passphrase")
        : look(visit.desk());
  }

  private Reply look(Desk desk) {
    List<Path> paths = List.copyOf(way.sources);
    return desk.start(
        Job.Kind.LOOK,
        path(),
        "/look",
        progress ->
            way.seen =
                Optional.of(desk.decamp().inspect().run(paths, InspectOutputs.NONE, progress)));
  }
}
