package org.decamp.signalcli.standin.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * What goes wrong with single requests, as a test scripts it; each fault happens once, in order.
 */
public final class Faults implements AutoCloseable {

  /** Answers in place of the service, or lets it answer and does something besides. */
  @FunctionalInterface
  private interface Fault {
    ServiceReply answer(Callable<ServiceReply> service) throws Exception;
  }

  private record Scripted(String verb, String prefix, Fault fault) {}

  private final List<Scripted> script = new ArrayList<>();
  private final List<Hold> holds = new ArrayList<>();

  /** The next such request is dealt with, but its answer is another. */
  public void answerAfterNext(String verb, String prefix, ServiceReply reply) {
    add(
        new Scripted(
            verb,
            prefix,
            service -> {
              var _ = service.call();
              return reply;
            }));
  }

  /** The next such request is dealt with, and its answer kept back until the hold is closed. */
  public Hold holdNext(String verb, String prefix) {
    Hold hold = new Hold();
    synchronized (this) {
      holds.add(hold);
    }
    add(
        new Scripted(
            verb,
            prefix,
            service -> {
              ServiceReply reply = service.call();
              hold.keep();
              return reply;
            }));
    return hold;
  }

  private synchronized void add(Scripted fault) {
    script.add(fault);
  }

  ServiceReply answer(ServiceRequest request, Callable<ServiceReply> service) throws Exception {
    Optional<Scripted> fault = takeFor(request);
    return fault.isPresent() ? fault.get().fault().answer(service) : service.call();
  }

  private synchronized Optional<Scripted> takeFor(ServiceRequest request) {
    for (Scripted fault : script) {
      if (request.is(fault.verb(), fault.prefix())) {
        script.remove(fault);
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  @Override
  public synchronized void close() {
    holds.forEach(Hold::close);
  }
}
