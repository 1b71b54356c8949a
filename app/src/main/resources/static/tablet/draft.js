// The one sheet that is being filled in: kept at each letter, so that it outlives the page, and sealed under a key that is
// destroyed when it is filed or thrown away. Only who holds the open sheet's key can read it; no sheet before it.
import { find, forget, keep as put } from './store.js';
import { utf8 } from './encode.js';

const AES = 'AES-GCM';
const LABEL = utf8('acogida-sheet-1');

let worker;
let asked = 0;
const waiting = new Map();

const ask = (act) => new Promise((resolve, reject) => {
  if (!worker) {
    worker = new Worker(new URL('draft-key.js', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data: { number, bytes, fault } }) => {
      const { resolve: done, reject: failed } = waiting.get(number);
      waiting.delete(number);
      if (fault) {
        failed(new Error(fault));
      } else {
        done(bytes);
      }
    });
    worker.addEventListener('error', () => waiting.forEach(({ reject: failed }) => failed(new Error('no worker'))));
  }
  asked += 1;
  waiting.set(asked, { resolve, reject });
  worker.postMessage({ act, number: asked });
});

const usable = (bytes) => crypto.subtle.importKey('raw', bytes, AES, false, ['encrypt', 'decrypt']);

let key;
let next = null;
let going = Promise.resolve();

const write = async () => {
  const sheet = next;
  if (sheet === null) {
    return;
  }
  next = null;
  key ??= await usable(await ask('make'));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: AES, iv, additionalData: LABEL }, key, utf8(JSON.stringify(sheet)));
  await put('draft', { iv, sealed }, 'relaxed');
};

/** Keeps the sheet as it is now. Several that come while one is being written become one. */
export const keep = (sheet) => {
  next = sheet;
  const done = going.then(write);
  going = done.catch(() => {});
  return done;
};

/** The sheet that was being filled in; null where there was none. Throws where there is one that cannot be opened. */
export const open = async () => {
  const kept = await find('draft');
  if (!kept) {
    return null;
  }
  key = await usable(await ask('read'));
  const text = await crypto.subtle.decrypt({ name: AES, iv: kept.iv, additionalData: LABEL }, key, kept.sealed);
  return JSON.parse(new TextDecoder().decode(text));
};

/** Waits until nothing is being written any more, and writes nothing that still waits for it. */
export const settle = () => {
  next = null;
  return going;
};

/** Destroys the key, so that whatever a disk still holds of the sheet says nothing. */
export const destroyKey = async () => {
  key = undefined;
  await ask('destroy').catch(() => {});
};

/** Throws the sheet away, before whatever is kept from now on. */
export const discard = () => {
  next = null;
  const done = going.then(async () => {
    await forget('draft');
    await destroyKey();
  });
  going = done.catch(() => {});
  return done;
};
