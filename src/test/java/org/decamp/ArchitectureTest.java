package org.decamp;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Keeps the house as {@code docs/architecture.md} draws it. */
class ArchitectureTest {

  private static final JavaClasses PRODUCTION =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.decamp");

  /** The "may use" column of the architecture: package to the packages of ours that it may know. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          entry("model", Set.of()),
          entry("job", Set.of()),
          entry("ledger", Set.of("model")),
          entry("mapping", Set.of("model", "job")),
          entry("source", Set.of("job")),
          entry("importer", Set.of("model", "job", "ledger", "source", "mapping")),
          entry("vault", Set.of("model", "job", "ledger", "importer")),
          entry("people", Set.of("model", "job", "vault")),
          entry("signalcli", Set.of()),
          entry(
              "exporter", Set.of("model", "job", "ledger", "source", "vault", "people", "mapping")),
          entry(
              "replay",
              Set.of(
                  "model",
                  "job",
                  "ledger",
                  "mapping",
                  "vault",
                  "people",
                  "exporter",
                  "signalcli")));

  @TestFactory
  Stream<DynamicTest> eachPackageUsesOnlyWhatItMay() {
    return MAY_USE.entrySet().stream()
        .map(e ->
            DynamicTest.dynamicTest(
                e.getKey() + " may use " + e.getValue(),
                () ->
                    classes()
                        .that()
                        .resideInAPackage("org.decamp." + e.getKey() + "..")
                        .should()
                        .onlyDependOnClassesThat(foreignOrIn(e.getKey(), e.getValue()))
                        .check(PRODUCTION)));
  }

  private static DescribedPredicate<JavaClass> foreignOrIn(String self, Set<String> allowed) {
    List<String> prefixes =
        Stream.concat(Stream.of(self), allowed.stream()).map(p -> "org.decamp." + p).toList();
    return DescribedPredicate.describe(
        "belong to " + prefixes + " or to others",
        c ->
            !c.getPackageName().startsWith("org.decamp")
                || prefixes.stream()
                    .anyMatch(p ->
                        c.getPackageName().equals(p) || c.getPackageName().startsWith(p + '.')));
  }

  @Test
  void thereAreNoCyclesBetweenPackages() {
    slices().matching("org.decamp.(*)..").should().beFreeOfCycles().check(PRODUCTION);
  }

  /** Databases are no target: several messengers keep what they know in one. */
  @Test
  void targetsDoNotKnowEachOther() {
    slices()
        .matching("org.decamp.exporter.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(alwaysTrue(), resideInAPackage("org.decamp.exporter.sqlite.."))
        .check(PRODUCTION);
  }

  /** What reads a database back has nothing in common with what wrote it. */
  @Test
  void theReaderOfDatabasesDoesNotKnowTheirWriter() {
    noClasses()
        .that()
        .resideInAPackage("org.decamp.exporter.sqlite")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "org.sqlite..", "org.decamp.exporter.sqlite.working..")
        .check(PRODUCTION);
  }

  /** What targets share: what is chosen, and the words for what has no form of its own. */
  @Test
  void aReplayKnowsNoTarget() {
    noClasses()
        .that()
        .resideInAPackage("org.decamp.replay..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.decamp.exporter.*..")
        .check(PRODUCTION);
  }

  @Test
  void onlyTheCommandLineWritesToTheConsole() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.decamp.app.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(PRODUCTION);
  }

  /** What of {@code java.net} is only words: addresses as text. */
  private static final Set<String> ONLY_WORDS =
      Set.of(
          "java.net.URI",
          "java.net.URISyntaxException",
          "java.net.URLEncoder",
          "java.net.URLDecoder");

  private static final DescribedPredicate<JavaClass> REACHES_OUT =
      DescribedPredicate.describe(
          "can reach the network or look up a name",
          c ->
              (c.getPackageName().equals("java.net") && !ONLY_WORDS.contains(c.getName()))
                  || c.getName()
                      .matches("java\\.nio\\.channels\\..*(Socket|Datagram|Network|Multicast).*")
                  || c.getName()
                      .matches(
                          "(java\\.net\\.http|javax\\.net|java\\.rmi|javax\\.naming|com\\.sun\\.net"
                              + "|com\\.sun\\.jndi|sun\\.net|sun\\.nio\\.ch|jdk\\.net)\\..*"));

  private static final String LINE_TO_SIGNAL_CLI = "org.decamp.signalcli.transport";

  private static final ArchRule NO_SOCKET =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.decamp.app.web..", LINE_TO_SIGNAL_CLI)
          .should()
          .dependOnClassesThat(REACHES_OUT);

  /** What serves pages to a browser of this computer may listen; it cannot call anybody. */
  private static final Set<String> ONLY_LISTENS =
      Set.of("java.net.InetAddress", "java.net.InetSocketAddress");

  @Test
  void whatServesPagesListensAndDoesNothingElseOnTheNetwork() {
    noClasses()
        .that()
        .resideInAPackage("org.decamp.app.web..")
        .should()
        .dependOnClassesThat(
            REACHES_OUT.and(
                DescribedPredicate.describe(
                    "are not a server of the platform",
                    (JavaClass c) ->
                        !ONLY_LISTENS.contains(c.getName())
                            && !c.getPackageName().equals("com.sun.net.httpserver"))))
        .check(PRODUCTION);
    noClasses()
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "looks up a name",
                call ->
                    call.getTarget().getOwner().getName().equals("java.net.InetAddress")
                        && !call.getTarget().getName().equals("getByAddress")))
        .check(PRODUCTION);
  }

  @Test
  void nothingElseOpensASocket() {
    NO_SOCKET.check(PRODUCTION);
  }

  /** An address given as four bytes is looked up nowhere; that it is the loopback has its test. */
  @Test
  void theLineToSignalCliOnlyConnectsAndLooksUpNoName() {
    noClasses()
        .that()
        .resideInAPackage(LINE_TO_SIGNAL_CLI)
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "listen, or speak otherwise than by a socket channel",
                c ->
                    REACHES_OUT.test(c)
                        && !Set.of(
                                "java.net.InetAddress",
                                "java.net.InetSocketAddress",
                                "java.net.SocketAddress",
                                "java.net.UnixDomainSocketAddress",
                                "java.nio.channels.SocketChannel")
                            .contains(c.getName())))
        .orShould()
        .callMethodWhere(
            DescribedPredicate.describe(
                "names a host",
                call ->
                    call.getTargetOwner().getName().equals("java.net.InetAddress")
                        && !call.getTarget().getName().equals("getByAddress")))
        .orShould()
        .callConstructor(InetSocketAddress.class, String.class, int.class)
        .check(PRODUCTION);
  }

  @Test
  void theBindingToSignalCliNeedsJacksonAndNothingElse() {
    classes()
        .that()
        .resideInAPackage("org.decamp.signalcli..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("org.decamp.signalcli..", "java..", "tools.jackson..", "org.jspecify..")
        .check(PRODUCTION);
  }

  /** Without this, a slip in the predicate would let everything through. */
  @Test
  void everyWayToOpenASocketWouldBeNoticed() {
    for (Class<?> way : SocketOpeners.ALL) {
      assertThat(NO_SOCKET.evaluate(new ClassFileImporter().importClasses(way)).hasViolation())
          .as(way.getSimpleName())
          .isTrue();
    }
  }

  /** What some messengers restore is a database. */
  @Test
  void onlyTheVaultAndTheWritersOfDatabasesKnowSql() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.decamp.vault..",
            "org.decamp.exporter.sqlite.working..",
            "org.decamp.exporter.deltachat.store..",
            "org.decamp.exporter.whatsapp.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "org.sqlite..")
        .check(PRODUCTION);
  }

  /**
   * The one exception unpacks the database driver's own native code, which holds nothing of a user.
   */
  @Test
  void nobodyUsesWhatLeaksOrIsObsolete() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.decamp.vault.database.CipherDriver")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.File")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Date")
        .orShould()
        .callMethodWhere(
            DescribedPredicate.describe(
                "creates a temporary file",
                call -> call.getTarget().getName().startsWith("createTemp")))
        .check(PRODUCTION);
  }

  @Test
  void onlyTheProgramItselfKnowsPicocli() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.decamp.app.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(PRODUCTION);
  }
}
