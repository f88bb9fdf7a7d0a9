package baari.protocol;

import baari.protocol.CentreView.Department;
import baari.protocol.CentreView.Hours;
import baari.protocol.CentreView.PriorityClass;
import baari.protocol.CentreView.Service;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;

/// A centre of realistic size.
public final class ExampleCentre {
  /// A time zone in which it was eleven in the morning when the tests began, so that no test runs
  /// over midnight.
  @SuppressWarnings("TimeInStaticInitializer")
  private static final String MORNING =
      "Etc/GMT%+d".formatted(Instant.now().atOffset(ZoneOffset.UTC).getHour() - 11);

  public static final CentreView CENTRE =
      new CentreView(
          "lahore",
          1,
          new LocalizedText("e-Khidmat Centre Lahore", "ای خدمت مرکز لاہور"),
          new Hours(MORNING, "09:00", "17:00", true, null),
          departments(),
          classes(),
          List.of(),
          null);

  private ExampleCentre() {}

  /// The same centre with one service changed.
  public static CentreView with(String code, UnaryOperator<Service> change) {
    var departments =
        CENTRE.departments().stream()
            .map(department ->
                new Department(
                    department.id(),
                    department.name(),
                    department.services().stream()
                        .map(service ->
                            service.code().equals(code) ? change.apply(service) : service)
                        .toList()))
            .toList();
    return with(departments, CENTRE.hours());
  }

  /// The same centre on a day with these hours.
  public static CentreView open(String from, String until) {
    var issuing = new CentreView.Issuing(from, until);
    return with(CENTRE.departments(), new Hours(MORNING, "09:00", "17:00", true, issuing));
  }

  /// The same centre with another time zone.
  public static CentreView inZone(String timeZone) {
    return with(CENTRE.departments(), new Hours(timeZone, "09:00", "17:00", true, null));
  }

  private static CentreView with(List<Department> departments, Hours hours) {
    return new CentreView(
        CENTRE.id(),
        CENTRE.configuration(),
        CENTRE.name(),
        hours,
        departments,
        CENTRE.priorityClasses(),
        CENTRE.counters(),
        CENTRE.carryOver());
  }

  private static List<Department> departments() {
    return List.of(
        department(
            "post",
            "Pakistan Post",
            "پاکستان پوسٹ",
            service("POST", "Postal Services", "ڈاک خدمات")),
        department(
            "local",
            "Local Government",
            "مقامی حکومت",
            service("DIVC", "Divorce Certificate", "طلاق سرٹیفکیٹ"),
            service("BRTH", "Birth Certificate", "پیدائش سرٹیفکیٹ"),
            service("DTHC", "Death Certificate", "وفات سرٹیفکیٹ"),
            service("MARC", "Marriage Certificate", "نکاح سرٹیفکیٹ")),
        department(
            "traffic",
            "Traffic Police",
            "ٹریفک پولیس",
            service("DRVL", "Driving Licence", "ڈرائیونگ لائسنس"),
            service("LRNR", "Learner Driving Licence", "لرنر ڈرائیونگ لائسنس")),
        department(
            "nadra",
            "NADRA",
            "نادرا",
            service("CNIC", "CNIC Facilitation", "شناختی کارڈ"),
            service("ESAH", "NADRA e-Sahulat", "نادرا ای سہولت")),
        department(
            "revenue",
            "Board of Revenue",
            "بورڈ آف ریونیو",
            service("ESTP", "e-Stamp Paper", "ای اسٹامپ پیپر"),
            ofPersons(service("PROP", "Property Registration", "جائیداد کی رجسٹری"))),
        department(
            "khidmat", "e-Khidmat", "ای خدمت", service("INFO", "Information Services", "معلومات")),
        department(
            "police",
            "Police",
            "پولیس",
            service("CHAR", "Character Certificate", "کریکٹر سرٹیفکیٹ")),
        department(
            "district",
            "District Administration",
            "ضلعی انتظامیہ",
            service("DOMI", "Domicile", "ڈومیسائل سرٹیفکیٹ")),
        department(
            "excise",
            "Excise and Taxation",
            "ایکسائز اینڈ ٹیکسیشن",
            service("VREG", "Vehicle Registration", "گاڑی کی رجسٹریشن"),
            service("TOKT", "Token Tax Payment", "ٹوکن ٹیکس"),
            service("VTRF", "Vehicle Ownership Transfer", "گاڑی کی ملکیت کی منتقلی")),
        department(
            "transport", "Transport", "ٹرانسپورٹ", service("RTPT", "Route Permit", "روٹ پرمٹ")),
        department(
            "home",
            "Home Department",
            "محکمہ داخلہ",
            service("ARMS", "Arms Licence", "اسلحہ لائسنس")));
  }

  private static List<PriorityClass> classes() {
    return List.of(
        new PriorityClass("ordinary", new LocalizedText("None of these", "ان میں سے کوئی نہیں")),
        new PriorityClass("senior", new LocalizedText("Senior citizen", "بزرگ شہری")),
        new PriorityClass("disability", new LocalizedText("Person with disability", "معذور فرد")),
        new PriorityClass(
            "infant", new LocalizedText("Woman with infant", "شیر خوار بچے کے ساتھ خاتون")),
        new PriorityClass("overseas", new LocalizedText("Overseas Pakistani", "اوورسیز پاکستانی")));
  }

  private static Department department(String id, String en, String ur, Service... services) {
    return new Department(id, new LocalizedText(en, ur), List.of(services));
  }

  private static Service ofPersons(Service named) {
    return new Service(
        named.code(),
        named.name(),
        named.series(),
        named.availability(),
        named.steps(),
        named.outcomes(),
        true,
        named.words());
  }

  private static Service service(String code, String en, String ur) {
    return new Service(code, new LocalizedText(en, ur), code.substring(0, 1));
  }
}
