package org.decamp.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.decamp.exporter.Selection;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.mapping.SignalLimits;
import org.decamp.model.Conversation;
import org.decamp.replay.ReplayEnding.CaptchaNeeded;
import org.decamp.replay.ReplayEnding.Finished;
import org.decamp.replay.ReplayEnding.Limited;
import org.decamp.replay.ReplayEnding.Unlinked;
import org.decamp.replay.World.Told;
import org.decamp.signalcli.Bounded;
import org.decamp.signalcli.message.CaptchaLink;
import org.decamp.testing.MemoryVault;
import org.decamp.testing.ReplayJournalInMemory;
import org.decamp.testing.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a replay does whatever signal-cli it runs over: where they disagree, the fake is wrong. */
@Bounded
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class Contract {

  private static final ReplayTarget SELF = new ReplayTarget.NoteToSelf();
  private static final Pace FAST =
      new Pace(Duration.ZERO, Duration.ZERO, 0, Integer.MAX_VALUE, Duration.ofSeconds(59));

  @TempDir Path stage;
  private World world;
  private ReplayTarget friend;
  private MemoryVault vault;
  private Replay replay;

  abstract World open(Path folder) throws Exception;

  @BeforeAll
  void openWorld(@TempDir Path folder) throws Exception {
    world = open(folder);
  }

  @AfterAll
  void closeWorld() throws Exception {
    if (world != null) {
      world.close();
    }
  }

  @BeforeEach
  void set() {
    friend = world.befriend();
    vault = new MemoryVault();
    replay = replaying(new ReplayJournalInMemory());
  }

  private Replay replaying(ReplayJournalInMemory journal) {
    return new Replay(
        new Replay.Tools(
            vault,
            journal,
            _ -> {},
            world.source(),
            world.me(),
            new FileStage(stage),
            world.clock()));
  }

  private static ReplayOptions options(ReplayTarget target, ReplayForm form) throws Problem {
    return new ReplayOptions(
        Selection.ALL,
        target,
        form,
        ZoneOffset.UTC,
        WhenUncertain.LEAVE,
        FAST,
        SignalLimits.builtIn());
  }

  private ReplayResult run(ReplayTarget target) throws Exception {
    return run(options(target, ReplayForm.ONE_FOR_ONE), Optional.empty());
  }

  private ReplayResult run(ReplayOptions options, Optional<CaptchaLink> captcha) throws Exception {
    return replay.run(options, captcha, Progress.silent());
  }

  private Conversation told() throws Exception {
    Story story = Story.group("a", "Trip");
    story
        .says("Ada", Story.NOON, "Grüße 🎉 ".repeat(400))
        .posts(
            "Grace",
            Story.NOON + 60_000,
            List.of(
                Story.photo(vault, "one"),
                Story.photo(vault, "x".repeat(70_000)),
                Story.words("two photos")),
            List.of())
        .says("Ada", Story.NOON + 90_000_000, "the next day")
        .into(vault);
    return vault.conversations().getFirst();
  }

  private void brief() throws Exception {
    Story.direct("b").says("Ada", 1, "one").says("Ada", 2, "two").into(vault);
  }

  /** What is to arrive, as the dry run says. */
  private List<Told> expected(ReplayOptions options) throws Exception {
    List<Told> expected = new ArrayList<>();
    try (OutgoingMessages all =
        new ReplayPlanner(vault, new ReplayJournalInMemory(), world.me())
            .outgoing(options, vault.conversations().getFirst(), Progress.silent())) {
      for (var next = all.next(); next.isPresent(); next = all.next()) {
        List<byte[]> files = new ArrayList<>();
        for (OutgoingFile file : next.get().files()) {
          try (InputStream in = vault.openMedia(file.media().id())) {
            files.add(in.readAllBytes());
          }
        }
        expected.add(new Told(next.get().text().value(), files));
      }
    }
    return expected;
  }

  private static void assertSame(List<Told> arrived, List<Told> expected) {
    assertThat(arrived)
        .extracting(Told::text)
        .isEqualTo(expected.stream().map(Told::text).toList());
    for (int i = 0; i < expected.size(); i++) {
      assertThat(arrived.get(i).files()).hasSameSizeAs(expected.get(i).files());
      for (int file = 0; file < expected.get(i).files().size(); file++) {
        assertThat(arrived.get(i).files().get(file)).isEqualTo(expected.get(i).files().get(file));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ReplayForm.class)
  void everyFormArrivesByteForByteAsTheDryRunSays(ReplayForm form) throws Exception {
    told();
    ReplayOptions options = options(friend, form);
    List<Told> expected = expected(options);

    ReplayResult result = run(options, Optional.empty());

    assertThat(result).isEqualTo(new ReplayResult(new Finished(), expected.size(), 0, 0, 0, 0));
    assertSame(world.withFriend(), expected);
    assertThat(run(options, Optional.empty()).sent()).isZero();
    try (var left = Files.list(stage)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void noteToSelfReachesTheOtherDevices() throws Exception {
    told();
    ReplayOptions options = options(SELF, ReplayForm.DAY);

    assertThat(run(options, Optional.empty()).ending()).isEqualTo(new Finished());
    assertSame(world.withMe(), expected(options));
    assertThat(world.withFriend()).isEmpty();
  }

  @Test
  void aGroupOfOnesOwnIsMadeOnceAndReachesTheOtherDevices() throws Exception {
    told();
    ReplayOptions options = options(new ReplayTarget.OwnGroups(), ReplayForm.SCREENFUL);
    List<Told> expected = expected(options);
    assertThat(run(options, Optional.empty()).ending()).isEqualTo(new Finished());
    assertSame(world.withMe(), expected);

    // Another vault finds it by its description.
    replay = replaying(new ReplayJournalInMemory());
    assertThat(run(options, Optional.empty()).sent()).isEqualTo(expected.size());
    assertThat(world.withMe()).hasSize(2 * expected.size());
    assertThat(world.groups()).isEqualTo(1);
  }

  @Test
  void aCaptchaPausesAndItsSolutionGoesOn() throws Exception {
    brief();
    world.demandCaptcha("token-7");
    assertThat(run(friend)).isEqualTo(new ReplayResult(new CaptchaNeeded(), 0, 0, 0, 0, 3));
    assertThat(world.withFriend()).isEmpty();

    ReplayResult resumed =
        run(
            options(friend, ReplayForm.ONE_FOR_ONE),
            Optional.of(new CaptchaLink("signalcaptcha://good")));
    assertThat(resumed).isEqualTo(new ReplayResult(new Finished(), 3, 0, 0, 0, 0));
    assertThat(world.withFriend()).hasSize(3);
  }

  @Test
  void aLimitPausesAndTheSameCommandGoesOn() throws Exception {
    brief();
    world.limit(true);
    ReplayResult paused = run(friend);
    world.limit(false);

    assertThat(paused.ending()).isInstanceOf(Limited.class);
    assertThat(paused.remaining()).isEqualTo(3);
    assertThat(run(friend)).isEqualTo(new ReplayResult(new Finished(), 3, 0, 0, 0, 0));
  }

  @Test
  void withoutANetworkOneMessageIsUncertainAndTheRestFollows() throws Exception {
    brief();
    world.cutNetworkForAWhile();

    assertThat(run(friend)).isEqualTo(new ReplayResult(new Finished(), 2, 0, 0, 1, 0));
    assertThat(world.withFriend()).extracting(Told::text).doesNotHaveDuplicates().hasSize(3);
  }

  @Test
  void aSignalCliThatIsKilledInTheMiddleIsStartedAgain() throws Exception {
    brief();
    world.killAfterNextMessage();

    assertThat(run(friend)).isEqualTo(new ReplayResult(new Finished(), 2, 0, 0, 1, 0));
    assertThat(world.withFriend()).extracting(Told::text).doesNotHaveDuplicates().hasSize(3);
  }

  @Test
  void whatWasSentIsTakenBack() throws Exception {
    brief();
    run(friend);
    assertThat(replay.undo(friend, Progress.silent()))
        .isEqualTo(new UndoResult(new Finished(), 3, 0, 0));
    assertThat(world.withFriend()).isEmpty();
  }

  /** The last, because nothing can be sent afterwards. */
  @Test
  @Order(Integer.MAX_VALUE)
  void aDeviceThatIsUnlinkedInTheMiddleEndsTheRun() throws Exception {
    brief();
    world.unlinkSoon();
    ReplayOptions paced =
        new ReplayOptions(
            Selection.ALL,
            friend,
            ReplayForm.ONE_FOR_ONE,
            ZoneOffset.UTC,
            WhenUncertain.LEAVE,
            new Pace(Duration.ofMinutes(1), Duration.ZERO, 0, 200, Duration.ZERO),
            SignalLimits.builtIn());

    ReplayResult result = run(paced, Optional.empty());

    assertThat(result.ending()).isEqualTo(new Unlinked());
    assertThat(result.sent()).isEqualTo(1);
    assertThat(world.withFriend()).hasSize(1);
    assertThat(run(paced, Optional.empty()).ending()).isEqualTo(new Unlinked());
  }
}
