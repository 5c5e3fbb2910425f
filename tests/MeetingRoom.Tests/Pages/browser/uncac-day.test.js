// A shorter day by the rules of UNCAC, on 15 September 2023, with the round of drand that was really made then: four groups, one seat of
// the own regional group and one of any, no Protocols and so no additional States. The server is killed while the round is waited for.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { add, address, digitsOfHash, digitsOnScreen, endHall, fill, openHall, pages, press, record, restartServer, roll, rollsTyped, skip, slide, startHall, stateNow, take } from './hall.js';
import { until } from './pages.js';

const path = file => fileURLToPath(new URL(`../../../../${file}`, import.meta.url));

// Round 657413 of the chain quicknet, due at 11:00:03 UTC: its signature stands in a record of the conformance suite.
const ROUND = 657_413;
const { signature } = JSON.parse(readFileSync(path('tests/conformance/independent/01-base.json'), 'utf8')).entries
  .flatMap(({ contributions = [] }) => contributions).find(({ round }) => round === ROUND);

before(() => skip || startHall('--mechanism', 'uncac', '--roster', path('samples/data/uncac-trial.csv'), '--clock', '2023-09-15T09:00:00Z'));
after(endHall);

test('a day by the rules of UNCAC, with a round of drand', { skip, timeout: 900_000 }, async t => {
  await t.test('the record is begun, and its plan has a round', async () => {
    await openHall();
    await add('begin', async () => {
      await pages.projector.until("document.querySelector('.hash.all') !== null");
      return digitsOnScreen();
    }, { plan: `words,dice 6x50,drand ${ROUND}` });
    await until(() => record()?.entries.length === 1);
    assert.match(await pages.projector.ask("document.querySelector('main').innerText"), /Round 657,413: longest wait 30 min/);
  });

  await t.test('words and dice', async () => {
    await press(pages.operator, 'show-seed');
    await slide('seed');
    await fill(pages.operator, 'words-text', 'Trust grows where everyone can check.');
    await press(pages.operator, 'words-enter');
    await pages.projector.until("document.querySelector('main').innerText.includes('trust grows where everyone can check')");
    await add('contribute', () => 'check');
    await until(() => record().entries.length === 2);
    await roll(50);
    await add('contribute', () => rollsTyped.slice(-4).join(' '));
    await until(() => record().entries.length === 3);
  });

  await t.test('the round is waited for by the hall’s clock, and nothing is lost when the server is killed meanwhile', async () => {
    await pages.projector.until("document.querySelector('.countdown') !== null");
    await restartServer('--clock', '2023-09-15T10:59:40Z');
    // The pages go on by themselves; this clock was set on meanwhile, so they are opened anew, and are still signed in and paired.
    await pages.operator.open('/console?lang=en', "document.getElementById('order')?.childElementCount > 0");
    await pages.second.open('/console?lang=en', "document.getElementById('order')?.childElementCount > 0");
    await pages.projector.open('/projector', "/^0:[0-2]\\d$/.test(document.querySelector('.countdown')?.textContent)");
    await slide('seed');
    await take('round');
    assert.equal(record().entries.length, 3);
    await until(async () => (await (await fetch(`${address.followers}/time`)).json()).now > '2023-09-15T11:00:03');
    await fill(pages.operator, 'round-value', signature);
    await press(pages.operator, 'round-enter');
    await pages.projector.until("document.querySelector('.hash.short') !== null || document.querySelector('main').innerText.includes('complete')");
    await add('contribute', () => String(ROUND));
    await until(() => record().entries.length === 4);
    assert.deepEqual(record().entries[3].contributions.map(({ round }) => round), [ROUND]);
  });

  await t.test('the drawing is recorded and checked', async () => {
    await add('draw', digitsOfHash);
    await until(() => record().entries.length === 5);
    await slide('recorded');
    await pages.projector.until("document.querySelector('main').innerText.includes('Checked by two programs')");
    await take('uncac-recorded');
  });

  await t.test('four groups, and each State has one of its own regional group and one of any', async () => {
    await pages.operator.ask("document.activeElement.blur(); document.getElementById('main').focus()");
    await pages.operator.key(' ');
    await slide('groups');
    await press(pages.operator, 'all-groups');
    await until(async () => { const { view, show } = await stateNow(); return view.slide !== 'groups' || show.done; });
    for (const group of [1, 2, 3, 4]) {
      await until(async () => {
        const { show, view } = await stateNow();
        if (view.slide === 'reveal' && show.group === group)
          return true;
        await press(pages.operator, `open-${group}`);
        await new Promise(resolve => setTimeout(resolve, 300));
        return false;
      });
      if (group === 1) {
        await slide('reveal');
        assert.deepEqual(await pages.projector.ask("[...document.querySelectorAll('.from > span:nth-child(2)')].map(e => e.textContent)"), ['Own regional group', 'Any regional group']);
        assert.match(await pages.projector.ask("document.getElementById('left').textContent"), /Group 1 of 4/);
        await take('uncac-reveal');
      }
      await pages.operator.until(`document.getElementById('whole-group')?.textContent.includes('${group}')`);
      await press(pages.operator, 'whole-group');
      await pages.operator.until("document.getElementById('sure')?.open");
      await pages.operator.ask("[...document.querySelectorAll('#sure button')].at(-1).focus()");
      await pages.operator.key('Enter');
      await until(async () => { const { revealed, meeting } = await stateNow(); return revealed.some(lot => lot.group === group) && (group < 4 || revealed.length === meeting.totals.lots); });
    }
    const { revealed } = await stateNow();
    assert.deepEqual([...new Set(revealed.map(({ kind }) => kind))], ['principal']);
    await pages.phone.until("document.querySelectorAll('.reviewer').length === 2");
    const finland = record().entries[4].result.reviews.find(({ state }) => state === 'FIN');
    const names = await (await fetch(`${address.followers}/names.json`)).json();
    for (const { principal } of finland.seats)
      assert.ok((await pages.phone.ask('document.body.innerText')).includes(names[principal].en.replaceAll("'", '’')), principal);
  });

  await t.test('the meeting is closed', async () => {
    await add('close', digitsOfHash);
    await slide('closing');
  });
});
