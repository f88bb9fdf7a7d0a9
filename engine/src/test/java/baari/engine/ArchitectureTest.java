package baari.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import baari.engine.command.Command;
import baari.engine.event.Event;
import baari.machine.TimeOfDay;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the engine may use, where Maven does not check it.
@AnalyzeClasses(packages = "baari.engine", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest
  static final ArchRule its_rooms_depend_in_one_direction =
      slices().matching("baari.engine.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule it_depends_on_nothing_but_java_and_persistent_collections =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "baari.engine..",
              "java.lang..",
              "java.util..",
              "java.time..",
              "org.pcollections..",
              "org.jspecify.annotations..");

  @ArchTest
  static final ArchRule it_has_no_clock_no_random_and_no_threads =
      noClasses()
          .should()
          .callCodeUnitWhere(TimeOfDay.ASKED)
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
