package org.decamp.signalcli.standin.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.decamp.signalcli.standin.keys.GroupAuthority;
import org.decamp.signalcli.standin.net.Connection;
import org.decamp.signalcli.standin.net.HttpReply;
import org.decamp.signalcli.standin.net.HttpRequest;
import org.decamp.signalcli.standin.net.HttpStream;

/** Takes connections to the service's hosts and leads each request to the part that answers it. */
final class SignalService implements Connection, AutoCloseable {

  static final String CHAT = "chat.signal.org";

  /** The hosts that signal-cli knows; those that need no answer here give 404. */
  static final List<String> HOSTS =
      List.of(CHAT, AttachmentStore.HOST, "cdn.signal.org", "cdn2.signal.org", GroupStorage.HOST);

  private static final String PROVISIONING = "/v1/websocket/provisioning/";

  private final Directory directory;
  private final LinkingDesk desk;
  private final AttachmentStore attachments;
  private final Faults faults;
  private final GroupStorage groups;
  private final List<Endpoint> endpoints;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  SignalService(
      Directory directory,
      LinkingDesk desk,
      AttachmentStore attachments,
      Limits limits,
      Faults faults,
      GroupAuthority authority) {
    this.directory = directory;
    this.desk = desk;
    this.attachments = attachments;
    this.faults = faults;
    this.groups = new GroupStorage(authority);
    this.endpoints =
        List.of(
            limits,
            new MessagesEndpoint(directory),
            new KeysEndpoint(directory),
            new ProfileEndpoint(directory, authority),
            new AccountEndpoint(),
            new CertificateEndpoint(authority),
            desk,
            attachments);
  }

  /** Every request so far, as status, verb and path. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void serve(String host, InputStream in, OutputStream out) throws IOException {
    HttpStream http = new HttpStream(in, out);
    for (Optional<HttpRequest> next = http.next(); next.isPresent(); next = http.next()) {
      HttpRequest request = next.get();
      if (request.asksForWebSocket()) {
        serveWebSocket(http, request);
        return;
      }
      http.answer(
          switch (host) {
            case AttachmentStore.HOST -> attachments.serve(request);
            case GroupStorage.HOST -> aboutGroups(request);
            default -> overHttps(request);
          });
    }
  }

  private HttpReply aboutGroups(HttpRequest request) {
    HttpReply reply;
    try {
      reply = groups.answer(request);
    } catch (Exception e) {
      asked.add("broken by " + e);
      reply = HttpReply.empty(401, "Refused");
    }
    asked.add(reply.status() + " " + request.method() + ' ' + request.target());
    return reply;
  }

  /** How many groups were made. */
  int groups() {
    return groups.size();
  }

  private HttpReply overHttps(HttpRequest request) {
    ServiceReply reply =
        answer(
            new ServiceLink.Call(request.method(), request.target(), request.body()),
            credentials(request));
    return new HttpReply(reply.status(), "Service", reply.headers(), reply.body());
  }

  private void serveWebSocket(HttpStream http, HttpRequest request) throws IOException {
    Optional<Credentials> credentials = credentials(request);
    Optional<LinkedClient> client = credentials.flatMap(directory::client);
    Optional<Integer> refusal = credentials.flatMap(given -> refusal(given, client));
    if (refusal.isPresent()) {
      http.answer(HttpReply.empty(refusal.get(), "Refused"));
      return;
    }
    ServiceLink link = new ServiceLink(http.upgrade(request), threads);
    if (request.target().startsWith(PROVISIONING)) {
      desk.receive(link);
    }
    client.ifPresent(device -> device.connected(link));
    try {
      link.serve(call -> answer(call, credentials));
    } finally {
      client.ifPresent(device -> device.disconnected(link));
    }
  }

  private ServiceReply answer(ServiceLink.Call call, Optional<Credentials> credentials) {
    Optional<LinkedClient> client = credentials.flatMap(directory::client);
    var request = new ServiceRequest(call.verb(), call.path(), call.body(), credentials, client);
    ServiceReply reply;
    try {
      Optional<Integer> refusal = client.flatMap(LinkedClient::refusal);
      reply =
          refusal.isPresent()
              ? ServiceReply.of(refusal.get())
              : faults.answer(request, () -> route(request));
    } catch (Exception e) {
      asked.add("broken by " + e + ": " + request);
      return ServiceReply.of(500);
    }
    asked.add(reply.status() + " " + request);
    return reply;
  }

  /** The status with which somebody who says who he is may not come in. */
  private static Optional<Integer> refusal(Credentials given, Optional<LinkedClient> client) {
    boolean beingLinked = given.user().startsWith("+");
    return client
        .map(LinkedClient::refusal)
        .orElse(beingLinked ? Optional.empty() : Optional.of(403));
  }

  private ServiceReply route(ServiceRequest request) throws Exception {
    for (Endpoint endpoint : endpoints) {
      Optional<ServiceReply> reply = endpoint.answer(request);
      if (reply.isPresent()) {
        return reply.get();
      }
    }
    return ServiceReply.of(404);
  }

  private static Optional<Credentials> credentials(HttpRequest request) {
    return request.header("Authorization").flatMap(Credentials::ofHeader);
  }

  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }
}
