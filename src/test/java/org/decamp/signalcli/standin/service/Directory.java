package org.decamp.signalcli.standin.service;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.decamp.signalcli.standin.keys.Identity;

/** Who has an account, and which devices of signal-cli have signed in. */
final class Directory {

  private final Map<String, Account> accounts = new ConcurrentHashMap<>();
  private final Map<String, LinkedClient> clients = new ConcurrentHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger(100);

  Account open(Identity identity) {
    Account account = new Account("+15555550" + numbers.getAndIncrement(), identity);
    accounts.put(account.aci(), account);
    return account;
  }

  Optional<Account> account(String aci) {
    return Optional.ofNullable(accounts.get(aci));
  }

  void add(LinkedClient client) {
    client.account().add(client);
    clients.put(client.user(), client);
  }

  /** The client that these credentials belong to, whether it may come in or not. */
  Optional<LinkedClient> client(Credentials credentials) {
    return Optional.ofNullable(clients.get(credentials.user()))
        .filter(client -> client.password().equals(credentials.password()));
  }
}
