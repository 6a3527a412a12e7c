package org.decamp.app;

import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.decamp.exporter.Exporter;
import org.decamp.importer.Importer;
import org.decamp.source.Limits;
import org.decamp.source.SourceTrees;

/**
 * The composition root: the one place that knows which parts Decamp is made of.
 *
 * <p>Parts are looked up when a use case first needs them, because {@code decamp --help} needs
 * none.
 */
public final class Decamp {

  private final VaultStore vaults;
  private final SourceOpener sources;
  private final Supplier<List<Importer>> importers;
  private final Supplier<List<Exporter>> exporters;

  public Decamp(
      VaultStore vaults,
      SourceOpener sources,
      Supplier<List<Importer>> importers,
      Supplier<List<Exporter>> exporters) {
    this.vaults = vaults;
    this.sources = sources;
    this.importers = importers;
    this.exporters = exporters;
  }

  /** Decamp as it is installed. */
  public static Decamp installed() {
    return new Decamp(
        new EncryptedVaults(),
        (paths, progress) -> SourceTrees.open(paths, Limits.DEFAULT, progress),
        () -> installedParts(Importer.class),
        () -> installedParts(Exporter.class));
  }

  private static <T> List<T> installedParts(Class<T> kind) {
    return ServiceLoader.load(kind, kind.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  /** The way into the vault in that directory. */
  public VaultDoor door(Path directory, SecretSource secrets, PlaceWatch watch) {
    return new VaultDoor(vaults, directory, secrets, watch);
  }

  /** Care of the keys of the vault in that directory. */
  public VaultCare care(Path directory, SecretSource secrets, PlaceWatch watch) {
    return new VaultCare(directory, secrets, watch);
  }

  /** Looks at an export. */
  public Inspect inspect() {
    return new Inspect(sources, importers.get());
  }

  /** Imports. */
  public Import importing() {
    return new Import(sources, importers.get());
  }

  /** Exports. */
  public Export exporting() {
    return new Export(exporters.get());
  }

  /** Imports and exports in one go. */
  public Migrate migrating() {
    return new Migrate(importing(), exporting());
  }

  /** Reads artefacts back. */
  public Verify verifying() {
    return new Verify(exporters.get());
  }

  /** Shows archives in a browser. */
  public Open opening() {
    return new Open(exporters.get());
  }

  /** Checks backups of WhatsApp's own. */
  public CheckWhatsAppBackup checkingWhatsApp() {
    return new CheckWhatsAppBackup();
  }

  /** Shows the whole way on the examples. */
  public Demo demonstrating() {
    return new Demo(this);
  }
}
