// Of which office the tablet is, and whose shift: asked of the server once, and good for days without it.
import { find, keep, together } from './store.js';
import { makeKeys, publicHalf, sign } from './seal.js';
import { base64url } from './encode.js';
import { ask } from './clock.js';
import { say } from './words.js';

const JSON_BODY = { 'Content-Type': 'application/json', 'Accept-Language': document.documentElement.lang };

/** The keys are kept before they are sent, so that a code whose answer was lost can be tried again with the same. */
const newKeys = async () => {
  const kept = await find('new-keys');
  if (kept) {
    return kept;
  }
  const keys = await makeKeys();
  await keep('new-keys', keys);
  return keys;
};

/** Gives the fault in words; empty where the tablet is enrolled now. */
export const enrol = async (code) => {
  const keys = await newKeys();
  let answer;
  try {
    answer = await ask('/tablet/enrol', {
      method: 'POST', credentials: 'omit', headers: JSON_BODY, body: JSON.stringify({ code, publicKey: await publicHalf(keys) }),
    });
  } catch {
    return say('enrol.lost');
  }
  if (!answer.ok) {
    return answer.body.detail ?? say('enrol.refused');
  }
  const { device, name, office, serverKey } = answer.body;
  await together(['kept'], (shelf) => {
    const kept = shelf('kept');
    kept.put({ device, name, office, serverKey, keys }, 'device');
    ['new-keys', 'lease', 'number'].forEach((old) => kept.delete(old));
  });
  return '';
};

/** What became of a wish to begin a shift: a fault in words, or that nobody has signed in. */
export const beginShift = async () => {
  const device = await find('device');
  try {
    const session = await ask('/tablet/session', { headers: { Accept: 'application/json' } });
    if (!session.ok || !session.body.officer) {
      return { signedIn: false, fault: say('shift.sign-in') };
    }
    const { header, token } = session.body.csrf;
    const nonce = base64url(crypto.getRandomValues(new Uint8Array(16)));
    const signature = await sign(device.keys, `acogida-lease-1\n${device.device}\n${nonce}`);
    const answer = await ask('/tablet/lease', {
      method: 'POST',
      headers: { ...JSON_BODY, [header]: token },
      body: JSON.stringify({ device: device.device, signature, nonce }),
    });
    if (!answer.ok) {
      return { signedIn: true, fault: say('shift.failed', answer.body.detail ?? '') };
    }
    const { lease, officerName, from, until, serverKey, law } = answer.body;
    await together(['kept'], (shelf) => {
      shelf('kept').put({ lease, officerName, from, until, law }, 'lease');
      shelf('kept').put({ ...device, serverKey: serverKey ?? device.serverKey }, 'device');
    });
    return { signedIn: true, fault: '' };
  } catch (error) {
    if (error instanceof TypeError) {
      return { signedIn: true, fault: say('shift.lost') };
    }
    throw error;
  }
};
