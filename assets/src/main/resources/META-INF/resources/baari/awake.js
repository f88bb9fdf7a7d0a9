/**
 * Loads a page again that has not come up, for example because its program was restarted while the page was loading.
 * Nobody can reload a page at a kiosk or on a board, and staff would not know that it helps. This is not a module,
 * because one module that is missing stops all modules of a page.
 */
const LOOK_EVERY_MILLIS = 30_000;

setInterval(async () => {
  const isUp = [...(document.body?.children ?? [])].some((each) => each.shadowRoot?.childElementCount > 0);
  if (!isUp) {
    const { ok } = await fetch(location.href).catch(() => ({ ok: false }));
    if (ok) {
      location.reload();
    }
  }
}, LOOK_EVERY_MILLIS);
