package baari.kiosk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import baari.machine.MachineClock;
import baari.machine.NoTestJars;
import baari.machine.TimeOfDay;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Rules for the whole program and for the code that the programs share.
@AnalyzeClasses(
    packages = {
      "baari.kiosk",
      "baari.machine",
      "baari.web",
      "baari.text",
      "baari.drivers",
      "baari.client",
      "baari.paper"
    },
    importOptions = {ImportOption.DoNotIncludeTests.class, NoTestJars.class})
final class ArchitectureTest {
  /// The simulators are excluded: they record when something was written to them.
  @ArchTest
  static final ArchRule nobody_asks_the_machine_for_the_time_of_day =
      noClasses()
          .that()
          .doNotBelongToAnyOf(MachineClock.class)
          .and()
          .resideOutsideOfPackage("baari.drivers.simulator..")
          .should()
          .callCodeUnitWhere(TimeOfDay.ASKED);
}
