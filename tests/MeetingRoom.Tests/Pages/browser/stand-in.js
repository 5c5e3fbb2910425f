// A small server for the page tests: the pages as they are, and whatever answers a test puts in.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { names, recordOf, states } from './meeting.js';

const room = new URL('../../../../samples/MeetingRoom/', import.meta.url);
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.woff2': 'font/woff2' };
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; font-src 'self'; img-src 'self' data:; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
const PAGES = { '/': 'index.html', '/projector': 'projector.html', '/console': 'console.html', '/desk-cards': 'desk-cards.html' };

export class StandIn {
  #streams = new Set();
  #server;

  state = null;
  record = recordOf();
  /** What GET /console.json answers; null for 403, as while signed out. */
  console = null;
  /** Whether a projector can be paired, is paired, and what it shows. */
  pairing = null;
  preview = null;
  /** What was asked of a change before it was proposed. */
  looked = [];
  commands = [];
  reports = [];
  answer = () => ({ status: 200, body: { v: this.state.view.v + 1 } });
  /** The hall's clock. */
  time = '2026-12-14T10:19:30Z';
  /** How often GET /state was answered. */
  asked = 0;
  isDown = false;

  async start() {
    this.#server = createServer((request, response) => this.#take(request, response));
    await new Promise(resolve => this.#server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${this.#server.address().port}`;
    return this;
  }

  end() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** Whether a page listens to what happens. */
  get isFollowed() {
    return this.#streams.size > 0;
  }

  /** Puts a state and tells of it. */
  put(state, { lots, show = state.show } = {}) {
    this.state = state;
    this.send({ view: state.view, lots: lots ?? state.revealed.filter(lot => lot.state === state.show?.state), show });
  }

  /** Sends an event as it is. */
  send(event) {
    this.#streams.forEach(stream => stream.write(`event: view\nid: ${event.view.v}\ndata: ${JSON.stringify(event)}\n\n`));
  }

  /** Ends all streams, and refuses or takes what comes. */
  cut(isDown) {
    this.isDown = isDown;
    this.#streams.forEach(stream => stream.destroy());
    this.#streams.clear();
  }

  async #take(request, response) {
    const { pathname } = new URL(request.url, this.url);
    if (this.isDown) {
      response.destroy();
      return;
    }
    const body = request.method === 'POST' ? JSON.parse(await text(request)) : null;
    const json = (status, value) => response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache' }).end(JSON.stringify(value));
    const routes = {
      'GET /state': () => { this.asked++; json(200, this.state); },
      'GET /events': () => this.#stream(response),
      'GET /record.json': () => response.writeHead(200, { 'Content-Type': 'application/json' }).end(this.record),
      'GET /time': () => json(200, { now: this.time }),
      'GET /names.json': () => json(200, names),
      'GET /states.json': () => json(200, states),
      'GET /console.json': () => this.console === null ? json(403, {}) : json(200, this.console),
      'GET /console/events': () => this.console === null ? json(403, {}) : this.#stream(response),
      'GET /changes/preview': () => { this.looked.push(Object.fromEntries(new URL(request.url, this.url).searchParams)); json(200, this.preview); },
      'GET /requests/preview': () => json(200, this.preview),
      'GET /pair': () => this.pairing === null ? json(404, {}) : json(200, this.pairing),
      'POST /pair': () => this.pairing === null ? json(405, {}) : json(200, { digits: '482913' }),
      'POST /report': () => { this.reports.push(body); json(200, {}); },
      'POST /sign-in': () => { const { status, body: value } = this.answer({ do: 'sign-in', ...body }); json(status, value); },
      'POST /sign-out': () => json(200, {}),
      'POST /commands': () => { this.commands.push(body); const { status, body: value } = this.answer(body); json(status, value); },
      'GET /check': () => response.writeHead(200, { 'Content-Type': TYPES['.html'] }).end(readFileSync(new URL('../verify/verify.html', room))),
    };
    const route = routes[`${request.method} ${pathname}`];
    if (route)
      route();
    else
      this.#file(pathname, response);
  }

  #file(pathname, response) {
    const file = PAGES[pathname] ?? pathname.slice(1);
    try {
      const bytes = readFileSync(new URL(file.startsWith('texts/') ? `Texts/${file.slice(6)}` : `wwwroot/${file}`, room));
      response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', 'Content-Security-Policy': POLICY, 'Cache-Control': 'no-cache' }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  }

  #stream(response) {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write('retry: 1000\n\n');
    response.write(`event: view\nid: ${this.state.view.v}\ndata: ${JSON.stringify({ view: this.state.view })}\n\n`);
    this.#streams.add(response);
    response.on('close', () => this.#streams.delete(response));
  }
}

async function text(request) {
  let whole = '';
  for await (const part of request)
    whole += part;
  return whole;
}
