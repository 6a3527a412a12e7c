package org.decamp.signalcli.standin.service;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import org.decamp.signalcli.standin.keys.Identity;

/** An account of the service and its devices. */
public final class Account {

  private static final int PROFILE_KEY = 32;

  private final String aci = UUID.randomUUID().toString();
  private final String pni = UUID.randomUUID().toString();
  private final String number;
  private final byte[] profileKey = new byte[PROFILE_KEY];
  private final NavigableMap<Integer, Device> devices = new ConcurrentSkipListMap<>();
  private volatile Identity identity;

  Account(String number, Identity identity) {
    this.number = number;
    new SecureRandom().nextBytes(profileKey);
    this.identity = identity;
  }

  /** The account's identifier, a UUID in lower case. */
  public String aci() {
    return aci;
  }

  String pni() {
    return pni;
  }

  /** The phone number, in E.164. */
  public String number() {
    return number;
  }

  /** What the account's profile is encrypted with, known to its own devices. */
  byte[] profileKey() {
    return profileKey.clone();
  }

  public Identity identity() {
    return identity;
  }

  void renew(Identity another) {
    identity = another;
  }

  void add(Device device) {
    devices.put(device.id(), device);
  }

  void remove(int device) {
    devices.remove(device);
  }

  int freeDeviceId() {
    return devices.lastKey() + 1;
  }

  Optional<Device> device(int id) {
    return Optional.ofNullable(devices.get(id));
  }

  Collection<Device> devices() {
    return List.copyOf(devices.values());
  }
}
