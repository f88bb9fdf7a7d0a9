/** Lets a test show any state of the hall on the TV page. There is no feed; the states are made here. */
(() => {
  window.WebSocket = class extends EventTarget {
    static OPEN = 1;
    send() {}
    close() {}
  };

  const LONG = { en: "Application for a Domicile Certificate of the Province", ur: "صوبے کے ڈومیسائل سرٹیفکیٹ کے لیے درخواست" };
  const at = new Date().toISOString();
  const services = (count) =>
    Array.from({ length: count }, (_, i) => ({
      code: `S${i}`,
      name: i % 2 === 0 ? LONG : { en: `Vehicle Registration Transfer ${i}`, ur: "گاڑی کی رجسٹریشن کی منتقلی" },
    }));
  const centre = (count) => ({
    name: { en: "e-Khidmat Markaz Lahore, Ferozepur Road", ur: "ای خدمت مرکز لاہور، فیروز پور روڈ" },
    timeZone: "Asia/Karachi",
    departments: [{ services: services(count) }],
    counters: Array.from({ length: 32 }, (_, i) => ({ id: String(i + 1), number: String(i + 1) })),
  });
  const number = (i) => (i % 3 === 1 ? `ABC-${1000 + i}` : `D-${String(i).padStart(3, "0")}`);
  const hall = ({ open = 32, busy = 0, waiting = 0, suspended = [] }) => ({
    sequence: 1,
    businessDay: "2026-11-30",
    waiting: services(30).map(({ code }, i) => ({
      service: code,
      count: i < waiting ? 120 + i : 0,
      ...(suspended[i] && { suspended: suspended[i].en, suspendedText: suspended[i] }),
    })),
    counters: Array.from({ length: 32 }, (_, i) => ({
      id: String(i + 1),
      state: i < open ? "open" : "closed",
      token: i < busy ? { number: number(i), state: i % 2 ? "called" : "serving", announcedAt: at } : null,
    })),
    lastCalls: Array.from({ length: Math.min(busy, 12) }, (_, i) => ({ sequence: i + 1, number: number(i), counter: String(i + 1), at })),
  });
  const up = { number: "ABC-1042", counter: "32", at, fresh: true };
  const REASON = { en: "The link to the registry is down until the afternoon", ur: "دوپہر تک رجسٹری سے رابطہ منقطع ہے، براہِ کرم انتظار کریں" };
  const SHORT = { en: "System is down", ur: "سسٹم بند ہے" };
  const away = { notLiveSince: new Date() };
  const SCREENS = {
    starting: { hall: null },
    closed: { hall: { ...hall({ open: 0 }), businessDay: null } },
    "nobody waits": { hall: hall({ open: 0 }) },
    "counters free": { hall: hall({}), muted: true, soundHint: true },
    "a few": { hall: hall({ busy: 3, waiting: 2 }), up: { ...up, number: "D-042" } },
    full: { hall: hall({ busy: 32, waiting: 30 }), up },
    suspended: { hall: hall({ busy: 32, waiting: 30, suspended: [REASON] }), up },
    "suspended shortly": { hall: hall({ busy: 5, waiting: 1, suspended: [SHORT, REASON] }), up: { ...up, fresh: false } },
    "suspended in Urdu": { hall: hall({ busy: 5, waiting: 3, suspended: [{ en: REASON.ur, ur: REASON.ur }] }), up },
    "link lost": { hall: hall({ busy: 32, waiting: 30 }), up, ...away },
    "link lost and suspended": { hall: hall({ busy: 32, waiting: 30, suspended: [REASON] }), up, ...away },
  };

  async function show(name) {
    const page = document.querySelector("board-page");
    const { hall: state, up: call = null, notLiveSince = null, muted = false, soundHint = false } = SCREENS[name];
    Object.assign(page, { centre: centre(30), hall: state, notLiveSince, muted, soundHint, up: call });
    await page.updateComplete;
    page.up = call;
    await page.updateComplete;
  }

  window.rehearsal = { screens: Object.keys(SCREENS), show };
})();
