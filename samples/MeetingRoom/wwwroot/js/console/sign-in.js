// Signing in: a role and its pass-phrase, from the envelope.
import { el } from '../common/dom.js';
import { choice, chosenOf, field, forgetSections } from './sections.js';

export function signIn(t, commands, done) {
  if (document.querySelector('.sign-in') !== null)
    return;
  forgetSections();
  document.body.classList.add('signed-out');
  document.title = `${t.say('sign.title')} · ${t.say('title')}`;
  for (const section of document.querySelectorAll('#head, #order, #things, main > section'))
    section.replaceChildren();
  const phrase = el('input', { id: 'phrase', type: 'password', autocomplete: 'off', required: true });
  const wrong = el('p.note.stop', { hidden: true, role: 'alert' });
  const enter = el('button.main', {}, t.say('sign.in'));
  document.getElementById('run').replaceChildren(el('div.sign-in', {}, el('form', { submit: async event => {
    event.preventDefault();
    enter.disabled = true;
    const answer = await commands.post('/sign-in', JSON.stringify({ role: chosenOf('role'), phrase: phrase.value }));
    const told = await answer.json().catch(() => ({}));
    enter.disabled = false;
    if (answer.ok) {
      commands.token = told.token ?? null;
      document.querySelector('.sign-in').remove();
      await done();
      document.getElementById('main').focus();
    } else {
      wrong.hidden = false;
      wrong.textContent = `${told.message ?? t.say('sign.wrong')}${told.wait ? ` ${t.say('sign.wait', { seconds: told.wait })}` : ''}`;
      phrase.select();
    }
  } },
  el('h1', {}, t.say('sign.title')),
  choice(t.say('sign.role'), 'role', [['operator', t.say('role.operator')], ['second', t.say('role.second')]], 'operator'),
  field(t.say('sign.phrase'), phrase), wrong, enter)));
  phrase.focus();
}
