// Files what was asked: seals and signs it, and puts it among what is to be sent while taking the sheet away, all or none.
import { find, changed, together } from './store.js';
import { seal, sign } from './seal.js';
import * as clock from './clock.js';
import * as draft from './draft.js';
import { makeReceipt } from './receipt.js';

const PACKET = 'acogida-packet-1';

/** One number after the other, whichever page files; a number is used up only by what is kept under it. */
const inTurn = (work) => navigator.locks.request('acogida-number', work);

const shelve = async (entry, receipt, closesSheet) => {
  await together(['kept', 'outbox', 'receipts'], (shelf) => {
    shelf('kept').put(entry.seq, 'number');
    if (closesSheet) {
      shelf('kept').delete('draft');
    }
    shelf('outbox').add(entry);
    if (receipt) {
      shelf('receipts').put(receipt);
    }
  });
};

/** Where there is no room, the papers of earlier days go first. */
const shelveInLittleRoom = async (...what) => {
  try {
    await shelve(...what);
  } catch (error) {
    if (error.name !== 'QuotaExceededError') {
      throw error;
    }
    await together(['receipts'], (shelf) => shelf('receipts').clear());
    await shelve(...what);
  }
};

/**
 * Files a body of some kind under an id that was made before. `counts` says of how many people and claims it is, whether
 * they understand English and get a receipt, and whether the open sheet is closed by it. Nothing is lost where it throws.
 */
export const file = (id, kind, body, counts) => inTurn(async () => {
  const [device, lease] = [await find('device'), await find('lease')];
  const seq = ((await find('number')) ?? 0) + 1;
  const reading = await clock.read();
  const text = JSON.stringify({ v: 1, kind, id, ...body, clock: reading });
  const named = `${PACKET}\n${id}\n${device.device}\n${seq}`;
  const sealed = await seal(device.serverKey, text, named);
  const signature = await sign(device.keys, `${named}\n${lease.lease}\n${device.serverKey.id}\n${sealed}`);
  const { at, within } = clock.estimate(reading);
  const receipt = counts.receipt ? await makeReceipt(device, { id, seq, device: reading.device, at, within, ...counts }) : null;
  const entry = {
    id, device: device.device, seq, lease: lease.lease, key: device.serverKey.id, sealed, signature,
    filed: at, people: counts.people, state: 'WAITING', message: '',
  };
  if (counts.closesSheet) {
    await draft.settle();
  }
  await shelveInLittleRoom(entry, receipt, counts.closesSheet);
  if (counts.closesSheet) {
    await draft.destroyKey();
  }
  changed();
  return receipt;
});
