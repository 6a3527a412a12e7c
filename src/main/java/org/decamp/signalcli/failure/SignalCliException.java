package org.decamp.signalcli.failure;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Why something could not be done with signal-cli. Sealed, so that a caller can decide on each
 * kind.
 *
 * <p>The message says what happened and {@link #advice()} what to do; both are fixed sentences with
 * numbers at most, so they may be shown and logged. The codes are those of {@code signal-cli},
 * section 5.
 */
public abstract sealed class SignalCliException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String advice;

  private SignalCliException(String message, String advice) {
    super(message);
    this.advice = advice;
  }

  /** What can be done about it, one sentence. */
  public String advice() {
    return advice;
  }

  /** No signal-cli at the place that was named, nor at any of the usual ones. */
  public static final class NotInstalled extends SignalCliException {
    private static final long serialVersionUID = 1L;

    public NotInstalled() {
      super(
          "signal-cli is not installed, or not where it was looked for",
          "Install the release for the Java runtime that signal-cli's makers publish, or name its folder.");
    }
  }

  /** A signal-cli that is too old. */
  public static final class UnsupportedVersion extends SignalCliException {
    private static final long serialVersionUID = 1L;

    public UnsupportedVersion(String found, String oldest) {
      super(
          "signal-cli " + found + " is too old; " + oldest + " is the oldest that can be used",
          "Install the newest release of signal-cli.");
    }
  }

  /** No Java runtime that is new enough for signal-cli. */
  public static final class JavaTooOld extends SignalCliException {
    private static final long serialVersionUID = 1L;

    public JavaTooOld(int needed) {
      super(
          "signal-cli needs a Java runtime of version " + needed + " or newer, and none was found",
          "Install one and set JAVA_HOME to its folder.");
    }
  }

  /** The child process could not be started or ended at once for a reason of its own. */
  public static final class StartFailed extends SignalCliException {
    private static final long serialVersionUID = 1L;
    private final transient OptionalInt exitCode;

    public StartFailed(String what, OptionalInt exitCode) {
      super(
          "signal-cli did not start: " + what + exit(exitCode),
          "Run signal-cli by hand once to see whether it works.");
      this.exitCode = exitCode;
    }

    /** What the process ended with, if there was one. */
    public OptionalInt exitCode() {
      return exitCode;
    }
  }

  /** Another process works with the same account; signal-cli would wait for it for ever. */
  public static final class AccountInUse extends SignalCliException {
    private static final long serialVersionUID = 1L;

    public AccountInUse() {
      super(
          "another signal-cli is using this account",
          "End the other one, or give each its own data folder.");
    }
  }

  /** The account was never linked here, or the phone has unlinked this device since. */
  public static final class NotLinked extends SignalCliException {
    private static final long serialVersionUID = 1L;

    public NotLinked() {
      super("signal-cli is not linked to this account (any more)", "Link it again.");
    }
  }

  /** The account is there but signal-cli could not load it, mostly because the network is away. */
  public static final class AccountNotLoaded extends SignalCliException {
    private static final long serialVersionUID = 1L;

    public AccountNotLoaded() {
      super(
          "signal-cli could not load its account",
          "Check the network and try again; if it says so again, link the device again.");
    }
  }

  /** Signal's service refuses this version of signal-cli. */
  public static final class ClientOutdated extends SignalCliException {
    private static final long serialVersionUID = 1L;

    public ClientOutdated() {
      super(
          "Signal's service no longer accepts this version of signal-cli",
          "Install the newest release of signal-cli.");
    }
  }

  /** The connection ended while or before something was asked. */
  public static final class ConnectionClosed extends SignalCliException {
    private static final long serialVersionUID = 1L;
    private final transient OptionalInt exitCode;

    public ConnectionClosed(OptionalInt exitCode) {
      super("the connection to signal-cli ended" + exit(exitCode), "Start it again.");
      this.exitCode = exitCode;
    }

    /** What the process ended with, if it was a process of ours. */
    public OptionalInt exitCode() {
      return exitCode;
    }
  }

  /** No answer came in time. What was asked may have been done. */
  public static final class CallTimeout extends SignalCliException {
    private static final long serialVersionUID = 1L;

    public CallTimeout() {
      super(
          "signal-cli did not answer in time", "Check the network, then look before repeating it.");
    }
  }

  /** The request never reached signal-cli, so nothing was done. */
  public static final class NotHandedOver extends SignalCliException {
    private static final long serialVersionUID = 1L;

    public NotHandedOver() {
      super("the request did not reach signal-cli", "Try again.");
    }
  }

  /** Waiting was interrupted. What was asked may have been done. */
  public static final class Interrupted extends SignalCliException {
    private static final long serialVersionUID = 1L;

    public Interrupted() {
      super("stopped while waiting for signal-cli", "Look before repeating it.");
    }
  }

  /** signal-cli did not understand us, or we did not understand it (-32700, -32600). */
  public static final class ProtocolBroken extends SignalCliException {
    private static final long serialVersionUID = 1L;

    public ProtocolBroken() {
      super(
          "signal-cli speaks differently than expected",
          "Use a version of signal-cli that this binding knows.");
    }
  }

  /** Unknown to this version, or not available in this mode (-32601). */
  public static final class MethodUnavailable extends SignalCliException {
    private static final long serialVersionUID = 1L;

    public MethodUnavailable() {
      super("this signal-cli does not offer that", "Use the newest release of signal-cli.");
    }
  }

  /** The account that was named is not one of this signal-cli (-32602). */
  public static final class AccountUnknown extends SignalCliException {
    private static final long serialVersionUID = 1L;

    public AccountUnknown() {
      super("signal-cli has no such account", "Link it first.");
    }
  }

  /** What was asked is not possible (-1). */
  public static final class Rejected extends SignalCliException {
    private static final long serialVersionUID = 1L;
    private final Complaint complaint;

    public Rejected(Complaint complaint) {
      super("signal-cli refused: " + complaint.sentence(), complaint.advice());
      this.complaint = complaint;
    }

    public Complaint complaint() {
      return complaint;
    }
  }

  /** signal-cli could not reach Signal's service (-3). */
  public static final class NetworkFailed extends SignalCliException {
    private static final long serialVersionUID = 1L;

    public NetworkFailed() {
      super("signal-cli could not reach Signal's service", "Check the network and try again.");
    }
  }

  /** Somebody's safety number changed (-4). */
  public static final class UntrustedIdentity extends SignalCliException {
    private static final long serialVersionUID = 1L;

    public UntrustedIdentity() {
      super("the safety number of the other side changed", "Compare it, then trust it or do not.");
    }
  }

  /** Signal's service asks to slow down (-5). */
  public static final class RateLimited extends SignalCliException {
    private static final long serialVersionUID = 1L;
    private final transient Optional<Duration> retryAfter;

    public RateLimited(Optional<Duration> retryAfter) {
      super(
          "Signal's service asks to slow down"
              + retryAfter.map(d -> " for " + d.toSeconds() + " s").orElse(""),
          "Wait, then go on slower.");
      this.retryAfter = retryAfter;
    }

    /** How long to wait, if the service said so. */
    public Optional<Duration> retryAfter() {
      return retryAfter;
    }
  }

  /** The solved captcha was not accepted (-6, and what older versions answer for it). */
  public static final class CaptchaRejected extends SignalCliException {
    private static final long serialVersionUID = 1L;

    public CaptchaRejected() {
      super(
          "Signal's service did not accept the captcha",
          "Solve a new one on this network and paste it within a minute.");
    }
  }

  /** Something unexpected inside signal-cli (-32603), or a code that is not known. */
  public static final class InternalFailure extends SignalCliException {
    private static final long serialVersionUID = 1L;
    private final int code;

    public InternalFailure(int code) {
      super("signal-cli failed inside (code " + code + ")", "Try again; then restart signal-cli.");
      this.code = code;
    }

    /** The code of the answer. */
    public int code() {
      return code;
    }
  }

  private static String exit(OptionalInt code) {
    return code.isPresent() ? " (exit code " + code.getAsInt() + ")" : "";
  }
}
