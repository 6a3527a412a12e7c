package org.decamp.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.decamp.signalcli.address.Recipient.PhoneNumber;
import org.decamp.signalcli.failure.SignalCliException;
import org.decamp.signalcli.standin.LinkedAccount;
import org.decamp.signalcli.standin.received.AttachmentPointer;
import org.decamp.signalcli.standin.received.DataMessage;
import org.decamp.signalcli.standin.service.Hold;
import org.decamp.signalcli.standin.service.Person;
import org.decamp.signalcli.standin.service.StandIn;

/** The real signal-cli, linked to the stand-in, and a clock that runs ten times as fast. */
final class RealWorld implements World, ReplayClock {

  private static final int FASTER = 10;
  private static final String MESSAGES = "/v1/messages/";

  private final LinkedAccount linked;
  private final StandIn standIn;
  private final AtomicReference<Runnable> whileAsleep = new AtomicReference<>(() -> {});
  private Person friend;
  private int before;
  private Duration slept = Duration.ZERO;

  RealWorld(Path folder) throws Exception {
    linked = LinkedAccount.start(folder);
    linked.signalCli().close();
    standIn = linked.standIn();
    friend = standIn.newPerson();
  }

  /** One at a time, as the run before has ended its own. */
  @Override
  public SignalCliSource source() {
    return () -> {
      try {
        linked.restart();
      } catch (SignalCliException e) {
        throw e;
      } catch (Exception e) {
        throw new AssertionError(e);
      }
      return linked.signalCli();
    };
  }

  @Override
  public ReplayClock clock() {
    return this;
  }

  @Override
  public synchronized Instant now() {
    return Instant.now().plus(slept);
  }

  @Override
  public void sleep(Duration time) throws InterruptedException {
    Duration really = time.dividedBy(FASTER);
    Thread.sleep(really);
    synchronized (this) {
      slept = slept.plus(time.minus(really));
    }
    whileAsleep.getAndSet(() -> {}).run();
  }

  @Override
  public PhoneNumber me() {
    return new PhoneNumber(standIn.owner().account().number());
  }

  @Override
  public ReplayTarget befriend() {
    friend = standIn.newPerson();
    before = standIn.owner().inbox().written().size();
    return new ReplayTarget.Contact(LinkedAccount.aci(friend));
  }

  @Override
  public List<Told> withFriend() throws Exception {
    return told(friend.inbox().written());
  }

  /** Transcripts of what went to the friend are among what the other devices get. */
  @Override
  public List<Told> withMe() throws Exception {
    List<DataMessage> all = standIn.owner().inbox().written();
    return told(all.subList(before, all.size()));
  }

  private List<Told> told(List<DataMessage> messages) throws Exception {
    List<Long> deleted =
        messages.stream()
            .map(DataMessage::deleted)
            .filter(OptionalLong::isPresent)
            .map(OptionalLong::getAsLong)
            .toList();
    List<Told> told = new ArrayList<>();
    for (DataMessage message : messages) {
      if (message.deleted().isEmpty()
          && !deleted.contains(message.timestamp())
          && !(message.body().isEmpty() && message.attachments().isEmpty())) {
        List<byte[]> files = new ArrayList<>();
        for (AttachmentPointer pointer : message.attachments()) {
          if (message.longText().filter(pointer::equals).isEmpty()) {
            files.add(standIn.fetch(pointer));
          }
        }
        told.add(new Told(standIn.textOf(message), files));
      }
    }
    return told;
  }

  @Override
  public int groups() {
    return standIn.groups();
  }

  @Override
  public void demandCaptcha(String token) {
    standIn.limits().demandCaptcha(token);
  }

  @Override
  public void limit(boolean limited) {
    if (limited) {
      standIn.limits().pause(42);
    } else {
      standIn.limits().lift();
    }
  }

  @Override
  public void cutNetworkForAWhile() {
    onNextMessage(() -> {
      standIn.cutNetwork();
      whileAsleep.set(standIn::restoreNetwork);
    });
  }

  @Override
  public void killAfterNextMessage() {
    onNextMessage(linked::kill);
  }

  /** Something that happens once the service has the next message and before it says so. */
  private void onNextMessage(Runnable happens) {
    Hold hold = standIn.faults().holdNext("PUT", MESSAGES);
    var _ =
        CompletableFuture.runAsync(() -> {
          try (hold) {
            hold.awaitReached();
            happens.run();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @Override
  public void unlinkSoon() {
    whileAsleep.set(() -> standIn.unlinkAll(403));
  }

  @Override
  public void close() throws IOException {
    linked.close();
  }
}
