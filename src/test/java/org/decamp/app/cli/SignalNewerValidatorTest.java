package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.decamp.exporter.signal.ScratchBackup;
import org.decamp.exporter.signal.SignalJudge;
import org.decamp.exporter.signal.SignalNodeJudge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the newer build of Signal's own validator says of the example exports in a backup. */
class SignalNewerValidatorTest {

  @TempDir Path home;

  @BeforeEach
  void itIsHere() {
    SignalNodeJudge.require();
  }

  @Test
  void itTakesTheMergedBackupAsItTakesTheOriginalForEveryPurpose() throws Exception {
    SignalScene scene = SignalScene.at(home);
    scene.linkEverybodyButAlexAndTomas();
    for (SignalNodeJudge.Purpose purpose : SignalNodeJudge.Purpose.values()) {
      assertThat(SignalNodeJudge.ofFolder(scene.backup, ScratchBackup.KEY, purpose))
          .isEqualTo(SignalJudge.ACCEPTED);
    }
    Path overlay = home.resolve("overlay");
    scene.export(1, "-o", overlay.toString());
    scene.layOver(overlay);
    for (SignalNodeJudge.Purpose purpose : SignalNodeJudge.Purpose.values()) {
      assertThat(SignalNodeJudge.ofFolder(scene.backup, ScratchBackup.KEY, purpose))
          .isEqualTo(SignalJudge.ACCEPTED);
    }
  }
}
