package org.decamp.signalcli.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.decamp.signalcli.failure.SignalCliException;
import org.decamp.signalcli.failure.SignalCliException.JavaTooOld;
import org.decamp.signalcli.failure.SignalCliException.NotInstalled;
import org.decamp.signalcli.failure.SignalCliException.UnsupportedVersion;
import org.decamp.signalcli.fake.FakeInstallation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {

  private @TempDir Path folder;

  @Test
  void isFoundWhereTheUserSaysByItsFolderOrItsProgram() throws Exception {
    Path home = FakeInstallation.lay(folder.resolve("here"), "0.14.6");
    java("java", "25.0.1");

    for (Path named : List.of(home, home.resolve("bin/signal-cli"), home.resolve("lib"))) {
      assertThat(find(Optional.of(named), machine()).version())
          .isEqualTo(new SignalCliVersion(0, 14, 6));
    }
  }

  @Test
  void isFoundByALinkInThePath() throws Exception {
    Path home = FakeInstallation.lay(folder.resolve("elsewhere"), "0.14.6");
    java("java", "25");
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("signal-cli"), home.resolve("bin/signal-cli"));

    assertThat(find(Optional.empty(), machine(Map.of("PATH", "relative:" + bin))).libraries())
        .isEqualTo(home.toRealPath().resolve("lib"));
  }

  @Test
  void isFoundByALinkThatTheUserNames() throws Exception {
    Path home = FakeInstallation.lay(folder.resolve("elsewhere"), "0.14.6");
    java("java", "25");
    Path link = folder.resolve("signal-cli");
    Files.createSymbolicLink(link, home.resolve("bin/signal-cli"));

    assertThat(find(Optional.of(link), machine()).libraries())
        .isEqualTo(home.toRealPath().resolve("lib"));
  }

  @Test
  void theNewestOfTheUsualPlacesIsTaken() throws Exception {
    FakeInstallation.lay(folder.resolve("places/signal-cli-0.9.9"), "0.9.9");
    FakeInstallation.lay(folder.resolve("places/signal-cli-0.14.10"), "0.14.10");
    FakeInstallation.lay(folder.resolve("places/signal-cli-0.14.6"), "0.14.6");
    java("java", "25");

    assertThat(find(Optional.empty(), machine()).version().patch()).isEqualTo(10);
  }

  @Test
  void whatTheUserNamesIsNotReplacedByAnother() throws Exception {
    FakeInstallation.lay(folder.resolve("places/signal-cli"), "0.14.6");
    java("java", "25");

    assertThatThrownBy(() -> find(Optional.of(folder.resolve("empty")), machine()))
        .isInstanceOf(NotInstalled.class);
  }

  @Test
  void anOldOneIsRefusedByItsName() throws Exception {
    FakeInstallation.lay(folder.resolve("places/signal-cli"), "0.13.19");
    java("java", "25");

    assertThatThrownBy(() -> find(Optional.empty(), machine()))
        .isInstanceOf(UnsupportedVersion.class)
        .hasMessageContaining("0.13.19")
        .hasMessageContaining("0.14.3");
  }

  @Test
  void theFirstRuntimeThatIsNewEnoughAndWholeIsTaken() throws Exception {
    FakeInstallation.lay(folder.resolve("places/signal-cli"), "0.14.6");
    java("a-linked", "25", "java.base java.logging");
    java("old", "21.0.2");
    Path good = java("good", "25.0.1", "java.base java.se jdk.compiler");

    Surroundings machine = machine(Map.of("JAVA_HOME", folder.resolve("javas/old").toString()));

    assertThat(find(Optional.empty(), machine).java()).isEqualTo(new JavaRuntime(good, 25));
  }

  @Test
  void withoutARuntimeThatIsNewEnoughTheNeededVersionIsNamed() throws Exception {
    FakeInstallation.lay(folder.resolve("places/signal-cli"), "0.14.6");
    java("old", "21.0.2");
    java("ancient", "1.8.0_402");

    assertThatThrownBy(() -> find(Optional.empty(), machine()))
        .isInstanceOf(JavaTooOld.class)
        .hasMessageContaining("25");
  }

  private Installation find(Optional<Path> named, Surroundings machine) throws SignalCliException {
    return Installation.find(named, Optional.empty(), SignalCliVersion.OLDEST_LIVE, machine);
  }

  private Surroundings machine() {
    return machine(Map.of());
  }

  private Surroundings machine(Map<String, String> variables) {
    return new Surroundings(
        variables, List.of(folder.resolve("places")), List.of(folder.resolve("javas")));
  }

  private Path java(String name, String version) throws IOException {
    return java(name, version, "java.se");
  }

  private Path java(String name, String version, String modules) throws IOException {
    Path home = Files.createDirectories(folder.resolve("javas").resolve(name));
    Files.createDirectories(home.resolve("bin"));
    Files.createFile(home.resolve("bin/java"));
    Files.writeString(
        home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\nMODULES=\"" + modules + "\"\n");
    return home;
  }
}
