/**
 * What is wrong with the layout of the page as it stands: text that leaves its box or is cut, boxes that overlap, and
 * what does not stand on the screen. Looks into the elements of the page. An empty list when all is well.
 */
() => {
  const SLACK = 1.5;
  const BOXES = "button, section, aside, header, footer, figure, .card, .paper, .tile, [role=alertdialog] > div, main";
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
  const dialog = all.find((element) => element.matches("[role=alertdialog]") && isSeen(element));
  const seen = all.filter((element) => isSeen(element) && (!dialog || isWithin(element, dialog)));
  const nameOf = (element) =>
    `${element.localName}${element.className ? "." + element.className : ""} "${element.textContent.trim().slice(0, 40)}"`;
  const problems = [];

  const leaves = (inner, outer) =>
    inner.left < outer.left - SLACK ||
    inner.right > outer.right + SLACK ||
    inner.top < outer.top - SLACK ||
    inner.bottom > outer.bottom + SLACK;

  /** The letters without the space that the line leaves above and below them. */
  const inkOf = (rect, element) => {
    const size = parseFloat(getComputedStyle(element).fontSize);
    const close = CLOSE[element.closest("[lang]")?.lang] ?? CLOSE.en;
    const middle = (rect.top + rect.bottom) / 2;
    const half = Math.min(rect.height / 2, size * close);
    return { left: rect.left, right: rect.right, top: middle - half, bottom: middle + half };
  };

  const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  for (const element of seen) {
    const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== "");
    for (const text of texts) {
      let box = element;
      while (box && !box.matches(BOXES)) {
        box = parentOf(box);
      }
      const outer = box?.getBoundingClientRect() ?? screen;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const rect of range.getClientRects()) {
        const ink = inkOf(rect, element);
        if (leaves(ink, outer) || leaves(ink, screen)) {
          problems.push(`text leaves its box: ${nameOf(element)}`);
          break;
        }
      }
    }
    const { overflowX, overflowY, fontSize } = getComputedStyle(element);
    const isCut =
      (overflowX !== "visible" && element.scrollWidth > element.clientWidth + SLACK) ||
      (overflowY !== "visible" && element.scrollHeight > element.clientHeight + parseFloat(fontSize));
    if (isCut && element.localName !== "input" && element.localName !== "progress") {
      problems.push(`is cut: ${nameOf(element)}`);
    }
  }

  const items = seen.filter((element) => element.matches(ITEMS));
  items.forEach((one, at) => {
    const first = one.getBoundingClientRect();
    if (leaves(first, screen)) {
      problems.push(`leaves the screen: ${nameOf(one)}`);
    }
    for (const other of items.slice(at + 1)) {
      const second = other.getBoundingClientRect();
      const wide = Math.min(first.right, second.right) - Math.max(first.left, second.left);
      const high = Math.min(first.bottom, second.bottom) - Math.max(first.top, second.top);
      if (wide > SLACK && high > SLACK && !isWithin(one, other) && !isWithin(other, one)) {
        problems.push(`overlap: ${nameOf(one)} and ${nameOf(other)}`);
      }
    }
  });
  return problems;
}
