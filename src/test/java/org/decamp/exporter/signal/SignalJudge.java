package org.decamp.exporter.signal;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assumptions;

/**
 * Signal's own validator (libsignal), which shares no code with ours. Reached by name only, since
 * its 106 MB are no part of the ordinary build: the Maven profile {@code libsignal} brings it.
 */
public final class SignalJudge {

  /** What a backup is for; the validator is stricter with the second. */
  public enum Purpose {
    DEVICE_TRANSFER,
    REMOTE_BACKUP
  }

  /** What the validator says of a backup that it takes. */
  public static final String ACCEPTED = "accepted";

  private static final String ROOT = "org.signal.libsignal.";
  private static final String BACKUP = ROOT + "messagebackup.";

  private SignalJudge() {}

  /** Skips the test, saying so, where the validator is not there. */
  public static void require() {
    Assumptions.assumeTrue(isHere(), "Signal's validator is not here: run Maven with -Plibsignal");
  }

  public static boolean isHere() {
    try {
      Class.forName(BACKUP + "MessageBackup");
      return true;
    } catch (ClassNotFoundException _) {
      return false;
    }
  }

  /** Judges records without encryption: {@link #ACCEPTED}, or what is wrong. */
  public static String ofRecords(List<byte[]> records, Purpose purpose) throws Exception {
    Constructor<?> start =
        type("OnlineBackupValidator").getConstructor(byte[].class, type("MessageBackup$Purpose"));
    try {
      Object validator = start.newInstance(records.getFirst(), purpose(purpose));
      var addFrame = validator.getClass().getMethod("addFrame", byte[].class);
      for (byte[] record : records.subList(1, records.size())) {
        addFrame.invoke(validator, record);
      }
      validator.getClass().getMethod("close").invoke(validator);
      return ACCEPTED;
    } catch (InvocationTargetException e) {
      return verdict(e);
    }
  }

  /** Judges an encrypted {@code main}: {@link #ACCEPTED}, or what is wrong. */
  public static String ofFile(Path main, String recoveryKey, UUID account, Purpose purpose)
      throws Exception {
    Class<?> aci = Class.forName(ROOT + "protocol.ServiceId$Aci");
    Object key =
        type("MessageBackupKey")
            .getConstructor(String.class, aci)
            .newInstance(recoveryKey, aci.getConstructor(UUID.class).newInstance(account));
    Supplier<InputStream> content =
        () -> {
          try {
            return Files.newInputStream(main);
          } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    try {
      Object result =
          type("MessageBackup")
              .getMethod(
                  "validate",
                  type("MessageBackupKey"),
                  type("MessageBackup$Purpose"),
                  Supplier.class,
                  long.class)
              .invoke(null, key, purpose(purpose), content, Files.size(main));
      String[] unknown = (String[]) result.getClass().getField("unknownFieldMessages").get(result);
      return unknown.length == 0 ? ACCEPTED : "unknown fields: " + String.join("; ", unknown);
    } catch (InvocationTargetException e) {
      return verdict(e);
    }
  }

  private static String verdict(InvocationTargetException e) {
    Throwable cause = e.getTargetException();
    if (cause.getClass().getSimpleName().equals("ValidationError")
        || cause instanceof java.io.IOException) {
      return String.valueOf(cause.getMessage());
    }
    throw new AssertionError("the validator broke", cause);
  }

  private static Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(BACKUP + name);
  }

  private static Object purpose(Purpose purpose) throws Exception {
    return type("MessageBackup$Purpose").getField(purpose.name()).get(null);
  }
}
