// Sends what waits, again and again until the server has said of each that it has it. Only then is it dropped.
import { changed, find, keep, listOutbox, together } from './store.js';
import { ask } from './clock.js';
import { sign } from './seal.js';

const MOST = 20;
const LARGEST = 1_500_000;
const PATIENCE = 30_000;
const PAUSE = 60_000;
const FIRST = 2000;
const LONGEST = 5 * 60_000;
const DROPPED = ['RECEIVED', 'DUPLICATE'];

/** As many as one message takes: registrations before pictures, in the order of their numbers; what was not accepted only when asked. */
const choose = (outbox, again) => {
  const inOrder = [...outbox].sort((one, other) => Boolean(one.photo) - Boolean(other.photo));
  const chosen = [];
  let size = 0;
  for (const entry of inOrder.filter(({ state }) => again || state === 'WAITING').slice(0, MOST)) {
    size += entry.sealed.length;
    if (chosen.length > 0 && (size > LARGEST || entry.device !== chosen[0].device)) {
      break;
    }
    chosen.push(entry);
  }
  return chosen;
};

const settle = (answers) => together(['outbox'], (shelf) => {
  const outbox = shelf('outbox');
  for (const { id, state, message } of answers) {
    if (DROPPED.includes(state)) {
      outbox.delete(id);
    } else {
      outbox.get(id).onsuccess = (event) => {
        const entry = event.target.result;
        if (entry) {
          outbox.put({ ...entry, state: 'REFUSED', message: message ?? '' });
        }
      };
    }
  }
});

const answered = ({ ok, status, wait, body }) => {
  if (!ok) {
    throw Object.assign(new Error(`status ${status}`), { status, wait, said: wait > 0 ? body.detail : '' });
  }
  return body;
};

const post = async (device, packets, signed = {}) => answered(await ask('/tablet/packets', {
  method: 'POST',
  credentials: 'omit',
  headers: { 'Content-Type': 'application/json', 'Accept-Language': self.document?.documentElement.lang ?? 'es' },
  body: JSON.stringify({
    device,
    now: Date.now(),
    packets: packets.map(({ id, seq, lease, key, sealed, signature }) => ({ id, seq, lease, key, sealed, signature })),
    ...signed,
  }),
  signal: AbortSignal.timeout(PATIENCE),
}));

/** What the server says of why it takes nothing now, and for how long, is kept for every page. */
const noteContact = async (reached, { status, said = '', wait = 0 }) => {
  const before = await find('reach');
  const since = reached ? null : before?.since ?? Date.now();
  await keep('reach', { reached, since, status, said, wait, until: Date.now() + wait });
};

/** Whether the server said to wait longer; a clock that is set back makes nothing wait longer than it said. */
const hasToWait = async () => {
  const { until = 0, wait = 0 } = (await find('reach')) ?? {};
  const left = until - Date.now();
  return left > 0 && left <= wait;
};

/** Whether all went out. Throws where the server is not reached. */
const sendAll = async (again) => {
  const tried = new Set();
  for (;;) {
    const outbox = await listOutbox();
    const packets = choose(outbox.filter(({ id }) => !tried.has(id)), again);
    if (packets.length === 0) {
      return;
    }
    const { answers } = await post(packets[0].device, packets);
    await settle(answers);
    packets.forEach(({ id }) => tried.add(id));
    await noteContact(true, { status: 200 });
    changed();
  }
};

/** Asks the time, and says with it how much is left: signed, so that nobody else can say so, and nobody a second time. */
const report = async ({ device, keys }) => {
  const { serverTime: told } = answered(await ask('/tablet/time', { credentials: 'omit', signal: AbortSignal.timeout(PATIENCE) }));
  const unsent = (await listOutbox()).filter((entry) => entry.device === device).length;
  const signature = await sign(keys, `acogida-contact-1\n${device}\n${told}\n${unsent}`);
  await post(device, [], { told, unsent, signature });
};

/** One round, by one page or worker at a time: sends what waits, and says that the tablet is in reach. */
export const sendOnce = (again = false) => navigator.locks.request('acogida-send', async () => {
  const device = await find('device');
  if (!device) {
    return true;
  }
  if (!again && await hasToWait()) {
    return false;
  }
  try {
    await sendAll(again);
    await report(device);
    await noteContact(true, { status: 200 });
    return true;
  } catch (error) {
    await noteContact(false, { status: 0, ...error });
    return false;
  } finally {
    changed();
  }
});

let failed = 0;
let timer;
let going = null;
let next = null;

const wait = () => {
  const longest = failed === 0 ? PAUSE : Math.min(LONGEST, FIRST * 2 ** (failed - 1));
  return longest * (0.5 + Math.random());
};

/** Sends now, and from then on by itself. Asked for while a round goes, another follows it: it may have passed what is new. */
export const send = (again = false) => {
  clearTimeout(timer);
  if (going) {
    next = { again: again || Boolean(next?.again) };
    return going;
  }
  going = sendOnce(again).then((reached) => {
    failed = reached ? 0 : failed + 1;
    going = null;
    const asked = next;
    next = null;
    if (asked) {
      return send(asked.again);
    }
    timer = setTimeout(send, wait());
    return undefined;
  });
  return going;
};

/** Has the browser wake the worker when there is a network, where it can. */
export const sendLater = async () => {
  const registration = await navigator.serviceWorker?.ready;
  await registration?.sync?.register('acogida-send').catch(() => {});
};
