/**
 * Finds what is wrong with the page's current layout: text that leaves its box or is cut, letters that an edge cuts
 * off, boxes that overlap, and elements that leave the screen. A page that `scrolls`, and its lists and dialogs, may be
 * longer than the screen, but nothing may be wider. No Urdu may be smaller than `leastUrdu`, a share of the screen's
 * shorter side. Also checks inside the custom elements. Returns an empty list when nothing is wrong.
 */
window.layoutProblems = ({ scrolls = false, leastUrdu = 0 } = {}) => {
  const SLACK = 1.5;
  const BOXES = "button, section, aside, header, footer, figure, .card, .paper, .tile, [role=alertdialog] > div, main, dialog, td, th, li";
  const ITEMS = "button, input, img, h1, h2, p, figure, progress, time, li, aside, header, footer";
  const CLOSE = { ur: 0.75, en: 0.5 };

  const all = [];
  const gather = (root) => {
    for (const element of root.querySelectorAll("*")) {
      all.push(element);
      if (element.shadowRoot) {
        gather(element.shadowRoot);
      }
    }
  };
  gather(document);

  const parentOf = (node) => node.parentElement ?? node.getRootNode().host ?? null;
  const isWithin = (node, ancestor) => {
    for (let each = node; each; each = parentOf(each)) {
      if (each === ancestor) {
        return true;
      }
    }
    return false;
  };
  const isSeen = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
  };
  const dialog = all.filter((element) => element.matches("[role=alertdialog], dialog[open]") && isSeen(element)).at(-1);
  const seen = all.filter((element) => isSeen(element) && (!dialog || isWithin(element, dialog)));
  const nameOf = (element) =>
    `${element.localName}${element.className ? "." + element.className : ""} "${element.textContent.trim().slice(0, 40)}"`;
  const problems = [];

  const leaves = (inner, outer) =>
    inner.left < outer.left - SLACK ||
    inner.right > outer.right + SLACK ||
    inner.top < outer.top - SLACK ||
    inner.bottom > outer.bottom + SLACK;

  /** The letters without the line's space above and below them. */
  const inkOf = (rect, element) => {
    const size = parseFloat(getComputedStyle(element).fontSize);
    const close = CLOSE[element.closest("[lang]")?.lang] ?? CLOSE.en;
    const middle = (rect.top + rect.bottom) / 2;
    const half = Math.min(rect.height / 2, size * close);
    return { left: rect.left, right: rect.right, top: middle - half, bottom: middle + half };
  };

  const endless = scrolls ? { top: -Infinity, bottom: Infinity } : {};
  const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight, ...endless };
  const isScroller = (element) => scrolls && ["auto", "scroll"].includes(getComputedStyle(element).overflowY);
  if (document.scrollingElement.scrollWidth > innerWidth + SLACK) {
    problems.push(`is wider than the screen: ${document.scrollingElement.scrollWidth}`);
  }

  /** The whole content of a box, even if it scrolls. */
  const wholeOf = (box) => {
    const rect = box.getBoundingClientRect();
    const top = rect.top - box.scrollTop;
    return isScroller(box) ? { left: rect.left, right: rect.right, top, bottom: top + Math.max(rect.height, box.scrollHeight) } : rect;
  };

  /** The visible part of an element, because lists that scroll hide the rest. Null when nothing is visible. */
  const sightOf = (element) => {
    let { left, top, right, bottom } = element.getBoundingClientRect();
    for (let each = parentOf(element); each instanceof Element; each = parentOf(each)) {
      if (isScroller(each)) {
        const edge = each.getBoundingClientRect();
        [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
      }
    }
    return bottom - top > SLACK ? { left, top, right, bottom } : null;
  };
  const sticks = (element) => {
    for (let each = element; each instanceof Element; each = parentOf(each)) {
      if (getComputedStyle(each).position === "sticky") {
        return true;
      }
    }
    return false;
  };

  /** From the highest to the lowest point of the letters themselves. */
  const pen = document.createElement("canvas").getContext("2d");
  const inks = (window.layoutInks ??= new Map());
  /** Measured once: to draw a line of Nastaliq takes a browser long, and pages have the same lines again and again. */
  const inkOfText = (font, text) => {
    const key = `${font} ${text}`;
    if (!inks.has(key)) {
      pen.font = font;
      inks.set(key, pen.measureText(text));
    }
    return inks.get(key);
  };
  const lettersOf = (rect, element, text) => {
    const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(element);
    const ink = inkOfText(`${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`, text.textContent.trim());
    const base = rect.top + (rect.height * ink.fontBoundingBoxAscent) / (ink.fontBoundingBoxAscent + ink.fontBoundingBoxDescent);
    return { top: base - ink.actualBoundingBoxAscent, bottom: base + ink.actualBoundingBoxDescent };
  };
  const cutterOf = (element) => {
    for (let each = element; each instanceof Element; each = parentOf(each)) {
      if (["hidden", "clip"].includes(getComputedStyle(each).overflowY)) {
        return each;
      }
    }
    return null;
  };
  const leastUrduPixels = leastUrdu * Math.min(innerWidth, innerHeight);
  const isUrdu = ({ textContent }) => /[\u0600-\u06ff]/.test(textContent);
  for (const element of seen) {
    const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== "");
    for (const text of texts) {
      let box = element;
      while (box && !box.matches(BOXES)) {
        box = parentOf(box);
      }
      const outer = box ? wholeOf(box) : screen;
      const cutter = cutterOf(element);
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const rect of range.getClientRects()) {
        const ink = inkOf(rect, element);
        if (leaves(ink, outer) || leaves(ink, screen)) {
          problems.push(`text leaves its box: ${nameOf(element)}`);
          break;
        }
        const edge = cutter?.getBoundingClientRect();
        const letters = edge ? lettersOf(rect, element, text) : null;
        if (edge && (letters.top < edge.top - SLACK || letters.bottom > edge.bottom + SLACK)) {
          problems.push(`letters are cut off: ${nameOf(element)}`);
          break;
        }
      }
    }
    const { overflowX, overflowY, fontSize } = getComputedStyle(element);
    if (texts.some(isUrdu) && parseFloat(fontSize) < leastUrduPixels) {
      problems.push(`is too small to read, ${fontSize}: ${nameOf(element)}`);
    }
    const isCut =
      (overflowX !== "visible" && element.scrollWidth > element.clientWidth + SLACK) ||
      (overflowY !== "visible" && !isScroller(element) && element.scrollHeight > element.clientHeight + parseFloat(fontSize));
    if (isCut && !["input", "select", "html", "body"].includes(element.localName) && element.localName !== "progress") {
      problems.push(`is cut: ${nameOf(element)}`);
    }
  }

  const items = seen
    .filter((element) => element.matches(ITEMS))
    .map((element) => ({ element, sight: sightOf(element), isStuck: sticks(element) }))
    .filter(({ sight }) => sight !== null);
  items.forEach((one, at) => {
    if (leaves(one.sight, screen)) {
      problems.push(`leaves the screen: ${nameOf(one.element)}`);
    }
    for (const other of items.slice(at + 1)) {
      const wide = Math.min(one.sight.right, other.sight.right) - Math.max(one.sight.left, other.sight.left);
      const high = Math.min(one.sight.bottom, other.sight.bottom) - Math.max(one.sight.top, other.sight.top);
      const isOver = wide > SLACK && high > SLACK && one.isStuck === other.isStuck;
      if (isOver && !isWithin(one.element, other.element) && !isWithin(other.element, one.element)) {
        problems.push(`overlap: ${nameOf(one.element)} and ${nameOf(other.element)}`);
      }
    }
  });
  return problems;
};
