// Keeps the key of an open sheet in a file of its own, which is written over in place: a browser's database keeps what was
// deleted from it for a while, and with the key the sheets before this one could be read there.
const BYTES = 32;

const open = async (name) => {
  const folder = await navigator.storage.getDirectory();
  return (await folder.getFileHandle(name, { create: true })).createSyncAccessHandle();
};

const overwrite = (file, bytes) => {
  file.write(bytes, { at: 0 });
  file.flush();
};

const does = {
  read: (file) => {
    const bytes = new Uint8Array(file.getSize());
    file.read(bytes, { at: 0 });
    return bytes.length === BYTES && bytes.some((byte) => byte !== 0) ? bytes : null;
  },
  make: (file) => {
    const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
    overwrite(file, bytes);
    return bytes;
  },
  destroy: (file) => {
    overwrite(file, new Uint8Array(Math.max(file.getSize(), BYTES)));
    return null;
  },
};

let turn = Promise.resolve();

addEventListener('message', ({ data: { act, file: name, number } }) => {
  turn = turn.then(async () => {
    try {
      const file = await open(name);
      try {
        postMessage({ number, bytes: does[act](file) });
      } finally {
        file.close();
      }
    } catch (error) {
      postMessage({ number, fault: String(error) });
    }
  });
});
