/**
 * Lets a test show any screen of the kiosk at once, under any banner. The answers of the kiosk's API are real, except
 * for what the banner or the screen needs.
 */
(() => {
  const NUMBERS = 50;
  /** The size of the smallest lines on the fullest screens. No screen may have smaller text. */
  const LEAST_URDU = 0.016;
  const asIs = (state) => state;
  const printer = (trouble) => (state) => ({ ...state, printer: { canPrint: false, trouble, ticketWaiting: false } });
  const services = (state, change) => ({
    ...state,
    centre: {
      ...state.centre,
      departments: state.centre.departments.map((each) => ({ ...each, services: each.services.map(change) })),
    },
  });
  const offline = (state) => ({
    ...state,
    server: { up: false },
    ownNumbers: Object.fromEntries(state.services.map(({ series }) => [series, NUMBERS])),
  });
  const GATES = {
    BRTH: { suspended: "The link to the registry is down until the afternoon" },
    DOMI: { suspended: "دوپہر تک رجسٹری سے رابطہ منقطع ہے" },
    ARMS: { left: 0 },
    LRNR: { left: 12 },
  };
  const BANNERS = {
    none: asIs,
    "no paper": printer("paper-out"),
    offline,
    "suspended and printer trouble": (state) => printer("jam")(services(state, (each) => ({ ...each, ...GATES[each.code] }))),
    "long names": (state) =>
      services(state, (each) => ({
        ...each,
        name: { en: `${each.name.en} and Correction of Earlier Entries`, ur: `${each.name.ur} اور پچھلے اندراج کی درستی` },
      })),
    away: (state) => ({ ...state, server: { up: false }, ownNumbers: {} }),
    closed: (state) => ({ ...state, open: false }),
  };

  const NOTICES = ["away", "closed"];
  const WITH_RESULTS = ["none", "long names"];

  const ticket = {
    id: "20261129-D-042",
    number: "D-042",
    service: "VTRF",
    priorityClass: "ordinary",
    ticket: "printed",
    detail: "",
    copies: 0,
    offline: false,
    carriedOver: false,
    ahead: 7,
    issuedAt: "2026-11-29T10:00:00Z",
    trackingCode: "D-042-7Q4K9ZP2MX",
  };
  const issued = (more = {}) => ({ status: 201, body: { ...ticket, ...more } });
  const refused = (name, status) => ({ status, body: { type: `/problems/${name}`, title: "Not now.", status, detail: "D-042" } });
  const FOUR = ["VTRF", "LRNR", "MARC", "PROP"];
  const choice = (...codes) => ({ codes });
  const SCREENS = {
    language: { step: "language" },
    department: { step: "department" },
    search: { step: "department", search: { en: "licence", ur: "سرٹیفکیٹ" } },
    "search for nothing": { step: "department", search: { en: "zzzz", ur: "ژژژژ" } },
    service: { step: "service", department: "BRTH" },
    "one service": { step: "confirm", ...choice("VTRF") },
    "four services": { step: "confirm", ...choice(...FOUR) },
    person: { step: "person", ...choice("PROP") },
    code: { step: "code" },
    printed: { step: "result", ...choice("VTRF"), answer: issued() },
    printing: { step: "result", ...choice("VTRF"), answer: issued({ ticket: "requested" }) },
    failed: { step: "result", ...choice("VTRF"), answer: issued({ ticket: "failed" }) },
    "failed without a phone page": { step: "result", ...choice("VTRF"), answer: issued({ ticket: "failed" }), phonePage: false },
    unknown: { step: "result", ...choice(...FOUR), answer: issued({ ticket: "unknown", number: "ABC-1042", carriedOver: true }) },
    offline: { step: "result", ...choice("VTRF"), answer: issued({ ticket: "failed", offline: true, ahead: null }) },
    appointment: { step: "result", appointment: "PROP-2711", answer: issued({ service: "PROP" }) },
    "wrong code": { step: "result", appointment: "PROP-2711", answer: refused("unknown-appointment", 404) },
    "outside hours": { step: "result", ...choice("VTRF"), answer: refused("outside-hours", 409) },
    suspended: { step: "result", ...choice("BRTH"), answer: refused("service-suspended", 409) },
  };

  let banner = "none";
  let answer = null;
  const asked = window.fetch;
  window.fetch = async (input, init) => {
    const path = new URL(input, location).pathname;
    if (path === "/api/state") {
      const response = await asked(input, init);
      return Response.json(BANNERS[banner](await response.json()));
    }
    if (path.startsWith("/api/tickets") && answer !== null) {
      const type = answer.status === 201 ? "application/json" : "application/problem+json";
      return new Response(JSON.stringify(answer.body), { status: answer.status, headers: { "Content-Type": type } });
    }
    return asked(input, init);
  };
  banner = new URLSearchParams(location.search).get("banner") ?? "none";

  /** Resolves after the next frame, when the size observers have run. */
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

  /** Shows a screen as a citizen of this language would see it. */
  async function show(name, lang) {
    const app = document.querySelector("kiosk-app");
    const { departments } = (await (await fetch("/api/state")).json()).centre;
    const all = departments.flatMap((department) => department.services);
    const { step, codes = [], department, appointment, search, phonePage = true, answer: said = null } = SCREENS[name];
    answer = said;
    app.visit = { step: "language", services: [] };
    await app.updateComplete;
    document.documentElement.lang = lang;
    document.documentElement.dir = lang === "ur" ? "rtl" : "ltr";
    app.visit = {
      step,
      lang: step === "language" ? undefined : lang,
      services: codes.map((code) => all.find((service) => service.code === code)),
      department: departments.find((each) => each.services.some(({ code }) => code === department)),
      appointment,
    };
    await app.updateComplete;
    if (search) {
      const chooser = app.renderRoot.querySelector("choose-department");
      if (chooser) {
        chooser.searching = true;
        chooser.query = search[lang];
        await chooser.updateComplete;
      }
    }
    if (!phonePage) {
      app.renderRoot.querySelector("ticket-result").hasPhonePage = false;
    }
    await document.fonts.ready;
    await drawn();
  }

  /** The result has no banner, and a notice replaces all screens. */
  const screensUnder = (name) =>
    Object.keys(SCREENS).filter((each) => {
      const isResult = SCREENS[each].step === "result";
      return NOTICES.includes(name) ? each === "language" : !isResult || WITH_RESULTS.includes(name);
    });

  /** What is wrong with the screens of a language under the banner of this page. */
  async function problems(lang) {
    const wrong = [];
    for (const screen of screensUnder(banner)) {
      await show(screen, lang);
      wrong.push(...layoutProblems({ leastUrdu: LEAST_URDU }).map((problem) => `${lang}, ${screen}: ${problem}`));
    }
    return wrong;
  }

  window.rehearsal = { banners: Object.keys(BANNERS), problems, show };
})();
