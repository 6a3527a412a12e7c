package org.decamp.app.web.site;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.decamp.app.Decamp;
import org.decamp.app.OpenVault;
import org.decamp.app.PlaceWatch;
import org.decamp.app.SecretSource;
import org.decamp.app.VaultCare;
import org.decamp.job.Problem;
import org.decamp.vault.Vault;

/**
 * What lies on the user's desk: one vault, open or locked, and one job at a time. Whoever uses it
 * holds the turn of the {@link Site}, a job aside, which nobody disturbs while it runs.
 */
public final class Desk implements AutoCloseable {

  private static final long PATIENCE_MILLIS = 5_000;

  private final Decamp decamp;
  private final Path directory;
  private final InstantSource clock;
  private final Consumer<Throwable> bugs;
  private final List<Runnable> whenLocked = new ArrayList<>();
  private final AtomicBoolean quit = new AtomicBoolean();
  private volatile Optional<OpenVault> vault = Optional.empty();
  private volatile Optional<Job> job = Optional.empty();
  private volatile Instant lastUse;

  /**
   * @param directory where the vault is or will be
   * @param bugs is told of what should never happen
   */
  public Desk(Decamp decamp, Path directory, InstantSource clock, Consumer<Throwable> bugs) {
    this.decamp = decamp;
    this.directory = directory;
    this.clock = clock;
    this.bugs = bugs;
    this.lastUse = clock.instant();
  }

  /** The use cases. */
  public Decamp decamp() {
    return decamp;
  }

  /** Where the vault is or will be. */
  public Path directory() {
    return directory;
  }

  /** Whether there is a vault. */
  public boolean exists() {
    return Vault.exists(directory);
  }

  /** Whether it is open. */
  public boolean unlocked() {
    return vault.isPresent();
  }

  /**
   * The open vault.
   *
   * @throws Problem.Usage if it is locked
   */
  public OpenVault vault() throws Problem.Usage {
    return vault.orElseThrow(
        () -> new Problem.Usage("the vault is locked", "Open it with its passphrase."));
  }

  /** Opens the vault. */
  public void unlock(SecretSource secrets) throws Problem {
    lock();
    vault = Optional.of(decamp.door(directory, secrets, PlaceWatch.NONE).open());
  }

  /** Makes the vault, and leaves it locked. */
  public void create(SecretSource secrets) throws Problem {
    lock();
    decamp.door(directory, secrets, PlaceWatch.NONE).create().close();
  }

  /** Care of the vault, which is locked for it. */
  public VaultCare care(SecretSource secrets) throws Problem {
    lock();
    return decamp.care(directory, secrets, PlaceWatch.NONE);
  }

  /** Is told when the vault is locked, to forget what came of it. */
  public void whenLocked(Runnable forget) {
    whenLocked.add(forget);
  }

  /** Locks the vault and forgets everything that came of it. */
  public void lock() throws Problem {
    Optional<OpenVault> open = vault;
    vault = Optional.empty();
    whenLocked.forEach(Runnable::run);
    if (open.isPresent()) {
      job = Optional.empty();
      open.get().close();
    }
  }

  /** Notes that somebody is there. */
  public void touch() {
    lastUse = clock.instant();
  }

  /** How long nobody has done anything; a page that is merely open is nobody. */
  Duration idle() {
    return busy() ? Duration.ZERO : Duration.between(lastUse, clock.instant());
  }

  /** Begins a job, and leads to the page that shows how far it is. */
  public Reply start(Job.Kind kind, String back, String next, Job.Work work) {
    Job fresh = new Job(kind, back, next, work, System::nanoTime, bugs);
    job = Optional.of(fresh);
    fresh.start();
    return new Reply.Go("/progress");
  }

  /** The job that runs, or the last one. */
  public Optional<Job> job() {
    return job;
  }

  /** Whether a job runs. */
  public boolean busy() {
    return job.filter(Job::running).isPresent();
  }

  /** Notes a bug that did not end in a job. */
  void bug(Throwable thrown) {
    bugs.accept(thrown);
  }

  /** Ends the program. */
  public void quit() {
    quit.set(true);
  }

  /** Whether the user wants the program to end. */
  public boolean quitting() {
    return quit.get();
  }

  @Override
  public void close() throws IOException {
    job.ifPresent(running -> running.end(PATIENCE_MILLIS));
    try {
      if (!busy()) {
        lock();
      }
    } catch (Problem e) {
      throw new IOException(e);
    }
  }
}
