// The pages in Chromium, each in a viewport of exact size.
import { writeFileSync } from 'node:fs';
import { Chromium } from '../../../../samples/verify/test/chromium.js';

export const LANGUAGES = ['en', 'fr', 'es', 'ru', 'zh', 'ar'];

// Only a test that fails waits so long, so it is ample for a slow machine.
const LONGEST = 120_000;

/** Those that the long tests go through: ROOM_LANGUAGES=en,fr,es,ru,zh,ar for all, which takes seven minutes. */
export const CHECKED = (process.env.ROOM_LANGUAGES ?? 'en,ar').split(',');

export class Pages {
  static async start(standIn) {
    const pages = new Pages();
    pages.standIn = standIn;
    pages.browser = await Chromium.start();
    await pages.browser.send('Page.enable');
    return pages;
  }

  end() {
    this.browser.end();
  }

  async size(width, height, isPhone = false) {
    await this.browser.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: isPhone });
  }

  /** What a person has set: `prefers-color-scheme`, `prefers-reduced-motion`, `forced-colors`. */
  async prefer(features) {
    await this.browser.send('Emulation.setEmulatedMedia', { features: Object.entries(features).map(([name, value]) => ({ name, value })) });
  }

  ask(expression) {
    return this.browser.ask(expression);
  }

  /** Opens an address and waits until an expression holds. */
  async open(path, ready) {
    await this.browser.open('about:blank', "document.readyState === 'complete'");
    await until(() => !this.standIn.isFollowed);
    await this.browser.send('Page.navigate', { url: this.standIn.url + path });
    await this.until(ready);
  }

  /** Loads the page that is open once more, and waits until an expression holds. */
  async reload(ready) {
    await this.ask('window.isOld = true');
    await this.browser.send('Page.reload');
    await this.until(`window.isOld === undefined && (${ready})`);
    await this.ask('document.fonts.ready.then(() => true)');
  }

  async until(expression) {
    await until(() => this.ask(expression), async () => `${expression}; the page says ${await this.ask('document.body?.innerText.slice(0, 300)')}`);
  }

  /** Waits until the page listens: what is sent to it earlier it has to ask for. */
  async followed() {
    await until(() => this.standIn.isFollowed);
  }

  /** Shows a state on the projector. */
  async project(state, query = '') {
    this.standIn.state = state;
    await this.open(`/projector${query}`, `document.documentElement.dataset.v === '${state.view.v}'`);
    await this.ask('document.fonts.ready.then(() => true)');
    await this.followed();
  }

  async picture(file) {
    const { data } = await this.browser.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
    const bytes = Buffer.from(data, 'base64');
    if (file !== undefined)
      writeFileSync(file, bytes);
    return bytes;
  }

  async key(key, { code = key, modifiers = 0, text = key.length === 1 ? key : undefined } = {}) {
    const windowsVirtualKeyCode = { Tab: 9, Enter: 13, Escape: 27, ' ': 32, ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40 }[key] ?? key.toUpperCase().charCodeAt(0);
    const shared = { key, code, modifiers, windowsVirtualKeyCode };
    await this.browser.send('Input.dispatchKeyEvent', { type: 'keyDown', ...shared, text: key === 'Enter' ? '\r' : text });
    await this.browser.send('Input.dispatchKeyEvent', { type: 'keyUp', ...shared });
  }

  async type(text) {
    await this.browser.send('Input.insertText', { text });
  }
}

/** Waits until something holds. */
export async function until(holds, say = () => holds) {
  const end = Date.now() + LONGEST;
  while (!await holds()) {
    if (Date.now() > end)
      throw new Error(`never: ${await say()}`);
    await new Promise(resolve => setTimeout(resolve, 15));
  }
}
