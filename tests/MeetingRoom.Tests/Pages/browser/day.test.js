// A whole day against the real server, in four browsers and without a mouse: two operators, a projector and a phone. The announcement,
// words and dice, the drawing, the groups, the lots, an objection, a meeting with a request granted and one refused, an annulment, the end.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { add, address, digitsOfHash, digitsOnScreen, endHall, fill, openHall, pages, press, record, roll, rollsTyped, skip, slide, startHall, stateNow, tabTo, take } from './hall.js';
import { until } from './pages.js';

before(() => skip || startHall('--clock', '2026-12-14T09:00:00Z'));
after(endHall);

test('a whole day without a mouse', { skip, timeout: 600_000 }, async t => {
  await t.test('both operators sign in, and the projector is paired by six digits', async () => {
    await openHall();
    await slide('opening');
  });

  await t.test('the record is begun, announced and read out', async () => {
    await add('begin', async () => {
      await pages.projector.until("document.querySelector('.hash.all') !== null");
      return digitsOnScreen();
    }, { plan: 'words,dice 6x50' });
    await until(() => record()?.entries.length === 1);
    await take('opening');
  });

  await t.test('words and dice, each its own entry', async () => {
    await press(pages.operator, 'show-seed');
    await slide('seed');
    await fill(pages.operator, 'words-by', 'the Chair');
    await fill(pages.operator, 'words-text', 'Trust grows where everyone can check.');
    await press(pages.operator, 'words-enter');
    await pages.projector.until("document.querySelector('main').innerText.includes('trust grows where everyone can check')");
    await add('contribute', () => 'check');
    await until(() => record().entries.length === 2);
    await roll(50);
    await take('dice');
    await pages.operator.key('Backspace');
    rollsTyped.pop();
    await until(async () => (await stateNow()).show.items.at(-1).rolls.length === 49);
    await roll(1);
    await add('contribute', () => rollsTyped.slice(-4).join(' '));
    await until(() => record().entries.length === 3);
    assert.deepEqual(record().entries[2].contributions[0].rolls, rollsTyped);
  });

  await t.test('the drawing is recorded, and the projector checks it before the first lot', async () => {
    await add('draw', digitsOfHash);
    await until(() => record().entries.length === 4);
    await slide('recorded');
    await pages.projector.until("document.querySelector('main').innerText.includes('Checked by two programs')");
    await take('recorded');
  });

  await t.test('groups and lots, at the pace, lot by lot, and back', async () => {
    await pages.operator.ask("document.activeElement.blur(); document.getElementById('main').focus()");
    await pages.operator.key(' ');
    await slide('groups');
    await take('groups');
    await press(pages.operator, 'all-groups');
    await until(async () => { const { view, show } = await stateNow(); return view.slide !== 'groups' || show.done; });
    await pages.operator.ask("document.activeElement.blur()");
    const step = async (key, lot) => {
      // A key names the lot after the one that the console shows, so the console has to be up to date.
      await pages.operator.until(`document.documentElement.dataset.v === '${(await stateNow()).view.v}'`);
      await pages.operator.key(key);
      await until(async () => (await stateNow()).view.lot === lot);
    };
    for (let lot = 1; lot <= 6; lot++)
      await step('ArrowRight', lot);
    await step('ArrowLeft', 5);
    await step('ArrowRight', 6);
    await slide('reveal');
    await pages.projector.until(`document.documentElement.dataset.v === '${(await stateNow()).view.v}'`);
    await take('reveal');
  });

  await t.test('an objection pauses, the chair rules, and it goes on', async () => {
    await pages.operator.key('o');
    await pages.operator.until("document.getElementById('objection-state') !== null");
    await pages.operator.ask("document.getElementById('objection-state').focus()");
    await pages.operator.type('Peru');
    await pages.operator.key('Tab');
    await pages.operator.type('The hash was not read out.');
    await pages.operator.key('Tab');
    await pages.operator.key('Tab');
    await pages.operator.key('Enter');
    await pages.operator.until("document.getElementById('ruling') !== null");
    await fill(pages.operator, 'ruling', 'It is read out now.');
    await pages.operator.key('Enter');
    await pages.operator.until("document.getElementById('ruling') === null");
    await take('objection', 'operator');
  });

  await t.test('all of it is shown, and the phone has its State', async () => {
    for (const group of [1, 2, 3]) {
      await until(async () => {
        const { show, view } = await stateNow();
        if (view.slide === 'reveal' && show.group === group)
          return true;
        await pages.operator.ask("document.activeElement.blur()");
        await press(pages.operator, `open-${group}`);
        await new Promise(resolve => setTimeout(resolve, 300));
        return false;
      });
      await pages.operator.until(`document.getElementById('whole-group')?.textContent.includes('${group}')`);
      await press(pages.operator, 'whole-group');
      await pages.operator.until("document.getElementById('sure')?.open");
      await pages.operator.key('Tab');
      await pages.operator.ask("[...document.querySelectorAll('#sure button')].at(-1).focus()");
      await pages.operator.key('Enter');
      await until(async () => { const { revealed, meeting } = await stateNow(); return revealed.some(lot => lot.group === group) && (group < 3 || revealed.length === meeting.totals.lots); });
    }
    await pages.phone.until("document.querySelectorAll('.reviewer').length === 2");
    const finland = record().entries[3].result.reviews.find(({ state }) => state === 'FIN');
    const names = await (await fetch(`${address.followers}/names.json`)).json();
    for (const { principal } of finland.seats)
      assert.ok((await pages.phone.ask('document.body.innerText')).includes(names[principal].en.replaceAll("'", '’')), principal);
    await take('phone', 'phone');
  });

  await t.test('a meeting: one request granted, one refused, one struck', async () => {
    await press(pages.operator, 'open-requests');
    await slide('requests');
    const enter = async (state, seats) => {
      await fill(pages.operator, 'request-state', state);
      await pages.operator.key('Tab');
      await pages.operator.key(' ');
      for (let i = 0; i < ['own', 'another', 'both'].indexOf(seats); i++)
        await pages.operator.key('ArrowRight');
      await pages.operator.until("!document.getElementById('request-preview').hidden");
      const count = (await stateNow()).show.rows.length;
      await press(pages.operator, 'request-enter');
      await until(async () => (await stateNow()).show.rows.length === count + 1);
    };
    await enter('Finlande', 'own');
    await take('request-desk', 'operator');
    await enter('FIN', 'own');
    await enter('Kenya', 'another');
    await press(pages.operator, 'strike-3');
    await until(async () => (await stateNow()).show.rows[2].status === 'struck');
    await add('closeRequests', () => '1/1', { plan: 'dice 6x50' });
    await until(() => record().entries.length === 5);
    assert.deepEqual(record().entries[4].what.decisions.map(({ refused }) => refused?.reason ?? null), [null, 'asked-twice']);
    await pages.projector.until("document.querySelector('main').innerText.includes('asked already at this meeting')");
    await take('requests');
  });

  await t.test('the announcement is annulled, and the hall sees it', async () => {
    await add('annul', () => '5', { entry: '5', decidedBy: 'the Chair', reason: 'the list was closed too early' });
    await until(() => record().entries.length === 6);
    await slide('annulled');
    await take('annulled');
  });

  await t.test('the meeting is closed', async () => {
    await add('close', digitsOfHash);
    await slide('closing');
    await take('closing');
    assert.equal(await pages.projector.ask("[...document.querySelectorAll('.hash.all > *')].map(e => e.textContent).join('').toLowerCase()"), record().entries.at(-1).hash);
  });
});
