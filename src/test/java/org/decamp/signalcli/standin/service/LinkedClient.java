package org.decamp.signalcli.standin.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.decamp.signalcli.standin.keys.Address;
import org.decamp.signalcli.standin.keys.KeyBundle;
import org.jspecify.annotations.Nullable;

/**
 * A device that the real signal-cli runs: its keys at the service and the mail that waits for it.
 */
public final class LinkedClient implements Device {

  private static final String MESSAGE = "/api/v1/message";
  private static final byte[] NOTHING = {};

  private final Account account;
  private final int id;
  private final int registrationId;
  private final String password;
  private final KeyStock aciKeys = new KeyStock();
  private final KeyStock pniKeys = new KeyStock();
  private final List<Envelope> waiting = new ArrayList<>();
  private final AtomicReference<Optional<Integer>> refusal =
      new AtomicReference<>(Optional.empty());
  private @Nullable ServiceLink link;

  LinkedClient(Account account, int id, int registrationId, String password) {
    this.account = account;
    this.id = id;
    this.registrationId = registrationId;
    this.password = password;
  }

  public Account account() {
    return account;
  }

  Address address() {
    return new Address(account.aci(), id);
  }

  String user() {
    return account.aci() + '.' + id;
  }

  String password() {
    return password;
  }

  @Override
  public int id() {
    return id;
  }

  @Override
  public int registrationId() {
    return registrationId;
  }

  KeyStock keys(boolean pni) {
    return pni ? pniKeys : aciKeys;
  }

  @Override
  public KeyBundle publish() {
    return aciKeys.next(account.identity().publicKey(), id, registrationId);
  }

  /** The status that everything is refused with since the device was unlinked. */
  Optional<Integer> refusal() {
    return refusal.get();
  }

  /** Takes the device off the account, as the phone can: 401 or 403 from now on. */
  public void unlink(int status) {
    if (refusal.getAndSet(Optional.of(status)).isPresent()) {
      return; // another device may have its number by now
    }
    account.remove(id);
    ServiceLink open;
    synchronized (this) {
      open = link;
      link = null;
    }
    if (open != null) {
      open.end(4401);
    }
  }

  @Override
  public synchronized void deliver(Envelope envelope) {
    waiting.add(envelope);
    if (link != null) {
      push(link, envelope);
    }
  }

  /** The device is there: it gets what waits, and is told that this is all. */
  synchronized void connected(ServiceLink now) {
    link = now;
    List.copyOf(waiting).forEach(envelope -> push(now, envelope));
    var _ = now.push("PUT", "/api/v1/queue/empty", List.of(), NOTHING);
  }

  synchronized void disconnected(ServiceLink gone) {
    if (link == gone) {
      link = null;
    }
  }

  private void push(ServiceLink to, Envelope envelope) {
    CompletableFuture<Integer> status =
        to.push(
            "PUT",
            MESSAGE,
            List.of("X-Signal-Timestamp: " + envelope.timestamp()),
            envelope.toBytes());
    var _ = status.thenAccept(answer -> delivered(envelope, answer));
  }

  private synchronized void delivered(Envelope envelope, int status) {
    if (status == 200) {
      waiting.remove(envelope);
    }
  }
}
