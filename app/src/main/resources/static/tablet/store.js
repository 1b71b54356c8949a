// What the tablet keeps, in a database of the browser: of whom and of which office it is, what waits to be sent, and receipts.
// Nothing that is readable of anybody is ever put in it.
const NAME = 'acogida-tablet';
const VERSION = 1;

let opened;

const open = () => {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('kept');
      request.result.createObjectStore('outbox', { keyPath: 'id' }).createIndex('seq', 'seq');
      request.result.createObjectStore('receipts', { keyPath: 'id' }).createIndex('seq', 'seq');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
};

/** Does several things, all or none, and is done when they are on the disk, unless `durability` says that they may be soon. */
export const together = async (shelves, work, durability = 'strict') => {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(shelves, 'readwrite', { durability });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
    work((shelf) => transaction.objectStore(shelf));
  });
};

const read = async (shelf, ask) => {
  const database = await open();
  return new Promise((resolve, reject) => {
    const request = ask(database.transaction(shelf, 'readonly').objectStore(shelf));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
};

export const find = (name) => read('kept', (kept) => kept.get(name));
/** All whose names begin with a text that ends in a slash, by their names. */
export const findUnder = async (folder) => {
  const under = IDBKeyRange.bound(folder, `${folder.slice(0, -1)}0`, false, true);
  const names = await read('kept', (kept) => kept.getAllKeys(under));
  const values = await read('kept', (kept) => kept.getAll(under));
  return new Map(names.map((name, at) => [name, values[at]]));
};

export const keep = (name, value, durability) => together(['kept'], (shelf) => shelf('kept').put(value, name), durability);

/** All that waits to be sent or was not accepted, in the order in which it was filed. */
export const listOutbox = () => read('outbox', (outbox) => outbox.index('seq').getAll());
export const listReceipts = () => read('receipts', (receipts) => receipts.index('seq').getAll());

const channel = new BroadcastChannel(NAME);

/** Tells every open page, this one too, that something that is kept has changed. */
export const changed = () => {
  channel.postMessage('changed');
  dispatchEvent(new Event('kept-changed'));
};

export const onChange = (look) => {
  channel.addEventListener('message', look);
  addEventListener('kept-changed', look);
};
