// Says in words, at all times, whether there is a network, what is not sent yet, and what endangers it.
import { count, length, moment, say, time } from './words.js';
import { find, listOutbox, listReceipts } from './store.js';
import * as clock from './clock.js';

const DAY = 24 * 60 * 60 * 1000;
const LITTLE = 50 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

const [state, alarm, notes] = ['state', 'alarm', 'notes'].map((id) => document.getElementById(id));
const send = document.getElementById('send');
const table = document.querySelector('table.kept');

const tell = (element, words) => {
  if (element.textContent !== words) {
    element.textContent = words;
  }
  element.hidden = words === '';
};

const reachWords = (reach, zone) => {
  const answers = !reach || reach.reached || reach.status >= 400;
  if (answers && navigator.onLine) {
    return say('here');
  }
  return reach?.since ? say('away', time(reach.since, zone)) : say('away.now');
};

const unsentWords = (outbox, now) => {
  if (outbox.length === 0) {
    return [say('nothing-waits')];
  }
  const people = outbox.reduce((sum, entry) => sum + entry.people, 0);
  const oldest = Math.min(...outbox.map((entry) => entry.filed));
  const photos = outbox.filter((entry) => entry.photo).length;
  return [
    ...(photos < outbox.length ? [say('unsent', count('families', outbox.length - photos), count('people', people))] : []),
    ...(photos > 0 ? [count('photos', photos)] : []),
    say('oldest', length(now - oldest)),
  ];
};

const listNotes = async ({ lease, outbox, reach, now, zone }) => {
  const said = [];
  if (lease && now > lease.until) {
    said.push(say('lease.over', moment(lease.until, zone)));
  }
  const refused = outbox.filter((entry) => entry.state === 'REFUSED').length;
  if (refused > 0) {
    said.push(count('refused', refused));
  }
  if (outbox.length > 0 && reach && !reach.reached && reach.status >= 400) {
    said.push(reach.said || say('server-refuses', reach.status));
  }
  if (navigator.storage?.persisted && !await navigator.storage.persisted()) {
    said.push(say('persist'));
  }
  const room = await navigator.storage?.estimate?.();
  if (room && room.quota - room.usage < LITTLE) {
    said.push(say('quota', Math.max(0, Math.floor((room.quota - room.usage) / MEGABYTE))));
  }
  return said;
};

const tellNotes = (said) => {
  if ([...notes.children].map((item) => item.textContent).join('\n') !== said.join('\n')) {
    notes.replaceChildren(...said.map((words) => {
      const item = document.createElement('li');
      item.className = 'state soon';
      item.textContent = words;
      return item;
    }));
  }
  notes.hidden = said.length === 0;
};

const cell = (kind, ...content) => {
  const made = document.createElement(kind);
  made.append(...content);
  return made;
};

const row = (device, receipt, entry, show) => {
  const made = document.createElement('tr');
  const name = `${device.name} · ${receipt.seq}`;
  const head = cell('th', name);
  head.scope = 'row';
  const words = !entry ? say('state.sent') : entry.state === 'REFUSED' ? say('state.refused', entry.message) : say('state.waiting');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  button.textContent = say('view', name);
  button.addEventListener('click', () => show(receipt));
  made.append(head, cell('td', moment(receipt.at, device.office.zone)), cell('td', count('people', receipt.people)), cell('td', words), cell('td', button));
  return made;
};

let drawn = '';

const drawKept = (device, receipts, outbox, show) => {
  const waiting = new Map(outbox.map((entry) => [entry.id, entry]));
  const now = JSON.stringify([receipts.map(({ id }) => id), outbox.map(({ id, state: of, message }) => [id, of, message])]);
  if (now !== drawn) {
    drawn = now;
    table.tBodies[0].replaceChildren(...receipts.reverse().map((receipt) => row(device, receipt, waiting.get(receipt.id), show)));
  }
  table.hidden = receipts.length === 0;
  document.getElementById('kept-none').hidden = receipts.length > 0;
};

/** Looks at all that is kept and says how it stands; `show` shows a receipt. */
export const look = async (show) => {
  const [device, lease, reach, outbox] = [await find('device'), await find('lease'), await find('reach'), await listOutbox()];
  document.getElementById('kept').hidden = !device;
  document.getElementById('tablet-name').textContent = device ? `${say('tablet', device.name)} · ${device.office.name}` : '';
  send.hidden = outbox.length === 0;
  if (!device) {
    tell(state, navigator.onLine ? '' : say('away.now'));
    return;
  }
  const { zone } = device.office;
  const now = await clock.now();
  tell(state, [reachWords(reach, zone), ...unsentWords(outbox, now)].join(' · '));
  const late = outbox.some((entry) => now - entry.filed > DAY);
  state.dataset.late = late;
  tell(alarm, late ? say('alarm.day') : '');
  tellNotes(await listNotes({ lease, outbox, reach, now, zone }));
  drawKept(device, await listReceipts(), outbox, show);
};
