package baari.board;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import baari.machine.TimeOfDay;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Rules for the whole program. The kiosk's test checks the code that the programs share.
@AnalyzeClasses(packages = "baari.board", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  @ArchTest
  static final ArchRule nobody_asks_the_machine_for_the_time_of_day =
      noClasses().should().callCodeUnitWhere(TimeOfDay.ASKED);
}
