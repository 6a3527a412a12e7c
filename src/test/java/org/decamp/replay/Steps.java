package org.decamp.replay;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.decamp.job.Problem;
import org.decamp.signalcli.failure.SignalCliException;
import org.decamp.signalcli.rpc.Transport;
import org.decamp.vault.ReplayJournal;

/**
 * Says each step of a replay in a byte, the letter of the {@link Step}. At one of them it may stand
 * still for ever, so that it can be killed exactly there.
 */
final class Steps {

  private final OutputStream out;
  private final KillPoint point;
  private Step last = Step.STARTING;
  private int settled;

  Steps(OutputStream out, KillPoint point) {
    this.out = out;
    this.point = point;
  }

  /** Says that it has come to a step. Who stands still keeps all others from going on, too. */
  synchronized void reached(Step step) {
    last = step;
    try {
      out.write(step.letter());
      out.flush();
      if (point.isHere(step, settled)) {
        new CountDownLatch(1).await();
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    settled += step == Step.SETTLED ? 1 : 0;
  }

  private synchronized void handedOver(boolean all) {
    if (!all && last == Step.WRITTEN) {
      reached(Step.BEGUN);
    } else if (all && last == Step.BEGUN) {
      reached(Step.HANDED_OVER);
    }
  }

  /** A journal that says when it is written to. */
  ReplayJournal around(ReplayJournal journal) {
    return new Journal(journal);
  }

  /** A line that says when a message has gone over it. */
  Transport around(Transport line) {
    return new Line(line);
  }

  private final class Journal implements ReplayJournal {

    private final ReplayJournal journal;

    Journal(ReplayJournal journal) {
      this.journal = journal;
    }

    @Override
    public List<String> accounts() throws Problem {
      return journal.accounts();
    }

    @Override
    public List<Entry> entries(String account) throws Problem {
      return journal.entries(account);
    }

    @Override
    public List<Entry> entries(String account, String place) throws Problem {
      return journal.entries(account, place);
    }

    @Override
    public long attempt(
        String account, String place, String receiver, Instant at, List<UUID> pieces)
        throws Problem {
      reached(Step.WRITING);
      long number = journal.attempt(account, place, receiver, at, pieces);
      reached(Step.WRITTEN);
      return number;
    }

    /** What an earlier life left open is settled before the first message. */
    @Override
    public void settle(long number, State state, OptionalLong sentAt) throws Problem {
      boolean begun = settled > 0 || last != Step.STARTING;
      if (begun) {
        reached(Step.ANSWERED);
      }
      journal.settle(number, state, sentAt);
      if (begun) {
        reached(Step.SETTLED);
      }
    }

    @Override
    public void challenged(long number, String challenge) throws Problem {
      journal.challenged(number, challenge);
    }
  }

  private final class Line implements Transport {

    private final Transport line;
    private final OutputStream output;

    Line(Transport line) {
      this.line = line;
      output =
          new FilterOutputStream(line.output()) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
              out.write(bytes, from, length);
              handedOver(bytes[from + length - 1] == '\n');
            }
          };
    }

    @Override
    public InputStream input() {
      return line.input();
    }

    @Override
    public OutputStream output() {
      return output;
    }

    @Override
    public void finish() throws IOException {
      line.finish();
    }

    @Override
    public SignalCliException ending() {
      return line.ending();
    }

    @Override
    public void close() {
      line.close();
    }
  }
}
