// What is being filled in: kept at each letter, so that it outlives the page, and sealed under a key that is destroyed when it is
// filed or thrown away. Only who holds the open sheet's key can read it; no sheet before it.
import { find, findUnder, keep as put, together } from './store.js';
import { utf8 } from './encode.js';

const AES = 'AES-GCM';
const LABEL = 'acogida-sheet-1';

const worker = new Worker(new URL('draft-key.js', import.meta.url), { type: 'module' });
const waiting = new Map();
let asked = 0;

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

const ask = (act, file) => new Promise((resolve, reject) => {
  asked += 1;
  waiting.set(asked, { resolve, reject });
  worker.postMessage({ act, file, number: asked });
});

const usable = (bytes) => crypto.subtle.importKey('raw', bytes, AES, false, ['encrypt', 'decrypt']);

/** What is being filled in under a name: its answers, and parts that are too large to be written at each letter. */
class Draft {
  #name;
  #file;
  #key;
  #next = null;
  #going = Promise.resolve();

  /** @param file in which its key stands */
  constructor(name, file) {
    this.#name = name;
    this.#file = file;
  }

  #inTurn(work) {
    const done = this.#going.then(work);
    this.#going = done.catch(() => {});
    return done;
  }

  #sealing(name, iv) {
    return { name: AES, iv, additionalData: utf8(name === 'draft' ? LABEL : `${LABEL}\n${name}`) };
  }

  async #write(name, bytes) {
    this.#key ??= await usable(await ask('make', this.#file));
    const iv = crypto.getRandomValues(new Uint8Array(12));
    await put(name, { iv, sealed: await crypto.subtle.encrypt(this.#sealing(name, iv), this.#key, bytes) }, 'relaxed');
  }

  async #read(name, { iv, sealed }) {
    return new Uint8Array(await crypto.subtle.decrypt(this.#sealing(name, iv), this.#key, sealed));
  }

  /** Keeps the answers as they are now. Several that come while some are being written become one. */
  keep(answers) {
    this.#next = answers;
    return this.#inTurn(async () => {
      const now = this.#next;
      if (now !== null) {
        this.#next = null;
        await this.#write(this.#name, utf8(JSON.stringify(now)));
      }
    });
  }

  /** Keeps a part's bytes; null takes it away. */
  keepPart(part, bytes) {
    const name = `${this.#name}/${part}`;
    return this.#inTurn(() => bytes
      ? this.#write(name, bytes)
      : together(['kept'], (shelf) => shelf('kept').delete(name), 'relaxed'));
  }

  /** What was being filled in, with its parts; null where there was nothing. Throws where it cannot be opened. */
  async open() {
    const kept = await find(this.#name);
    if (!kept) {
      return null;
    }
    this.#key = await usable(await ask('read', this.#file));
    const answers = JSON.parse(new TextDecoder().decode(await this.#read(this.#name, kept)));
    const parts = await findUnder(`${this.#name}/`);
    return {
      ...answers,
      parts: new Map(await Promise.all([...parts].map(async ([name, part]) => [
        name.slice(this.#name.length + 1), await this.#read(name, part)]))),
    };
  }

  /** Waits until nothing is being written any more, and writes nothing that still waits for it. */
  settle() {
    this.#next = null;
    return this.#going;
  }

  /** Takes all of it off a shelf. */
  takeFrom(kept) {
    kept.delete(this.#name);
    kept.delete(IDBKeyRange.bound(`${this.#name}/`, `${this.#name}0`, false, true));
  }

  /** Destroys the key, so that whatever a disk still holds of it says nothing. */
  async destroyKey() {
    this.#key = undefined;
    await ask('destroy', this.#file).catch(() => {});
  }

  /** Throws it away, before whatever is kept from now on. */
  discard() {
    this.#next = null;
    return this.#inTurn(async () => {
      await together(['kept'], (shelf) => this.takeFrom(shelf('kept')));
      await this.destroyKey();
    });
  }
}

/** The sheet of a family. */
export const sheetDraft = new Draft('draft', 'sheet-key');

/** What is added to somebody by an earlier receipt. */
export const additionDraft = new Draft('addition', 'addition-key');
