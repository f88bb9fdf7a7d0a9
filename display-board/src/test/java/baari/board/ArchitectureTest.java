package baari.board;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.InstantSource;

/// Rules for all of the program; `web` and `drivers` are held to them by the kiosk's.
@AnalyzeClasses(packages = "baari.board", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final DescribedPredicate<JavaCall<?>> THE_TIME_OF_DAY =
      DescribedPredicate.describe("gives the machine's time of day", ArchitectureTest::isTimeOfDay);

  /// A clock that jumps is doubted in one place, for all that use time (see `BelievedClock`).
  @ArchTest
  static final ArchRule nobody_asks_the_machine_for_the_time_of_day =
      noClasses().should().callCodeUnitWhere(THE_TIME_OF_DAY);

  private static boolean isTimeOfDay(JavaCall<?> call) {
    var owner = call.getTargetOwner().getName();
    var name = call.getName();
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
}
