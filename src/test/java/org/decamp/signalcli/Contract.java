package org.decamp.signalcli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.decamp.signalcli.address.Recipient.Aci;
import org.decamp.signalcli.address.Recipient.PhoneNumber;
import org.decamp.signalcli.failure.Complaint;
import org.decamp.signalcli.failure.SignalCliException.AccountUnknown;
import org.decamp.signalcli.failure.SignalCliException.ConnectionClosed;
import org.decamp.signalcli.failure.SignalCliException.MethodUnavailable;
import org.decamp.signalcli.failure.SignalCliException.NetworkFailed;
import org.decamp.signalcli.failure.SignalCliException.NotLinked;
import org.decamp.signalcli.failure.SignalCliException.Rejected;
import org.decamp.signalcli.message.OutgoingMessage;
import org.decamp.signalcli.message.SendOutcome.NotSent;
import org.decamp.signalcli.message.SendOutcome.Reason;
import org.decamp.signalcli.message.Target;
import org.decamp.signalcli.process.Launch;
import org.decamp.signalcli.process.SignalCliProcess;
import org.decamp.signalcli.rpc.JsonRpcConnection;
import org.decamp.signalcli.rpc.Params;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What the binding relies on, without an account and without a network. It holds the stand-in and
 * the real signal-cli against the same expectations: where they disagree, the stand-in is wrong.
 */
@Bounded
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Contract {

  private static final PhoneNumber NOBODY = new PhoneNumber("+15555550100");

  private SignalCliProcess process;
  private JsonRpcConnection connection;
  private Caller caller;
  private SignalAccount account;

  /** How to start it. */
  abstract Launch launch(Path inFolder) throws Exception;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    Subscribers subscribers = new Subscribers();
    process = SignalCliProcess.start(launch(folder));
    connection = new JsonRpcConnection(process, subscribers);
    caller = new Caller(connection, Timeouts.STANDARD);
    caller.call("version", new Params(), caller.timeouts().start());
    account = new SignalAccount(NOBODY, caller, subscribers, new SendLane(connection));
  }

  @AfterAll
  void end() {
    if (connection != null) {
      connection.close();
      assertThat(process.handle().isAlive()).isFalse();
      assertThat(process.ending())
          .isInstanceOfSatisfying(
              ConnectionClosed.class, e -> assertThat(e.exitCode()).isEqualTo(OptionalInt.of(0)));
    }
  }

  @Test
  void itSaysItsVersionAndListsNoAccounts() throws Exception {
    assertThat(caller.call("version", new Params()).path("version").asString())
        .isEqualTo("0.13.19");
    assertThat(caller.call("listAccounts", new Params()).isEmpty()).isTrue();
  }

  @Test
  void whatItDoesNotKnowIsUnavailable() {
    assertThatThrownBy(() -> caller.call("noSuchMethod", new Params()))
        .isInstanceOf(MethodUnavailable.class);
  }

  @Test
  void everythingOfAnAccountThatIsNotThereIsRefusedAsThat() {
    assertThatThrownBy(() -> account.contacts(true)).isInstanceOf(AccountUnknown.class);
    assertThatThrownBy(account::groups).isInstanceOf(AccountUnknown.class);
    assertThatThrownBy(account::devices).isInstanceOf(AccountUnknown.class);
    assertThatThrownBy(account::identities).isInstanceOf(AccountUnknown.class);
    assertThatThrownBy(account::requestSync).isInstanceOf(AccountUnknown.class);
    assertThatThrownBy(() -> account.statusOf(List.of(NOBODY), List.of()))
        .isInstanceOf(AccountUnknown.class);
    assertThatThrownBy(() -> account.receive(_ -> {})).isInstanceOf(AccountUnknown.class);
    assertThatThrownBy(() -> caller.call("listGroups", new Params()))
        .isInstanceOf(AccountUnknown.class);
  }

  @Test
  void nothingIsSentForAnAccountThatIsNotThere() {
    Target somebody = new Target.Direct(new Aci(UUID.randomUUID()));
    assertThat(account.send(OutgoingMessage.text(somebody, "héllo \uD83D\uDC4B")))
        .isEqualTo(new NotSent(Reason.ACCOUNT_UNAVAILABLE));
    assertThat(account.send(OutgoingMessage.text(new Target.NoteToSelf(), "x")))
        .isEqualTo(new NotSent(Reason.DEVICES_UNKNOWN));
    assertThat(account.deleteForAll(somebody, 1_795_400_000_000L, _ -> {}))
        .isEqualTo(new NotSent(Reason.ACCOUNT_UNAVAILABLE));
  }

  @Test
  void withoutANetworkLinkingDoesNotStart() {
    assertThatThrownBy(() -> caller.call("startLink", new Params()))
        .isInstanceOf(NetworkFailed.class);
  }

  @Test
  void aLinkThatWasNeverStartedIsUnknown() {
    DeviceLink link = new DeviceLink(caller, "sgnl://linkdevice?uuid=x&pub_key=BWS1");

    assertThatThrownBy(() -> link.finish("Decamp"))
        .isInstanceOfSatisfying(
            Rejected.class, e -> assertThat(e.complaint()).isEqualTo(Complaint.LINK_UNKNOWN));
  }

  @Test
  void aSubscriptionEndsOnce() throws Exception {
    int id = caller.call("subscribeReceive", new Params()).asInt(-1);
    Params which = new Params().with("subscription", id);
    caller.call("unsubscribeReceive", which);

    assertThatThrownBy(() -> caller.call("unsubscribeReceive", which))
        .isInstanceOfSatisfying(
            Rejected.class, e -> assertThat(e.complaint()).isEqualTo(Complaint.SUBSCRIPTION));
  }

  @Test
  void manyAtOnceAreAllAnswered() throws Exception {
    try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<JsonNode>> answers =
          IntStream.range(0, 100)
              .mapToObj(_ -> others.submit(() -> caller.call("version", new Params())))
              .toList();
      for (Future<JsonNode> answer : answers) {
        assertThat(answer.get().has("version")).isTrue();
      }
    }
    assertThat(connection.noise()).isZero();
  }

  /**
   * The reason why a request counts as not sent until its last byte went out, and the way in which
   * a started one ends: what it was asked before the end is still answered.
   */
  @Test
  void aRequestWithoutItsLastByteIsNotDoneAndTheOneBeforeIsAnswered(@TempDir Path other)
      throws Exception {
    String said;
    try (SignalCliProcess cut = SignalCliProcess.start(launch(other))) {
      write(cut, "{\"jsonrpc\":\"2.0\",\"method\":\"listAccounts\",\"id\":\"first\"}\n");
      write(cut, "{\"jsonrpc\":\"2.0\",\"method\":\"version\",\"id\":\"second\"");
      cut.finish();
      said = new String(cut.input().readAllBytes(), StandardCharsets.UTF_8);
    }

    assertThat(said).contains("\"first\"").contains("-32700").doesNotContain("\"version\"");
  }

  private static void write(SignalCliProcess to, String text) throws IOException {
    to.output().write(text.getBytes(StandardCharsets.UTF_8));
    to.output().flush();
  }

  @Test
  void startedByTheClientItIsReadyOnceItAnswersAndGoneOnceItIsClosed(@TempDir Path other)
      throws Exception {
    Launch launch = launch(other);
    try (SignalCli cli = SignalCli.start(launch)) {
      assertThat(cli.version()).hasToString("0.13.19");
      assertThatThrownBy(() -> cli.account(NOBODY)).isInstanceOf(NotLinked.class);
    }
    try (var left = Files.list(launch.temporaryFolder())) {
      assertThat(left.filter(path -> path.getFileName().toString().startsWith("signal-cli-")))
          .isEmpty();
    }
  }
}
