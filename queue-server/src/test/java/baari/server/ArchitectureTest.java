package baari.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import baari.server.engine.Command;
import baari.server.engine.Event;
import baari.server.engine.Kinds;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The drawing of ARCHITECTURE.md, enforced.
@AnalyzeClasses(packages = "baari.server", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final DescribedPredicate<JavaCall<?>> THE_TIME_OF_DAY =
      DescribedPredicate.describe("gives the machine's time of day", ArchitectureTest::isTimeOfDay);

  @ArchTest
  static final ArchRule the_engine_depends_on_nothing_but_java_and_persistent_collections =
      classes()
          .that()
          .resideInAPackage("baari.server.engine..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "baari.server.engine..",
              "java.lang..",
              "java.util..",
              "java.time..",
              "org.pcollections..",
              "org.jspecify.annotations..");

  @ArchTest
  static final ArchRule the_engine_has_no_clock_no_random_and_no_threads =
      noClasses()
          .that()
          .resideInAPackage("baari.server.engine..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callMethod(UUID.class, "randomUUID")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Random.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Thread.class)
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.random..", "java.util.concurrent..");

  /// A clock that jumps is doubted in one place, for all that use time (see `BelievedClock`).
  @ArchTest
  static final ArchRule nobody_asks_the_machine_for_the_time_of_day =
      noClasses().should().callCodeUnitWhere(THE_TIME_OF_DAY);

  @ArchTest
  static final ArchRule packages_depend_in_one_direction =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("program")
          .definedBy("baari.server")
          .layer("rest")
          .definedBy("baari.server.rest..")
          .layer("live")
          .definedBy("baari.server.live..")
          .layer("messaging")
          .definedBy("baari.server.messaging..")
          .layer("staff")
          .definedBy("baari.server.staff..")
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
          .layer("journal")
          .definedBy("baari.server.journal..")
          .layer("centre")
          .definedBy("baari.server.centre..")
          .layer("device")
          .definedBy("baari.server.device..")
          .layer("engine")
          .definedBy("baari.server.engine..")
          .whereLayer("program")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("rest")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("live")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("messaging")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("staff")
          .mayOnlyBeAccessedByLayers("rest", "live", "program")
          .whereLayer("secret")
          .mayOnlyBeAccessedByLayers("staff", "people")
          .whereLayer("people")
          .mayOnlyBeAccessedByLayers("rest")
          .whereLayer("view")
          .mayOnlyBeAccessedByLayers("rest", "live")
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("rest")
          .whereLayer("desk")
          .mayOnlyBeAccessedByLayers("view", "report", "rest", "live", "messaging")
          .whereLayer("journal")
          .mayOnlyBeAccessedByLayers("desk", "people", "report", "rest", "program")
          .whereLayer("device")
          .mayOnlyBeAccessedByLayers("rest")
          .whereLayer("centre")
          .mayOnlyBeAccessedByLayers("desk", "report", "view", "rest", "live")
          .whereLayer("engine")
          .mayOnlyBeAccessedByLayers("journal", "centre", "desk", "view", "report", "rest");

  @ArchTest
  static final ArchRule rest_and_live_know_of_staff_only_the_roles_and_the_sign_in =
      noClasses()
          .that()
          .resideInAnyPackage("baari.server.rest..", "baari.server.live..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching("baari\\.server\\.staff\\.(?!(Role|SignInPause|Sessions)$).*");

  @ArchTest
  static final ArchRule sql_stays_in_the_journal_and_with_the_people =
      noClasses()
          .that()
          .resideOutsideOfPackages("baari.server.journal..", "baari.server.people..")
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

  private static boolean isTimeOfDay(JavaCall<?> call) {
    String owner = call.getTargetOwner().getName();
    String name = call.getName();
    boolean givenClock =
        call.getTarget().getRawParameterTypes().stream()
            .anyMatch(type -> type.isAssignableTo(InstantSource.class));
    return (owner.startsWith("java.time.") && name.equals("now") && !givenClock)
        || (owner.equals("java.time.Clock")
            && (name.startsWith("system") || name.startsWith("tick")))
        || (owner.equals("java.time.InstantSource") && name.equals("system"))
        || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
        || (owner.equals("java.util.Date") && name.equals("<init>"))
        || (owner.equals("java.util.Calendar") && name.equals("getInstance"));
  }

  @Test
  void commands_and_events_have_no_nullable_parts() {
    Stream.of(Command.class, Event.class)
        .flatMap(Kinds::of)
        .flatMap(each -> Arrays.stream(each.getRecordComponents()))
        .forEach(part ->
            Assertions.assertThat(part.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .as("%s of %s is nullable", part.getName(), part.getDeclaringRecord())
                .isFalse());
  }
}
