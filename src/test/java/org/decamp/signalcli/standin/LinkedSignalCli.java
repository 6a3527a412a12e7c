package org.decamp.signalcli.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.decamp.signalcli.RealSignalCli;
import org.decamp.signalcli.install.Installation;
import org.decamp.signalcli.standin.keys.SignalLibrary;
import org.decamp.signalcli.standin.service.Person;
import org.decamp.signalcli.standin.service.StandIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The real signal-cli as a linked device of the owner of a stand-in. */
final class LinkedSignalCli implements AutoCloseable {

  private final Installation installation;
  private final Path folder;
  private final StandIn standIn;
  private BareClient client;

  private LinkedSignalCli(Installation installation, Path folder, StandIn standIn)
      throws IOException {
    this.installation = installation;
    this.folder = folder;
    this.standIn = standIn;
    client = new BareClient(installation, folder, standIn.javaOptions());
  }

  /** Starts both and links them; skips the test where one of what it takes is missing. */
  static LinkedSignalCli start(Path folder) throws Exception {
    Installation installation = RealSignalCli.require();
    SignalLibrary library = SignalLibrary.require();
    Path trust = Files.createDirectories(folder.resolve("trust"));
    var signal = new LinkedSignalCli(installation, folder, new StandIn(library, trust));
    try {
      Answer linked = signal.link();
      assertThat(linked.result().path("number").asString())
          .isEqualTo(signal.standIn.owner().account().number());
    } catch (Throwable e) {
      signal.close();
      throw e;
    }
    return signal;
  }

  private Answer link() throws Exception {
    String uri = call("startLink", _ -> {}).result().path("deviceLinkUri").asString();
    CompletableFuture<JsonNode> answer =
        client.ask(
            "finishLink",
            BareClient.parameters().put("deviceLinkUri", uri).put("deviceName", "Decamp"));
    standIn.owner().scan(uri);
    return new Answer(answer.get(BareClient.PATIENCE_S, TimeUnit.SECONDS));
  }

  StandIn standIn() {
    return standIn;
  }

  BareClient client() {
    return client;
  }

  Answer call(String method, Consumer<ObjectNode> fill) throws Exception {
    ObjectNode parameters = BareClient.parameters();
    fill.accept(parameters);
    return new Answer(client.call(method, parameters));
  }

  Answer noteToSelf(String text) throws Exception {
    return call("send", p -> p.put("noteToSelf", true).put("message", text));
  }

  Answer send(Person to, String text) throws Exception {
    return call("send", p -> to(p, to).put("message", text));
  }

  static ObjectNode to(ObjectNode parameters, Person person) {
    parameters.putArray("recipient").add(person.account().aci());
    return parameters;
  }

  /** Stops signal-cli, gives it a group of the owner and others, and starts it again. */
  SeededGroup seedGroup(String title, Person... others) throws Exception {
    client.close();
    List<Person> members = new ArrayList<>(List.of(others));
    members.add(standIn.owner());
    SeededGroup group = SeededGroup.add(folder.resolve("data"), standIn.library(), title, members);
    client = new BareClient(installation, folder, standIn.javaOptions());
    return group;
  }

  /** Starts signal-cli again, with the account that it has. */
  void restart() throws IOException {
    client.close();
    client = new BareClient(installation, folder, standIn.javaOptions());
  }

  @Override
  public void close() throws IOException {
    try (standIn) {
      standIn.faults().close();
      client.close();
    }
  }
}
