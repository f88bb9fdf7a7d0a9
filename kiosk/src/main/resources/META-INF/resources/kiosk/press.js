/**
 * One press is one click: a long or hard press counts, and the finger may slide. The second tap of a shaking hand is
 * ignored, because the new screen does not accept presses yet (`settle` in the page's styles). The browser's clicks
 * from a pointer are replaced by ours. Clicks from a keyboard or from assistive software are kept.
 */

const SLOP_PIXELS = 60;

const state = { pressed: null, passing: false };

const buttonOf = (event) => event.composedPath().find((node) => node instanceof HTMLButtonElement) ?? null;

const isNear = (button, { clientX: x, clientY: y }) => {
  const box = button.getBoundingClientRect();
  return (
    x >= box.left - SLOP_PIXELS &&
    x <= box.right + SLOP_PIXELS &&
    y >= box.top - SLOP_PIXELS &&
    y <= box.bottom + SLOP_PIXELS
  );
};

function release() {
  state.pressed?.removeAttribute("data-pressed");
  state.pressed = null;
}

function onDown(event) {
  if (!event.isPrimary || event.button !== 0) {
    return;
  }
  release();
  const button = buttonOf(event);
  state.pressed = button?.ariaDisabled === "true" ? null : button;
  state.pressed?.setAttribute("data-pressed", "");
}

function onUp(event) {
  const button = state.pressed;
  if (!event.isPrimary || button === null) {
    return;
  }
  release();
  if (button.disabled || !button.isConnected || !isNear(button, event)) {
    return;
  }
  state.passing = true;
  button.click();
  state.passing = false;
}

function onClick(event) {
  const fromPointer = event.isTrusted && event.pointerType !== "";
  if (fromPointer && !state.passing && buttonOf(event) !== null) {
    event.stopPropagation();
    event.preventDefault();
  }
}

function onKey(event) {
  if (event.repeat && (event.key === "Enter" || event.key === " ")) {
    event.preventDefault();
  }
}

const never = (event) => event.preventDefault();

/** Takes over the whole document, once. */
export function takeOverPresses() {
  const capture = { capture: true };
  addEventListener("pointerdown", onDown, capture);
  addEventListener("pointerup", onUp, capture);
  addEventListener("pointercancel", release, capture);
  addEventListener("click", onClick, capture);
  addEventListener("keydown", onKey, capture);
  for (const gesture of ["contextmenu", "dragstart"]) {
    addEventListener(gesture, never, capture);
  }
  addEventListener("wheel", (event) => event.ctrlKey && event.preventDefault(), { passive: false });
}
