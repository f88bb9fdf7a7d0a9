package baari.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import baari.machine.TimeOfDay;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The packages of the server, and which other packages each may use.
@AnalyzeClasses(packages = "baari.server", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  @ArchTest
  static final ArchRule nobody_asks_the_machine_for_the_time_of_day =
      noClasses().should().callCodeUnitWhere(TimeOfDay.ASKED);

  @ArchTest
  static final ArchRule packages_depend_in_one_direction =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("program")
          .definedBy("baari.server")
          .layer("rest")
          .definedBy("baari.server.rest..")
          .layer("feed")
          .definedBy("baari.server.feed..")
          .layer("secret")
          .definedBy("baari.server.secret..")
          .layer("people")
          .definedBy("baari.server.people..")
          .layer("view")
          .definedBy("baari.server.view..")
          .layer("report")
          .definedBy("baari.server.report..")
          .layer("desk")
          .definedBy("baari.server.desk..")
          .layer("centre")
          .definedBy("baari.server.centre..")
          .layer("device")
          .definedBy("baari.server.device..")
          .whereLayer("program")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("rest")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("feed")
          .mayOnlyBeAccessedByLayers("rest")
          .whereLayer("secret")
          .mayOnlyBeAccessedByLayers("people")
          .whereLayer("people")
          .mayOnlyBeAccessedByLayers("rest")
          .whereLayer("view")
          .mayOnlyBeAccessedByLayers("rest", "feed")
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("rest")
          .whereLayer("desk")
          .mayOnlyBeAccessedByLayers("view", "report", "rest", "feed")
          .whereLayer("device")
          .mayOnlyBeAccessedByLayers("rest")
          .whereLayer("centre")
          .mayOnlyBeAccessedByLayers("desk", "report", "view", "rest", "feed");

  @ArchTest
  static final ArchRule the_rooms_of_the_desk_depend_in_one_direction =
      slices().matching("baari.server.(desk..)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule the_rooms_of_the_api_depend_in_one_direction =
      slices().matching("baari.server.rest.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule these_rooms_know_nothing_of_the_engine =
      noClasses()
          .that()
          .resideInAnyPackage(
              "baari.server",
              "baari.server.secret..",
              "baari.server.people..",
              "baari.server.device..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("baari.engine..");

  @ArchTest
  static final ArchRule these_rooms_know_nothing_of_the_journal =
      noClasses()
          .that()
          .resideInAnyPackage(
              "baari.server.feed..",
              "baari.server.secret..",
              "baari.server.view..",
              "baari.server.device..",
              "baari.server.centre..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("baari.journal..");

  @ArchTest
  static final ArchRule rest_and_feed_know_of_access_only_roles_scopes_and_the_sign_in =
      noClasses()
          .that()
          .resideInAnyPackage("baari.server.rest..", "baari.server.feed..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "baari\\.access\\.(?!(Accounts|Role|Scope|pause\\.SignInPause|session\\.Sessions)$).*");

  @ArchTest
  static final ArchRule rest_knows_of_the_feed_only_the_boards =
      noClasses()
          .that()
          .resideInAPackage("baari.server.rest..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching("baari\\.server\\.feed\\.(?!Boards$).*");

  @ArchTest
  static final ArchRule sql_stays_with_the_people =
      noClasses()
          .that()
          .resideOutsideOfPackage("baari.server.people..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..", "org.postgresql..");

  @ArchTest
  static final ArchRule the_server_knows_no_devices =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "baari.drivers..", "baari.kiosk..", "baari.board..", "com.fazecast..", "com.pi4j..");

  @ArchTest
  static final ArchRule nothing_is_injected_into_fields =
      noClasses().should().dependOnClassesThat().haveFullyQualifiedName("jakarta.inject.Inject");
}
