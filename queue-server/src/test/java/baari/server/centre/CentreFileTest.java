package baari.server.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baari.engine.Engine;
import baari.engine.event.Entry;
import baari.engine.event.Event;
import baari.engine.offer.Catalogue;
import baari.engine.state.CentreState;
import baari.engine.token.Claim;
import baari.engine.token.Position;
import baari.protocol.CentreView;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CentreFileTest {
  private static final Instant NOW = Instant.parse("2026-11-24T05:00:00Z");

  private static final String SOUND =
      """
      id: hall
      name: {en: Hall, ur: ہال}
      timeZone: Asia/Karachi
      hours: {open: "08:00", close: "20:00"}
      maxOvertakes: 5
      priorityClasses:
        - {id: ordinary, weight: 1.0, headStart: PT0M, name: {en: Ordinary, ur: عام}}
      departments:
        - id: post
          name: {en: Post, ur: ڈاک}
          services:
            - {code: POST, series: P, name: {en: Postal, ur: ڈاک}}
      counters:
        - {from: 1, to: 2, services: [POST]}
      """;

  private static Centre lahore() throws Exception {
    return file("lahore.yaml");
  }

  private static Centre file(String name) throws Exception {
    try (InputStream file = CentreFile.class.getResourceAsStream("/centres/" + name)) {
      return CentreFile.read(name, Objects.requireNonNull(file));
    }
  }

  /// `release-1.yaml` is the demo's file as release 1 (commit 9798c83) shipped it.
  @Test
  void a_file_of_release_one_is_read_and_offers_what_it_did() throws Exception {
    // When
    Catalogue catalogue = file("release-1.yaml").catalogue();

    // Then
    assertThat(catalogue.services()).hasSize(21).containsKeys("POST", "LRNR", "CHAR", "ARMS");
    assertThat(catalogue.counters()).hasSize(32);
    assertThat(catalogue.counters())
        .containsEntry("31", new Catalogue.CounterPlan("31", List.of("RTPT", "TOKT")));
    assertThat(catalogue.priorityClasses())
        .containsOnlyKeys("ordinary", "senior", "disability", "infant", "overseas");
    assertThat(catalogue.limits().quotas()).isEqualTo(Map.of("LRNR", 300, "ARMS", 200));
    assertThat(catalogue.limits().hours().enforced()).isFalse();
    assertThat(catalogue.citizenRules().carryOver())
        .contains(new Catalogue.CarryOverRule(Duration.ofMinutes(30), 3));
  }

  private static Centre read(String yaml) throws CentreFileException {
    return CentreFile.read(
        "hall.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void the_demo_centre_is_sound_and_has_21_services_and_32_counters() throws Exception {
    // When
    Centre lahore = lahore();

    // Then
    assertThat(lahore.catalogue().services()).hasSize(21);
    assertThat(lahore.catalogue().counters()).hasSize(32);
    assertThat(lahore.catalogue().ordinaryClass()).isEqualTo("ordinary");
    assertThat(lahore.priorityClasses()).hasSize(5);
  }

  @Test
  void one_mark_at_the_beginning_is_no_part_of_the_file() throws Exception {
    assertThat(read("\uFEFF" + SOUND)).isEqualTo(read(SOUND));
    assertThat(CentreFile.read("published", "\uFEFF" + SOUND)).isEqualTo(read(SOUND));
  }

  @Test
  void bytes_that_are_not_utf_8_are_refused_with_their_place() {
    byte[] bytes = SOUND.getBytes(Charset.forName("windows-1256"));
    assertThatThrownBy(() -> CentreFile.read("hall.yaml", new ByteArrayInputStream(bytes)))
        .hasMessageContaining("is not UTF-8")
        .hasMessageContaining("byte " + (SOUND.indexOf('ہ') + 1));
  }

  @Test
  void a_second_document_is_refused() {
    assertThatThrownBy(() -> read(SOUND + "---\nid: other\n"))
        .hasMessageContaining("more than one YAML document");
    assertThatThrownBy(() -> CentreFile.read("published", "{\"id\": \"hall\"} {}"))
        .isInstanceOf(CentreFileException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id: hall\n", "name: {en: a, ur: b}\n", "counters: []\n"})
  void a_member_that_is_there_twice_is_refused(String again) {
    assertThatThrownBy(() -> read(SOUND + again))
        .hasMessageContaining(again.substring(0, again.indexOf(':')));
    assertThatThrownBy(() -> read(SOUND.replace("en: Post,", "en: Post, en: Office,")))
        .isInstanceOf(CentreFileException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.0", "1.9", "5e0", "\"5\"", "۵", "0x5.8", "99999999999"})
  void a_whole_number_is_whole(String number) {
    assertThatThrownBy(() -> read(SOUND.replace("maxOvertakes: 5", "maxOvertakes: " + number)))
        .hasMessageContaining("'maxOvertakes' must be a whole number");
  }

  @Test
  void a_text_that_cannot_be_shown_is_refused_with_its_place_and_character() {
    String yaml =
        SOUND.replace("{en: Postal, ur: ڈاک}", "{en: \"Post \\u0007\", ur: \"فیس ₨ 500\"}");
    assertThatThrownBy(() -> read(yaml))
        .hasMessageContaining(
            "departments[0].services[0].name.ur: character U+20A8 RUPEE SIGN at position 5")
        .hasMessageContaining(
            "departments[0].services[0].name.en: character U+0007 BEL at position 6");
  }

  @ParameterizedTest
  @ValueSource(strings = {"فیس\u202F500", "\u200Fڈاک", "Driver’s – “new”", "بچ\u200Cوں"})
  void what_screens_and_paper_can_show_is_accepted(String name) throws Exception {
    Centre hall = read(SOUND.replace("ur: ڈاک}}", "ur: \"" + name + "\"}}"));
    assertThat(hall.departments().getFirst().services().getFirst().name().ur()).isEqualTo(name);
  }

  @Test
  void what_was_accepted_once_is_read_for_ever() throws Exception {
    Centre old =
        CentreFile.accepted("the journal of hall", SOUND.replace("ur: ہال", "ur: فیس ₨ 500"));
    assertThat(old.name().ur()).isEqualTo("فیس ₨ 500");
  }

  @Test
  void what_devices_are_told_names_everything_in_both_languages() throws Exception {
    // When
    CentreView view = lahore().view(CentreState.empty("lahore"), NOW);

    // Then
    assertThat(view.hours().dayOpen()).isFalse();
    assertThat(view.counters())
        .extracting(CentreView.Counter::number)
        .isSorted()
        .hasSize(32)
        .startsWith(1)
        .endsWith(32);
    assertThat(view.departments())
        .allSatisfy(department -> {
          assertThat(department.services()).isNotEmpty();
          assertThat(isUrdu(department.name().ur())).isTrue();
        });
  }

  @ParameterizedTest
  @CsvSource({"2026-11-24, 09:00, 13:30", "2026-11-27, 09:00, 11:00", "2026-12-25, 00:00, 00:00"})
  void devices_are_told_when_tokens_are_given_on_the_open_day(
      LocalDate day, String from, String until) throws Exception {
    // Given
    Centre hall =
        read(
            SOUND.replace(
                "{open: \"08:00\", close: \"20:00\"}",
                "{open: \"09:00\", lastIssue: \"13:30\", close: \"14:00\", holidays: [2026-12-25],"
                    + " special: [{date: 2026-11-27, open: \"09:00\", close: \"11:00\"}]}"));

    // When
    CentreView view = hall.view(openOn(day), NOW);

    // Then
    assertThat(view.hours().issuing()).isEqualTo(new CentreView.Issuing(from, until));
  }

  @Test
  void of_hours_that_refuse_nobody_devices_are_told_none() throws Exception {
    CentreView view = lahore().view(openOn(LocalDate.of(2026, 11, 24)), NOW);
    assertThat(view.hours().issuing()).isNull();
  }

  private static CentreState openOn(LocalDate day) {
    List<Event> opened = List.of(new Event.DayOpened(day));
    return Engine.evolve(
        CentreState.empty("hall"),
        new Entry("hall", 1, Instant.EPOCH, "supervisor", "open", opened));
  }

  private static boolean isUrdu(String text) {
    return text.codePoints()
        .allMatch(letter ->
            letter == ' ' || Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T18:59:59Z, 2026-11-23",
    "2026-11-23T19:00:00Z, 2026-11-24",
    "2026-11-23T23:00:00-05:00, 2026-11-24"
  })
  void the_business_day_is_the_centres_local_date(ZonedDateTime now, LocalDate day)
      throws Exception {
    assertThat(lahore().businessDay(now)).isEqualTo(day);
  }

  @Test
  void a_sound_file_is_read() throws Exception {
    // When
    Centre hall =
        read(SOUND.replace("weight: 1.0, headStart: PT0M", "weight: 1.25, headStart: PT9M"));

    // Then
    assertThat(hall.catalogue().priorityClasses())
        .containsEntry(
            "ordinary",
            new Catalogue.PriorityClass("ordinary", new Claim(1250, Duration.ofMinutes(9))));
    assertThat(hall.catalogue().maxOvertakes()).isEqualTo(5);
  }

  @Test
  void a_broken_file_lists_everything_that_is_wrong_at_once() {
    // Given
    String broken =
        """
        id: No Such Id
        name: {en: Hall}
        timeZone: Asia/Atlantis
        hours: {open: "20:00", close: "08:00"}
        maxOvertakes: 0
        colour: green
        priorityClasses:
          - {id: ordinary, weight: -1, headStart: soon, name: {en: Ordinary, ur: عام}}
          - {id: ordinary, weight: 1, headStart: PT48H, name: {en: Again, ur: پھر}}
        departments:
          - id: post
            name: {en: Post, ur: ڈاک}
            services:
              - {code: POST, series: P, name: {en: Postal, ur: ڈاک}}
              - {code: POST, series: lower, name: {en: Postal, ur: ڈاک}}
              - {code: LOST, series: Q, name: {en: Lost, ur: گم}}
        counters:
          - {from: 5, to: 1, services: [POST]}
          - {from: 7, to: 7, services: [NONE, POST, POST]}
          - {from: 7, to: 1000, services: []}
        """;

    // When // Then
    assertThatThrownBy(() -> read(broken))
        .isInstanceOf(CentreFileException.class)
        .hasMessageStartingWith("hall.yaml cannot be used:")
        .hasMessageContainingAll(
            "'colour' is not known here",
            "'id' must be lower-case letters",
            "name: 'ur' is missing",
            "'timeZone' is not understood: 'Asia/Atlantis'",
            "hours: open is not before close",
            "'maxOvertakes' must be a whole number from 1 to 1000",
            "priorityClasses[0]: weight is not within 0 and 1000",
            "priorityClasses[0]: 'headStart' is not understood: 'soon'",
            "priorityClasses[1]: headStart is not within PT0M and PT24H",
            "priorityClasses[1]: id 'ordinary' is there twice",
            "departments[0].services[1]: 'series' must be one to three capital letters",
            "departments[0].services[1]: code 'POST' is there twice",
            "counters[0]: from is greater than to",
            "counters[1]: there is no service 'NONE'",
            "counters[1]: a service is there twice",
            "counters[2]: 'services' is missing or empty",
            "counters[2]: 'to' must be a whole number from 1 to 999",
            "service LOST is taken by no counter");
  }

  @Test
  void what_a_file_does_not_say_of_the_life_of_a_token_is_as_usual() throws Exception {
    assertThat(read(SOUND).catalogue().tokenRules()).isEqualTo(Catalogue.TokenRules.ORDINARY);
  }

  @Test
  void a_file_sets_times_and_bounds_journeys_and_outcomes() throws Exception {
    // When
    Centre hall =
        read(
            SOUND
                + """
                noShowGrace: PT20M
                reinstateAt: back
                maxRecalls: 2
                recallCooldown: PT10S
                undoWithin: PT1M
                journeyAt: back
                leaseFrom: 501
                """,
            """
            - {code: FEES, series: F, name: {en: Fees, ur: فیس}}
            - code: BIOM
              series: B
              name: {en: Biometrics, ur: بائیومیٹرک}
              outcomes: [{code: DONE, name: {en: Done, ur: مکمل}}]
            - code: DRVL
              series: L
              name: {en: Licence, ur: لائسنس}
              steps: [FEES, {service: BIOM, after: [FEES]}]
            """);

    // Then
    assertThat(hall.catalogue().tokenRules())
        .isEqualTo(
            new Catalogue.TokenRules(
                Duration.ofMinutes(20),
                Position.BACK,
                2,
                Duration.ofSeconds(10),
                Duration.ofMinutes(1),
                Position.BACK,
                501));
    assertThat(hall.catalogue().services())
        .containsEntry(
            "DRVL",
            new Catalogue.Service(
                "DRVL",
                "L",
                List.of(
                    new Catalogue.Step("FEES", List.of()),
                    new Catalogue.Step("BIOM", List.of("FEES"))),
                List.of()))
        .containsEntry("BIOM", new Catalogue.Service("BIOM", "B", List.of(), List.of("DONE")));
    assertThat(
            hall.view(CentreState.empty(hall.id()), NOW)
                .departments()
                .getFirst()
                .services()
                .getLast()
                .steps())
        .containsExactly("FEES", "BIOM");
  }

  @Test
  void a_journey_that_cannot_be_gone_is_refused() {
    assertThatThrownBy(() ->
            read(
                SOUND + "maxRecalls: many\nreinstateAt: nowhere\nundoWithin: PT1H\n",
                """
                - {code: FEES, series: F, name: {en: Fees, ur: فیس}}
                - {code: BIOM, series: B, name: {en: Biometrics, ur: بائیومیٹرک}}
                - code: LOOP
                  series: L
                  name: {en: Loop, ur: چکر}
                  outcomes: [{code: DONE, name: {en: Done, ur: مکمل}}]
                  steps: [{service: FEES, after: [BIOM]}, {service: BIOM, after: [FEES]}, NONE, NONE]
                """))
        .isInstanceOf(CentreFileException.class)
        .hasMessageContainingAll(
            "'maxRecalls' must be a whole number from 0 to 100",
            "'reinstateAt' must be one of original, front, back",
            "'undoWithin' is not within PT0S and PT10M",
            "a journey's outcomes are those of its steps",
            "step 'NONE' is there twice",
            "journey LOOP: no counter can give step 'NONE'",
            "journey LOOP: these steps never become ready: FEES, BIOM");
  }

  /// Reads it with more services. The counters take them unless they are journeys.
  private static Centre read(String yaml, String services) throws CentreFileException {
    return read(
        yaml.replace("services: [POST]", "services: [POST, FEES, BIOM]")
            .replace("counters:", services.indent(6) + "counters:"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "just words", "departments: 7", "id: hall\nname: Hall"})
  void what_is_no_centre_at_all_is_refused_and_not_a_crash(String yaml) {
    assertThatThrownBy(() -> read(yaml)).isInstanceOf(CentreFileException.class);
  }

  @Test
  void what_is_no_yaml_is_said_to_be_none() {
    assertThatThrownBy(() -> read("id: [unclosed"))
        .isInstanceOf(CentreFileException.class)
        .hasMessageContaining("not YAML");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999", "-1e999", "1e-999999999", "0.0001", "many"})
  void a_weight_that_cannot_be_kept_in_thousandths_is_refused(String weight) {
    assertThatThrownBy(() -> read(SOUND.replace("weight: 1.0", "weight: \"" + weight + "\"")))
        .isInstanceOf(CentreFileException.class)
        .hasMessageContaining("weight");
  }

  @Test
  void what_is_asked_of_citizens_and_promised_them_is_read() throws Exception {
    // Given
    String file =
        SOUND.replace(
            "maxOvertakes:",
            "perPersonLimit: 2\nappointments: {earliest: PT20M, latest: PT5M}\nmaxOvertakes:");

    // When
    Catalogue.CitizenRules rules =
        read(file.replaceFirst("series: ([A-Z]+),", "series: $1, requiresPerson: true,"))
            .catalogue()
            .citizenRules();

    // Then
    assertThat(rules.perPersonLimit()).hasValue(2);
    assertThat(rules.earliest()).isEqualTo(Duration.ofMinutes(20));
    assertThat(rules.latest()).isEqualTo(Duration.ofMinutes(5));
    assertThat(rules.requirePerson()).hasSize(1);
    assertThat(read(SOUND).catalogue().citizenRules()).isEqualTo(Catalogue.CitizenRules.ORDINARY);
  }

  @Test
  void half_a_character_is_not_read() {
    String file = SOUND.replace("en: Hall,", "en: \"Hall \\ud83d\",");
    assertThatThrownBy(() -> read(file)).hasMessageContaining("name");
  }

  @Test
  void what_a_closed_day_owes_is_read_and_told_to_devices() throws Exception {
    // When
    Centre hall =
        read(SOUND.replace("maxOvertakes:", "carryOver: {headStart: PT20M}\nmaxOvertakes:"));

    // Then
    assertThat(hall.catalogue().citizenRules().carryOver())
        .contains(new Catalogue.CarryOverRule(Duration.ofMinutes(20), 1));
    assertThat(hall.view(CentreState.empty("hall"), NOW).carryOver())
        .isEqualTo(new CentreView.CarryOver(1200, 1));
    assertThat(read(SOUND).view(CentreState.empty("hall"), NOW).carryOver()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{days: 1}",
        "{headStart: PT0S}",
        "{headStart: PT25H}",
        "{headStart: PT20M, days: 8}",
        "{headStart: PT20M, nights: 1}",
        "PT20M"
      })
  void a_carry_over_that_cannot_be_is_not_read(String wrong) {
    String file = SOUND.replace("maxOvertakes:", "carryOver: " + wrong + "\nmaxOvertakes:");
    assertThatThrownBy(() -> read(file)).hasMessageContaining("carryOver");
  }
}
