package org.decamp.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.decamp.job.Problem;

/**
 * What Signal takes, how fast, and how fast it is advised to send ({@code signal-cli}, sections 8.3
 * and 9).
 *
 * @param schema the file's schema
 * @param version see {@link MappingFile}
 * @param sources see {@link MappingFile}
 * @param toOneself the advised pace to devices of the user's own
 * @param toOthers the advised pace to others
 */
public record SignalLimits(
    @JsonProperty("$schema") String schema,
    int version,
    List<String> sources,
    Text text,
    Attachments attachments,
    Service service,
    Advice toOneself,
    Advice toOthers)
    implements MappingFile {

  public SignalLimits {
    sources = List.copyOf(sources);
  }

  /** The file that came with the program. */
  public static SignalLimits builtIn() throws Problem {
    return new MappingFiles(Optional.empty()).read("signal-limits.json", SignalLimits.class);
  }

  /**
   * Bytes of a text in UTF-8.
   *
   * @param shortest a longer one goes as an attachment, too
   * @param longest that apps show well
   */
  public record Text(@JsonProperty("short") int shortest, @JsonProperty("long") int longest) {

    public Text {
      require(shortest > 0 && longest >= shortest);
    }
  }

  /**
   * Files that go with a message.
   *
   * @param perMessage the text of a long message is another
   * @param bytes of one
   * @param bytesTogether of those of one message, which all lie in memory while it is sent
   */
  public record Attachments(int perMessage, long bytes, long bytesTogether) {

    public Attachments {
      require(perMessage > 0 && bytes > 0 && bytesTogether > 0);
    }
  }

  /**
   * The limits that the service publishes.
   *
   * @param messages to one account of somebody else's
   * @param uploads attachments, long texts among them
   * @param received what one account takes in
   * @param uploaded bytes of attachments
   * @param wrapping bytes that padding and encryption add to a message at least
   */
  public record Service(
      Bucket messages, Bucket uploads, Rate received, Rate uploaded, int wrapping) {

    public Service {
      require(wrapping >= 0);
    }
  }

  /**
   * So many at once, then one more after each such time.
   *
   * @param millisecondsEach after which one more may come
   */
  public record Bucket(int atOnce, int millisecondsEach) {

    public Bucket {
      require(atOnce > 0 && millisecondsEach > 0);
    }
  }

  /** So many bytes at once, then so many more each second. */
  public record Rate(long bytesAtOnce, long bytesPerSecond) {

    public Rate {
      require(bytesAtOnce > 0 && bytesPerSecond > 0);
    }
  }

  /**
   * A pace.
   *
   * @param messageMilliseconds from one message to the next
   * @param attachmentMilliseconds the same for each attachment of it, if that is longer
   * @param jitter by which part of it a pause is longer or shorter by chance, 0 to 1
   * @param perDay messages to one place in 24 hours; empty means as many as one likes
   * @param patienceSeconds how long a limit of Signal's is waited for before a run pauses
   */
  public record Advice(
      int messageMilliseconds,
      int attachmentMilliseconds,
      double jitter,
      Optional<Integer> perDay,
      int patienceSeconds) {

    public Advice {
      require(
          messageMilliseconds > 0
              && attachmentMilliseconds > 0
              && jitter >= 0
              && jitter <= 1
              && perDay.orElse(1) > 0
              && patienceSeconds >= 0);
    }
  }

  private static void require(boolean sensible) {
    if (!sensible) {
      throw new IllegalArgumentException("a limit of Signal's is out of bounds");
    }
  }
}
