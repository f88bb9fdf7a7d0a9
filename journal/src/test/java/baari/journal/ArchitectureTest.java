package baari.journal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import baari.machine.TimeOfDay;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// What the journal may use, where Maven does not check it.
@AnalyzeClasses(packages = "baari.journal", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest
  static final ArchRule its_rooms_depend_in_one_direction =
      slices().matching("baari.journal.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule it_is_told_the_time_of_day =
      noClasses().should().callCodeUnitWhere(TimeOfDay.ASKED);
}
