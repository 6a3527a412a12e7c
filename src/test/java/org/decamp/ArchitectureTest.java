package org.decamp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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
      Map.of(
          "model", Set.of(),
          "job", Set.of(),
          "ledger", Set.of("model"),
          "mapping", Set.of("model", "job"),
          "source", Set.of("job"),
          "importer", Set.of("model", "job", "ledger", "source", "mapping"),
          "vault", Set.of("model", "job", "ledger", "importer"),
          "people", Set.of("model", "job", "vault"),
          "exporter", Set.of("model", "job", "ledger", "vault", "people", "mapping"));

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

  @Test
  void targetsDoNotKnowEachOther() {
    slices()
        .matching("org.decamp.exporter.(*)..")
        .should()
        .notDependOnEachOther()
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

  @Test
  void nothingOpensASocket() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..", "com.sun.net..", "sun.net..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.Socket")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.ServerSocket")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.URLConnection")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.nio.channels.SocketChannel")
        .check(PRODUCTION);
  }

  @Test
  void onlyTheVaultKnowsSql() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.decamp.vault..")
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
