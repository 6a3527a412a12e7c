package org.decamp.signalcli.standin.service;

import java.util.Optional;

/** A part of the service; nothing when the request is for another. */
@FunctionalInterface
interface Endpoint {
  Optional<ServiceReply> answer(ServiceRequest request) throws Exception;
}
