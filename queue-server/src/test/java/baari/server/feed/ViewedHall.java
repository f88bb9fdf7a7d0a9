package baari.server.feed;

import baari.server.centre.Centre;
import baari.server.centre.CentreFile;
import baari.server.centre.CentreFileException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/// The hall of the engine's tests, as a centre's file.
final class ViewedHall {
  private static final String HALL =
      """
      id: lahore
      name: {en: Hall, ur: ہال}
      timeZone: Asia/Karachi
      hours: {open: "08:00", close: "20:00"}
      maxOvertakes: 2
      priorityClasses:
        - {id: ordinary, weight: 1, headStart: PT0M, name: {en: Ordinary, ur: عام}}
        - {id: senior, weight: 1.5, headStart: PT10M, name: {en: Senior, ur: بزرگ}}
        - {id: quick, weight: 3, headStart: PT0M, name: {en: Quick, ur: تیز}}
        - {id: slow, weight: 0, headStart: PT0M, name: {en: Slow, ur: سست}}
      departments:
        - id: all
          name: {en: All, ur: سب}
          services:
            - {code: DOMI, series: D, name: {en: Domicile, ur: ڈومیسائل}}
            - {code: ARMS, series: A, name: {en: Arms, ur: اسلحہ}}
            - {code: CNIC, series: N, name: {en: Card, ur: کارڈ}}
            - {code: ESAH, series: N, name: {en: Sahulat, ur: سہولت}}
            - code: PASS
              series: P
              name: {en: Passport, ur: پاسپورٹ}
              outcomes:
                - {code: GIVEN, name: {en: Given, ur: دیا}}
                - {code: REFUSED, name: {en: Refused, ur: انکار}}
            - code: LIC
              series: L
              name: {en: Licence, ur: لائسنس}
              steps: [CNIC, {service: DOMI, after: [CNIC]}, {service: ARMS, after: [CNIC]}]
      counters:
        - {from: 1, to: 5, services: [DOMI, ARMS, CNIC, ESAH, PASS]}
      """;

  private ViewedHall() {}

  static Centre centre() {
    try {
      return CentreFile.read(
          "hall", new ByteArrayInputStream(HALL.getBytes(StandardCharsets.UTF_8)));
    } catch (CentreFileException e) {
      throw new IllegalStateException(e);
    }
  }
}
