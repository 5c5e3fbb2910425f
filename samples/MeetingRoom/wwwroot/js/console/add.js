// What is added to the record: proposed here, agreed to on the second operator's device (O3).
import { el } from '../common/dom.js';
import { button, dialog, field, section } from './sections.js';

export function add(ctx) {
  const { t, language, console: told, state: { view } } = ctx;
  const isOperator = told.role === 'operator';
  const can = isOperator ? told.can ?? [] : [];
  section('add', [language, told.role, can, told.proposal?.id ?? null, told.proposal?.what ?? null, view.phase], () => !isOperator || (can.length === 0 && !told.proposal) ? [] : [
    el('h2', {}, t.say('add.title')),
    told.proposal ? el('p.note', {}, t.say(`ask.${told.proposal.what}`), ' ', t.say('add.waiting'))
      : el('div.line', {}, can.map(what => button(t.say(`add.${what}`), () => propose(ctx, what), { id: `add-${what}`, kind: what === 'annul' ? '.stop' : '.main' }))),
    told.proposal || !['amend', 'close'].some(what => can.includes(what)) || can.includes('closeRequests') ? null
      : el('div.line', {}, button(t.say('desk.open-requests'), () => ctx.send('openRequests'), { id: 'open-requests' })),
    el('p.muted', {}, t.say('add.hint')),
  ]);
}

// What an act needs besides: [name, kind of field, what stands in it at first]. What may be left out stays as it is.
const MORE = {
  begin: [['plan', 'text', 'words,dice 6x50'], ['groupsOnly', 'box', false], ['rehearsal', 'box', false]],
  announce: [['plan', 'text', 'words,dice 6x50']],
  closeRequests: [['plan', 'text', 'words,dice 6x50']],
  contribute: [], draw: [], close: [],
  accede: [['code', 'code', ''], ['name', 'may', ''], ['regionalGroup', 'may', ''], ['instruments', 'list', ''], ['group', 'mayNumber', ''], ['plan', 'text', 'words,dice 6x50']],
  withdraw: [['state', 'text', ''], ['plan', 'text', 'words,dice 6x50']],
  annul: [['entry', 'number', ''], ['decidedBy', 'text', ''], ['reason', 'text', '']],
  amend: [['state', 'text', ''], ['name', 'may', ''], ['regionalGroup', 'may', ''], ['instruments', 'list', ''], ['decidedBy', 'text', ''], ['reason', 'text', '']],
};

const OPTIONAL = ['may', 'mayNumber', 'list'];

const typed = input => input.value.trim() || null;

const READ = {
  box: input => input.checked,
  text: input => input.value.trim(),
  number: input => Number(input.value),
  code: input => input.value.trim().toUpperCase(),
  may: typed,
  mayNumber: input => typed(input) === null ? null : Number(input.value),
  list: input => typed(input)?.split(/[,;\s]+/).map(item => item.toUpperCase()) ?? null,
};

// What the second operator is asked stands on these slides.
const SHOWN_ON = { announce: 'opening', accede: 'opening', withdraw: 'opening', amend: 'opening', draw: 'seed', close: 'closing' };

// What changes the roster or the rules is looked at before it is proposed.
const CHANGES = ['accede', 'withdraw', 'amend'];

/** With a State by its code, where its name was typed. */
const named = ({ states, language }, more) => more.state === undefined ? more : { ...more, state: states.find(more.state, language)[0] ?? more.state };

let asked = 0;

/** Whether a change can be, what would be drawn, and when it takes effect. */
async function look({ t }, what, more, place) {
  const mine = ++asked;
  let told;
  try {
    const answer = await fetch(`/changes/preview?${new URLSearchParams({ what, ...more })}`, { cache: 'no-store' });
    told = await answer.json();
  } catch {
    told = null;
  }
  if (mine !== asked || told === null)
    return;
  place.hidden = false;
  place.classList.toggle('stop', told.possible !== true);
  place.textContent = told.possible === true ? `${t.say('add.possible', { n: told.drawn })} ${t.say('table.takesEffect')}: ${t.say(`takes-effect.${told.takesEffect}`)}` : (told.hindrances ?? [told.message]).join(' ');
}

function propose(ctx, what) {
  const { t, send, state: { view } } = ctx;
  if (SHOWN_ON[what] !== undefined && view.slide !== SHOWN_ON[what])
    send('slide', { slide: SHOWN_ON[what] });
  const fields = (MORE[what] ?? []).map(([name, kind, value]) => {
    const label = t.say(`add.field.${name}`);
    if (kind === 'box') {
      const input = el('input', { id: `add-field-${name}`, type: 'checkbox' });
      return { name, kind, input, row: el('label.check-row', {}, input, el('span', {}, label)) };
    }
    const input = el('input', { id: `add-field-${name}`, type: 'text', inputmode: /number$/i.test(kind) ? 'numeric' : null, autocomplete: 'off', required: !OPTIONAL.includes(kind) });
    input.value = name === 'entry' ? String(view.entry ?? '') : value;
    return { name, kind, input, row: field(label, input, '.wide') };
  });
  // One that accedes need not be in the record, so it is taken by its code alone.
  const known = what === 'accede' ? (_, more) => more : named;
  const read = () => Object.fromEntries(fields.map(({ name, kind, input }) => [name === 'code' ? 'state' : name, READ[kind](input)]).filter(([, value]) => value !== null));
  const preview = CHANGES.includes(what) ? el('p.note', { id: 'propose-preview', hidden: true }) : null;
  for (const { input } of preview === null ? [] : fields)
    input.addEventListener('input', () => look(ctx, what, known(ctx, read()), preview));
  const box = dialog('propose', t.say(`ask.${what}`), el('form', { submit: event => {
    event.preventDefault();
    const more = known(ctx, read());
    if (what === 'begin') {
      more.kind = more.rehearsal ? 'rehearsal' : 'official';
      delete more.rehearsal;
    }
    box.close();
    send('propose', { what, ...more });
  } },
  fields.map(({ row }) => row), preview,
  el('p', {}, t.say('add.second')),
  el('div.line', {}, button(t.say('cancel'), () => box.close()), el('button.main', { id: 'propose-send' }, t.say('add.ask')))));
}
