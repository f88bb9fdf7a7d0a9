/** Three short rising tones. They are made here, so that no sound file and no licence is needed. */
const TONES = [
  { hertz: 880, at: 0 },
  { hertz: 1108.73, at: 0.22 },
  { hertz: 1318.51, at: 0.44 },
];
const TONE_SECONDS = 0.3;
const LOUDNESS = 0.25;
const AGAIN_MILLIS = 15_000;
const STORED_AS = "baari.alarm";

/**
 * Gets the attention of somebody who looks elsewhere: by sound, unless it is muted on this machine, and by the page's
 * title. A browser lets a page make sounds only after a person has pressed something on it. Event: `change` of
 * `mayRing`.
 */
export class Alarm extends EventTarget {
  #audio = null;
  #title = document.title;
  #known = new Set();
  #timer = 0;
  muted = localStorage.getItem(STORED_AS) === "muted";

  constructor() {
    super();
    for (const press of ["pointerdown", "keydown"]) {
      addEventListener(press, () => this.#allow());
    }
  }

  /**
   * `urgent` and `others` are the current alarms, in words for a person. A new alarm sounds once. An urgent alarm
   * sounds again and again until it is over.
   */
  show(urgent, others) {
    const standing = [...urgent, ...others];
    document.title = standing.length ? `⚠ ${standing[0]}` : this.#title;
    if (urgent.length && !this.#timer) {
      this.#timer = setInterval(() => this.#ring(), AGAIN_MILLIS);
    } else if (!urgent.length) {
      clearInterval(this.#timer);
      this.#timer = 0;
    }
    if (standing.some((each) => !this.#known.has(each))) {
      this.#ring();
    }
    this.#known = new Set(standing);
  }

  mute(muted) {
    this.muted = muted;
    localStorage.setItem(STORED_AS, muted ? "muted" : "on");
  }

  /** Whether the browser already lets the page make sounds. */
  get mayRing() {
    return this.#audio?.state === "running";
  }

  #allow() {
    if (!this.#audio) {
      this.#audio = new AudioContext();
      this.#audio.addEventListener("statechange", () => this.dispatchEvent(new Event("change")));
    }
    this.#audio.resume();
  }

  #ring() {
    if (!this.muted && this.#audio) {
      TONES.forEach((tone) => this.#sound(tone));
    }
  }

  #sound({ hertz, at }) {
    const source = new OscillatorNode(this.#audio, { frequency: hertz });
    const volume = new GainNode(this.#audio, { gain: LOUDNESS });
    const from = this.#audio.currentTime + at;
    volume.gain.setValueAtTime(LOUDNESS, from);
    volume.gain.exponentialRampToValueAtTime(0.0001, from + TONE_SECONDS);
    source.connect(volume).connect(this.#audio.destination);
    source.start(from);
    source.stop(from + TONE_SECONDS);
  }
}
