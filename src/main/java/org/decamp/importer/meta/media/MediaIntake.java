package org.decamp.importer.meta.media;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.decamp.importer.ImportSink;
import org.decamp.importer.meta.layout.ExportFile;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.mapping.MediaTypes;
import org.decamp.model.Attachment;
import org.decamp.model.MediaId;
import org.decamp.model.MissingMedia;
import org.decamp.model.MissingMedia.Reason;
import org.decamp.model.StoredMedia;
import org.decamp.source.SourceFailure;

/**
 * Stores media while messages are read: two threads walk the media of the export in its own order,
 * and whoever reads messages asks for the file that a message names. A file that nobody has begun
 * is then stored at once by the asking thread; one that is under way is waited for. Each file is
 * stored once.
 */
public final class MediaIntake implements MediaLookup.Taker, AutoCloseable {

  private static final int THREADS = 2;

  private final ImportSink sink;
  private final Progress progress;
  private final MediaTypes types;
  private final List<ExportFile> order;
  private final AtomicInteger next = new AtomicInteger();
  private final MediaResults results;
  private final ConcurrentHashMap<Integer, FutureTask<Attachment.Media>> running =
      new ConcurrentHashMap<>();
  private final BitSet named = new BitSet();
  private final ExecutorService pool;
  private volatile boolean stopped;

  /**
   * Begins to store files.
   *
   * @param files how many files the export has; their numbers are below
   * @param order those to store, in this order
   */
  public MediaIntake(
      ImportSink sink, Progress progress, MediaTypes types, int files, List<ExportFile> order) {
    this.sink = sink;
    this.progress = progress;
    this.types = types;
    this.order = List.copyOf(order);
    this.results = new MediaResults(files);
    this.pool = Executors.newFixedThreadPool(THREADS, Thread.ofPlatform().daemon().factory());
    if (!this.order.isEmpty()) {
      for (int i = 0; i < THREADS; i++) {
        pool.execute(this::walk);
      }
    }
  }

  private void walk() {
    for (int i = next.getAndIncrement(); i < order.size() && !stopped; i = next.getAndIncrement()) {
      var _ = run(order.get(i));
    }
  }

  /** Stores the file unless that is done or under way; failures stay, for whoever asks. */
  private FutureTask<Attachment.Media> run(ExportFile file) {
    FutureTask<Attachment.Media> task =
        running.computeIfAbsent(file.number(), _ -> new FutureTask<>(() -> storeOnce(file)));
    task.run();
    return task;
  }

  private Attachment.Media storeOnce(ExportFile file) throws Problem {
    Optional<Attachment.Media> done = results.get(file.number());
    Attachment.Media media = done.isPresent() ? done.get() : store(file);
    results.put(file.number(), media);
    running.remove(file.number());
    return media;
  }

  /**
   * What became of a file that a message names.
   *
   * @throws Problem as for {@link #result}
   */
  @Override
  public Attachment.Media named(ExportFile file) throws Problem {
    named.set(file.number());
    return result(file);
  }

  /** Whether a message named the file. */
  public boolean wasNamed(ExportFile file) {
    return named.get(file.number());
  }

  /**
   * The stored content of a file, or that it is damaged.
   *
   * @throws Problem if it cannot be stored, or the job is cancelled
   */
  public Attachment.Media result(ExportFile file) throws Problem {
    Optional<Attachment.Media> done = results.get(file.number());
    if (done.isPresent()) {
      return done.get();
    }
    try {
      return run(file).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem.Cancelled();
    } catch (ExecutionException e) {
      throw failure(e);
    }
  }

  /** Whether somebody asked for the file or it was walked over. */
  public boolean holds(ExportFile file) {
    return results.get(file.number()).isPresent();
  }

  /** The content that a file was stored as; empty if it was not, or is damaged. */
  public Optional<MediaId> content(ExportFile file) {
    return results.get(file.number()).flatMap(MediaIntake::id);
  }

  private static Optional<MediaId> id(Attachment.Media media) {
    return switch (media) {
      case StoredMedia stored -> Optional.of(stored.id());
      case MissingMedia _ -> Optional.empty();
    };
  }

  /**
   * Waits until all files are stored.
   *
   * @throws Problem if one could not be stored
   */
  public void finish() throws Problem {
    for (ExportFile file : order) {
      var _ = result(file);
    }
  }

  private Attachment.Media store(ExportFile file) throws Problem {
    progress.checkCancelled();
    OptionalLong crc = file.entry().crc32();
    long size = file.entry().size();
    if (crc.isPresent()) {
      Optional<StoredMedia> known = sink.knownMedia(file.path(), size, crc.getAsLong());
      if (known.isPresent()) {
        return known.get();
      }
    }
    StoredMedia stored;
    try (InputStream in = new Cancellable(file.entry().open())) {
      stored = sink.storeMedia(in, new MediaSniffer(types));
    } catch (StopRequested e) {
      throw e.problem;
    } catch (IOException e) {
      SourceFailure.unlessDamage(file.entry(), e);
      return new MissingMedia(Reason.DAMAGED);
    }
    if (crc.isPresent()) {
      sink.rememberMedia(file.path(), size, crc.getAsLong(), stored);
    }
    progress.report(new Progress.Event.Advanced(size, 0));
    return stored;
  }

  private static Problem failure(ExecutionException e) {
    return switch (e.getCause()) {
      case Problem problem -> problem;
      case RuntimeException bug -> throw bug;
      case Error error -> throw error;
      case null, default -> throw new IllegalStateException("storing media failed", e);
    };
  }

  /** Ends the threads; what is half stored is given up. */
  @Override
  public void close() {
    stopped = true;
    pool.shutdown();
    try {
      // The vault must not be closed under a thread that still writes.
      boolean ended = false;
      while (!ended) {
        ended = pool.awaitTermination(1, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Carries a cancellation through the stream that the sink reads. */
  private static final class StopRequested extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Problem.Cancelled problem;

    StopRequested(Problem.Cancelled problem) {
      super(problem);
      this.problem = problem;
    }
  }

  /** Fails once the job is cancelled or given up, so that a long video does not delay the end. */
  private final class Cancellable extends FilterInputStream {

    Cancellable(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      check();
      return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      check();
      return super.read(bytes, offset, length);
    }

    private void check() throws IOException {
      try {
        if (stopped) {
          throw new Problem.Cancelled();
        }
        progress.checkCancelled();
      } catch (Problem.Cancelled e) {
        throw new StopRequested(e);
      }
    }
  }
}
