package org.decamp.signalcli.standin.service;

import org.decamp.exporter.signal.wire.WireWriter;
import org.decamp.signalcli.standin.keys.Address;
import org.decamp.signalcli.standin.keys.SignalLibrary;
import org.decamp.signalcli.standin.received.Inbox;

/** Somebody with an account and a phone of ours, device 1. */
public class Person {

  static final int PHONE = 1;

  private final SignalLibrary library;
  private final Account account;
  private final Inbox inbox = new Inbox();
  private volatile SimulatedDevice phone;

  Person(SignalLibrary library, Account account) {
    this.library = library;
    this.account = account;
    phone = newPhone();
  }

  private SimulatedDevice newPhone() {
    var address = new Address(account.aci(), PHONE);
    var device = new SimulatedDevice(library.newDevice(address, account.identity()), inbox);
    account.add(device);
    return device;
  }

  public Account account() {
    return account;
  }

  /** What arrived at the phone, over all its installations. */
  public Inbox inbox() {
    return inbox;
  }

  void send(Account to, long timestamp, WireWriter content) throws Exception {
    phone.send(to, timestamp, content);
  }

  SignalLibrary library() {
    return library;
  }

  /** Installs Signal anew: another identity, other keys, no sessions. */
  public void reinstall() {
    account.renew(library.newIdentity());
    phone = newPhone();
  }

  /** Writes a message; its timestamp, milliseconds since 1970. */
  public long write(Person to, String text) throws Exception {
    long now = System.currentTimeMillis();
    WireWriter data = new WireWriter().text(1, text).number(7, now);
    send(to.account(), now, new WireWriter().message(1, data));
    return now;
  }

  /** Says that the message with this timestamp has arrived. */
  public void confirmDelivery(Person to, long timestamp) throws Exception {
    WireWriter receipt = new WireWriter().presentNumber(1, 0).number(2, timestamp);
    send(to.account(), System.currentTimeMillis(), new WireWriter().message(5, receipt));
  }
}
