// Files what was asked: seals and signs it, and puts it among what is to be sent while taking the sheet away, all or none.
import { find, changed, together } from './store.js';
import { seal, sign } from './seal.js';
import { base64url, makeId } from './encode.js';
import * as clock from './clock.js';
import { makeReceipt } from './receipt.js';

const PACKET = 'acogida-packet-1';

/** One number after the other, whichever page files; a number is used up only by what is kept under it. */
const inTurn = (work) => navigator.locks.request('acogida-number', work);

const shelve = async (entries, receipt, closes) => {
  await together(['kept', 'outbox', 'receipts'], (shelf) => {
    shelf('kept').put(entries.at(-1).seq, 'number');
    closes?.takeFrom(shelf('kept'));
    entries.forEach((entry) => shelf('outbox').add(entry));
    if (receipt) {
      shelf('receipts').put(receipt);
    }
  });
};

/** Whether there was room. */
const fits = async (...what) => {
  try {
    await shelve(...what);
    return true;
  } catch (error) {
    if (error.name !== 'QuotaExceededError') {
      throw error;
    }
    return false;
  }
};

/** Where there is no room, the papers of earlier days go first, then the pictures; gives how many were left out. */
const shelveInLittleRoom = async (entries, receipt, closes) => {
  if (await fits(entries, receipt, closes)) {
    return 0;
  }
  await together(['receipts'], (shelf) => shelf('receipts').clear());
  if (await fits(entries, receipt, closes)) {
    return 0;
  }
  await shelve(entries.slice(0, 1), receipt, closes);
  return entries.length - 1;
};

/** Seals and signs one: what is sent, and what the page says of it. */
const pack = async ({ device, lease, reading, at }, seq, id, kind, body, people) => {
  const text = JSON.stringify({ v: 1, kind, id, ...body, clock: reading });
  const named = `${PACKET}\n${id}\n${device.device}\n${seq}`;
  const sealed = await seal(device.serverKey, text, named);
  const signature = await sign(device.keys, `${named}\n${lease.lease}\n${device.serverKey.id}\n${sealed}`);
  return {
    id, device: device.device, seq, lease: lease.lease, key: device.serverKey.id, sealed, signature,
    filed: at, people, photo: kind === 'portrait', state: 'WAITING', message: '',
  };
};

/**
 * Files a body of some kind under an id that was made before, and a picture of each of its people who have one, `[row, bytes]`.
 * `counts` says of how many people and claims it is, whether they understand English and get a receipt, and which draft is closed
 * by it. Gives the receipt, and how many pictures there was no room for. Nothing is lost where it throws.
 */
export const file = (id, kind, body, counts, photos = []) => inTurn(async () => {
  const [device, lease] = [await find('device'), await find('lease')];
  const seq = ((await find('number')) ?? 0) + 1;
  const reading = await clock.read();
  const { at, within } = clock.estimate(reading);
  const now = { device, lease, reading, at };
  const entries = [await pack(now, seq, id, kind, body, counts.people)];
  for (const [row, bytes] of photos) {
    const portrait = { to: id, row, jpeg: base64url(bytes) };
    entries.push(await pack(now, seq + entries.length, makeId(), 'portrait', portrait, 0));
  }
  const receipt = counts.receipt ? await makeReceipt(device, { id, seq, device: reading.device, at, within, ...counts }) : null;
  await counts.closes?.settle();
  const left = await shelveInLittleRoom(entries, receipt, counts.closes);
  await counts.closes?.destroyKey();
  changed();
  return { receipt, left };
});
