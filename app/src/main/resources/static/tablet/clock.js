// When something was filed, as well as the tablet can know: by its own clock, and by the server's when they last spoke.
import { find, together } from './store.js';

const LOOK = 1000;
const STEP = 500;
const SLEEP = 2000;
const DRIFT = 100e-6;
const UNSEEN = 2 * 60 * 1000;

/** Which opening of the page this is: over another one the clock may have been set, unseen. */
const PAGE = crypto.randomUUID();

let apart = Date.now() - performance.now();

/** Notes what the server told of its time, and how this clock stood when it came, in milliseconds. */
const heard = (server, { device, moved, rtt }) => {
  apart = moved;
  return together(['kept'], (shelf) => {
    shelf('kept').put({ server, device, rtt, step: 0, gap: false, page: PAGE }, 'contact');
  });
};

/** Sends a request and notes the server's time from its answer, `{serverTime}`, where it is one; `wait` is as long as it says, in milliseconds. */
export const ask = async (path, init) => {
  const before = performance.now();
  const answer = await fetch(path, { cache: 'no-store', credentials: 'same-origin', ...init });
  const [came, now] = [performance.now(), Date.now()];
  const took = came - before;
  const body = await answer.json().catch(() => ({}));
  if (answer.ok && Number.isFinite(body.serverTime)) {
    await heard(body.serverTime, { device: Math.round(now - took / 2), moved: now - came, rtt: Math.ceil(took) });
  }
  const wait = 1000 * (Number(answer.headers.get('Retry-After')) || 0);
  return { ok: answer.ok, status: answer.status, wait, body };
};

const note = (change) => together(['kept'], (shelf) => {
  const kept = shelf('kept');
  kept.get('contact').onsuccess = (event) => {
    const contact = event.target.result;
    if (contact?.page === PAGE) {
      kept.put(change(contact), 'contact');
    }
  };
});

/**
 * Looks whether the clock was set since it was last looked at. Backwards it can only have been set. Forwards the tablet may
 * have slept as well, which stops the other clock: then a step may have gone unseen, and is left to be found at sending.
 */
export const look = async () => {
  const now = Date.now() - performance.now();
  const moved = now - apart;
  apart = now;
  if (moved < -STEP) {
    await note((contact) => ({ ...contact, step: contact.step + Math.round(moved) }));
  } else if (moved > SLEEP) {
    await note((contact) => ({ ...contact, gap: true }));
  }
};

export const watch = () => setInterval(look, LOOK);

/** The clock's part of what is filed now. */
export const read = async () => {
  await look();
  const contact = await find('contact');
  const device = Date.now();
  if (!contact) {
    return { device, sync: null, step: 0, gap: true };
  }
  const { server, device: then, rtt, step, gap, page } = contact;
  return { device, sync: { server, device: then, rtt }, step, gap: gap || page !== PAGE };
};

/** The true time of a reading, and by how much it may be wrong, in milliseconds; by the tablet alone where it knows no other. */
export const estimate = ({ device, sync, step, gap }) => {
  if (!sync) {
    return { at: device, within: UNSEEN };
  }
  const elapsed = device - step - sync.device;
  const within = Math.ceil(sync.rtt / 2 + Math.abs(elapsed) * DRIFT + (gap ? UNSEEN : 0));
  return { at: sync.server + elapsed, within };
};

export const now = async () => estimate(await read()).at;
