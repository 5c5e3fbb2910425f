// A headless Chromium, spoken to over a pipe: enough to open a page, ask it, and take its picture.
import { spawn } from 'node:child_process';

export class Chromium {
  #process;
  #waiting = new Map();
  #last = 0;
  #session;

  static async start() {
    const browser = new Chromium();
    browser.#process = spawn('chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--remote-debugging-pipe'],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    // What waits for an answer would wait for ever.
    browser.#process.on('exit', code => browser.#waiting.forEach(answer => answer({ error: { message: `Chromium has ended, ${code}` } })));
    let text = '';
    browser.#process.stdio[4].setEncoding('utf8').on('data', part => {
      const messages = (text + part).split('\0');
      text = messages.pop();
      for (const message of messages.map(message => JSON.parse(message)))
        browser.#waiting.get(message.id)?.(message);
    });
    const { targetId } = await browser.#send('Target.createTarget', { url: 'about:blank' });
    browser.#session = (await browser.#send('Target.attachToTarget', { targetId, flatten: true })).sessionId;
    return browser;
  }

  send(method, params = {}) {
    return this.#send(method, params, this.#session);
  }

  /** The value of an expression in the page. */
  async ask(expression) {
    return (await this.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })).result.value;
  }

  /** Opens a page and waits until an expression holds in it. */
  async open(url, ready) {
    await this.send('Page.navigate', { url });
    while (!await this.ask(ready))
      await new Promise(resolve => setTimeout(resolve, 20));
  }

  end() {
    this.#process.kill();
  }

  #send(method, params, sessionId) {
    const id = ++this.#last;
    this.#process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => this.#waiting.set(id, ({ result, error }) => {
      this.#waiting.delete(id);
      if (error)
        reject(new Error(error.message));
      else
        resolve(result);
    }));
  }
}
