// A picture of a person's face: drawn anew, so that nothing is left of where, when and with what it was taken, and small enough
// for a bad network.
import { say } from './words.js';

const WIDE = 480;
const HIGH = 640;

/** The largest, in bytes. */
const MOST = 60_000;

/** The largest file that is opened, in megabytes: more than a tablet's camera makes, and less than fills its memory. */
const OPENED = 30;
const MEGABYTE = 1_000_000;

/** Which share of the size, and how finely drawn: the first that fits is taken. */
const TRIES = [[1, 0.85], [1, 0.6], [1, 0.4], [0.7, 0.5], [0.5, 0.4], [0.5, 0.2]];

const drawn = (picture, share) => {
  const scale = share * Math.min(1, WIDE / picture.width, HIGH / picture.height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const paper = canvas.getContext('2d');
  paper.fillStyle = '#fff';
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
};

const jpeg = (canvas, quality) => new Promise((resolve) => { canvas.toBlob(resolve, 'image/jpeg', quality); });

/** The bytes of a picture drawn anew as a JPEG. Throws where the browser cannot read it. */
export const drawAnew = async (file) => {
  const picture = await createImageBitmap(file);
  try {
    for (const [share, quality] of TRIES) {
      const made = await jpeg(drawn(picture, share), quality);
      if (made !== null && made.size <= MOST) {
        return new Uint8Array(await made.arrayBuffer());
      }
    }
    throw new Error('too large');
  } finally {
    picture.close();
  }
};

const parts = (place) => ['shown', 'remove', 'fault'].map((part) => place.querySelector(`[data-photo-${part}]`));

const told = (element, words) => {
  element.textContent = words;
  element.hidden = words === '';
};

/** Shows the picture of a person; nothing where there is none. */
export const showPhoto = async (place, bytes) => {
  const [shown, remove, fault] = parts(place);
  told(fault, '');
  remove.hidden = !bytes;
  shown.hidden = !bytes;
  shown.replaceChildren();
  if (bytes) {
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
    const canvas = drawn(picture, 1);
    picture.close();
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', say('photo.taken'));
    shown.replaceChildren(canvas);
  }
};

/** The pictures that are being drawn, which takes seconds on an old tablet. */
const underWay = new Set();

export const isDrawing = () => underWay.size > 0;

/** Waits until each picture that was chosen is drawn and kept, or told to be unreadable. */
export const allDrawn = async () => {
  while (isDrawing()) {
    await Promise.all(underWay);
  }
};

/** Takes a picture from its field, the last one chosen; `keep` keeps its bytes, or null where it is taken away. */
export const makePhoto = (place, keep) => {
  const [, remove, fault] = parts(place);
  const field = place.querySelector('input');
  let chosen = 0;
  const take = async (file) => {
    chosen += 1;
    const mine = chosen;
    try {
      const bytes = await drawAnew(file);
      if (mine === chosen) {
        await showPhoto(place, bytes);
        keep(bytes);
      }
    } catch {
      told(fault, say('photo.unreadable'));
    }
  };
  field.addEventListener('change', () => {
    const [file] = field.files;
    field.value = '';
    if (file && file.size > OPENED * MEGABYTE) {
      told(fault, say('photo.too-large', Math.ceil(file.size / MEGABYTE), OPENED));
    } else if (file) {
      const taken = take(file).finally(() => underWay.delete(taken));
      underWay.add(taken);
    }
  });
  remove.addEventListener('click', async () => {
    chosen += 1;
    await showPhoto(place, null);
    keep(null);
    field.focus();
  });
};
