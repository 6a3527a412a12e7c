package org.decamp.signalcli;

import java.time.Duration;
import org.decamp.signalcli.failure.SignalCliException;
import org.decamp.signalcli.rpc.JsonRpcConnection;
import org.decamp.signalcli.rpc.Params;
import org.decamp.signalcli.rpc.Reply;
import org.decamp.signalcli.rpc.Reply.Why;
import org.decamp.signalcli.rpc.Request;
import tools.jackson.databind.JsonNode;

/** Asks for a value and turns whatever else comes into the exception that says so. */
record Caller(JsonRpcConnection connection, Timeouts timeouts) {

  JsonNode call(String method, Params params) throws SignalCliException {
    return call(method, params, timeouts.read());
  }

  JsonNode call(String method, Params params, Duration timeout) throws SignalCliException {
    return value(connection.call(new Request(method, params, timeout)));
  }

  JsonNode value(Reply reply) throws SignalCliException {
    return switch (reply) {
      case Reply.Result(JsonNode value) -> value;
      case Reply.Refusal refusal -> throw Failures.of(refusal);
      case Reply.Unsent(Why why) -> throw of(why, new SignalCliException.NotHandedOver());
      case Reply.Missing(Why why) -> throw of(why, new SignalCliException.CallTimeout());
    };
  }

  private SignalCliException of(Why why, SignalCliException late) {
    return switch (why) {
      case TIMED_OUT -> late;
      case CONNECTION_LOST -> connection.ending();
      case INTERRUPTED -> new SignalCliException.Interrupted();
    };
  }
}
