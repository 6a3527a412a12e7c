package org.decamp.signalcli;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.decamp.signalcli.address.Recipient.PhoneNumber;
import org.decamp.signalcli.incoming.Incoming;
import org.decamp.signalcli.rpc.Notification;
import org.decamp.signalcli.rpc.NotificationListener;
import tools.jackson.databind.JsonNode;

/** Brings what comes in to whoever listens for that account. */
final class Subscribers implements NotificationListener {

  private final Map<String, Consumer<Incoming>> listeners = new ConcurrentHashMap<>();

  /**
   * Lets somebody listen.
   *
   * @throws IllegalStateException if somebody does already
   */
  void add(PhoneNumber account, Consumer<Incoming> listener) {
    if (listeners.putIfAbsent(account.text(), listener) != null) {
      throw new IllegalStateException("the account is being received already");
    }
  }

  /** Leaves whoever listens by now in place, if that is somebody else. */
  void remove(PhoneNumber account, Consumer<Incoming> listener) {
    listeners.remove(account.text(), listener);
  }

  @Override
  public void received(Notification notification) {
    JsonNode content = IncomingReader.content(notification);
    Consumer<Incoming> listener = listeners.get(content.path("account").asString(""));
    if (listener != null && notification.method().equals("receive")) {
      listener.accept(IncomingReader.read(content));
    }
  }

  @Override
  public boolean dispensable(Notification notification) {
    return !IncomingReader.isReceipt(notification);
  }
}
