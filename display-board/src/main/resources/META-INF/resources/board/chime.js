/** Two falling tones, like a doorbell. They are generated here, so no sound file and no licence are needed. */
const TONES = [
  { hertz: 784, at: 0, seconds: 0.9 },
  { hertz: 587.33, at: 0.45, seconds: 1.3 },
];
const OVERTONES = [
  { times: 1, gain: 0.3 },
  { times: 2, gain: 0.06 },
  { times: 3.01, gain: 0.02 },
];
const LENGTH_SECONDS = 1.8;
const MOST_WAITING_SECONDS = 4;

/** Rings without overlap. Event `change` when the browser allows or blocks sound. */
export class Chime extends EventTarget {
  #audio = new AudioContext();
  #freeAt = 0;

  constructor() {
    super();
    this.#audio.onstatechange = () => this.dispatchEvent(new Event("change"));
  }

  get blocked() {
    return this.#audio.state !== "running";
  }

  /** Call this from a person's click or key press. */
  allow() {
    return this.#audio.resume();
  }

  /** Rings after the rings that are already playing. A ring that would come too late is left out. */
  strike() {
    const now = this.#audio.currentTime;
    const at = Math.max(now, this.#freeAt);
    if (this.blocked || at - now > MOST_WAITING_SECONDS) {
      return;
    }
    this.#freeAt = at + LENGTH_SECONDS;
    TONES.forEach((tone) => OVERTONES.forEach((overtone) => this.#sound(at, tone, overtone)));
  }

  #sound(start, { hertz, at, seconds }, { times, gain }) {
    const source = new OscillatorNode(this.#audio, { frequency: hertz * times });
    const volume = new GainNode(this.#audio, { gain: 0 });
    const from = start + at;
    volume.gain.setValueAtTime(0, from);
    volume.gain.linearRampToValueAtTime(gain, from + 0.012);
    volume.gain.exponentialRampToValueAtTime(0.0001, from + seconds);
    source.connect(volume).connect(this.#audio.destination);
    source.start(from);
    source.stop(from + seconds);
  }
}
