package org.decamp.app.device;

import org.decamp.job.Problem;
import org.decamp.signalcli.failure.Complaint;
import org.decamp.signalcli.failure.SignalCliException;

/** Says what went wrong with signal-cli as Decamp says things: with what to type. */
public final class SignalCliProblem {

  private static final String LINK = "Link this computer again: decamp device link";

  private SignalCliProblem() {}

  /** The same, as a problem. */
  public static Problem of(SignalCliException e) {
    String what = e.getMessage() == null ? "signal-cli failed" : e.getMessage();
    return switch (e) {
      case SignalCliException.NotInstalled _ ->
          new Problem.ToolMissing(
              what,
              "Install the release for the Java runtime that its makers publish, or name its folder"
                  + " with --signal-cli-home.");
      case SignalCliException.UnsupportedVersion _,
          SignalCliException.ClientOutdated _,
          SignalCliException.StartFailed _,
          SignalCliException.MethodUnavailable _,
          SignalCliException.ProtocolBroken _ ->
          new Problem.ToolMissing(what, e.advice());
      case SignalCliException.JavaTooOld _ ->
          new Problem.ToolMissing(
              what, "Install one, and name its folder with --signal-cli-java or JAVA_HOME.");
      case SignalCliException.AccountInUse _ -> new Problem.Busy(what, e.advice());
      case SignalCliException.NotLinked _, SignalCliException.AccountUnknown _ ->
          new Problem.MissingInput(what, LINK);
      case SignalCliException.Rejected rejected ->
          new Problem.BadInput(
              what,
              rejected.complaint() == Complaint.ALREADY_LINKED
                  ? "Delete what is left of it first: decamp device forget"
                  : e.advice());
      case SignalCliException.CaptchaRejected _, SignalCliException.UntrustedIdentity _ ->
          new Problem.BadInput(what, e.advice());
      case SignalCliException.Interrupted _ -> new Problem.Cancelled();
      case SignalCliException.RateLimited _ -> new Problem.Busy(what, e.advice());
      case SignalCliException.AccountNotLoaded _,
          SignalCliException.ConnectionClosed _,
          SignalCliException.CallTimeout _,
          SignalCliException.NotHandedOver _,
          SignalCliException.NetworkFailed _,
          SignalCliException.InternalFailure _ ->
          new Problem.InputOutput(what, e.advice(), e);
    };
  }
}
