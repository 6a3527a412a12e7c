package org.decamp.app.web.way;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.decamp.app.DeltaChatExport;
import org.decamp.app.Export;
import org.decamp.app.ExportReport;
import org.decamp.app.SignalExport;
import org.decamp.app.web.site.Desk;
import org.decamp.app.web.site.Job;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;
import org.decamp.exporter.ArchiveTarget;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.Exporter;
import org.decamp.exporter.sealed.Recipients;
import org.decamp.exporter.sealed.SealedExporter;
import org.decamp.job.Problem;
import org.decamp.job.Progress;

/** Works out, and writes, what was chosen, for whatever target. */
record Moving(Way way, Desk desk, Locale language) {

  /** Begins to work out what the target would keep. */
  Reply plan(String back) {
    return desk.start(Job.Kind.PLAN, back, "/plan", this::plan);
  }

  private void plan(Progress progress) throws IOException, Problem {
    way.outdate();
    ExportPlan plan =
        switch (way.destination.orElseThrow()) {
          case Destination.Signal signal ->
              signal(signal).plan(way.choice, places -> way.signalPlaces = places, progress);
          case Destination.DeltaChat delta -> deltaChat(delta).plan(way.choice, progress);
          case Destination.Plain plain ->
              export().plan(exporter(plain), desk.vault(), way.choice, progress);
        };
    way.plan = Optional.of(plan);
  }

  /** Begins to write. */
  Reply write(Path destination, Optional<Recipients> recipients, String back) {
    way.exported = Optional.empty();
    return desk.start(
        Job.Kind.EXPORT,
        back,
        "/done",
        progress -> way.exported = Optional.of(write(destination, recipients, progress)));
  }

  private ExportReport write(Path to, Optional<Recipients> recipients, Progress progress)
      throws IOException, Problem {
    return switch (way.destination.orElseThrow()) {
      case Destination.Signal signal ->
          signal(signal).run(way.choice, to, places -> way.signalPlaces = places, progress);
      case Destination.DeltaChat delta -> deltaChat(delta).run(way.choice, to, progress);
      case Destination.Plain plain ->
          recipients.isPresent()
              ? sealed(plain, recipients.get(), to, progress)
              : export().run(exporter(plain), desk.vault(), way.choice, to, progress);
    };
  }

  private ExportReport sealed(
      Destination.Plain plain, Recipients recipients, Path to, Progress progress)
      throws IOException, Problem {
    try (SealedExporter sealed = new SealedExporter((ArchiveTarget) exporter(plain), recipients)) {
      return export().run(sealed, desk.vault(), way.choice, to, progress);
    }
  }

  private Export export() {
    return desk.decamp().exporting();
  }

  /** The exporter of a target that needs nothing but the vault. */
  Exporter exporter(Destination.Plain plain) throws Problem {
    return export().target(plain.id()).in(language);
  }

  private SignalExport signal(Destination.Signal signal) throws Problem {
    return new SignalExport(export(), desk.vault(), signal.backup(), Clock.systemUTC());
  }

  private DeltaChatExport deltaChat(Destination.DeltaChat delta) throws Problem {
    return new DeltaChatExport(
        export(), desk.vault(), delta.backup(), way.realChats, Optional.empty(), Clock.systemUTC());
  }

  static Moving of(Way way, Visit visit) {
    return new Moving(way, visit.desk(), Locale.of(visit.texts().language()));
  }

  @Override
  public String toString() {
    return "(moving)";
  }
}
