package baari.paper;

import baari.protocol.CentreView;
import baari.protocol.LocalizedText;
import java.util.Optional;

/// Names from the centre's catalogue. For an unknown code the name is the code itself.
final class CatalogueNames {
  private CatalogueNames() {}

  static LocalizedText service(CentreView centre, String code) {
    return centre.departments().stream()
        .flatMap(department -> department.services().stream())
        .filter(service -> service.code().equals(code))
        .map(CentreView.Service::name)
        .findFirst()
        .orElse(new LocalizedText(code, code));
  }

  /// Empty for the ordinary class, which is the first.
  static Optional<LocalizedText> classWorthSaying(CentreView centre, String id) {
    return centre.priorityClasses().stream()
        .skip(1)
        .filter(priorityClass -> priorityClass.id().equals(id))
        .map(CentreView.PriorityClass::name)
        .findFirst();
  }
}
