// The sheet of a family: a part for all, and one for each person, added, taken away and put back.
import { count, say } from './words.js';
import { makeQuick } from './needs.js';
import { makePhoto, showPhoto } from './photo.js';
import { makeZone, tellZones } from './zone.js';

export const MOST = 30;
const NUMBERED = ['id', 'name', 'for', 'aria-describedby', 'aria-labelledby'];

/** What a further member of a family is taken to share with the first, until somebody says otherwise. */
const OF_A_FAMILY = ['surnames', 'nationality', 'languages'];

const form = document.getElementById('family');
const place = document.getElementById('rows');
const gone = document.getElementById('gone');
const presets = () => [...form.elements].filter((field) => field.name && !field.name.startsWith('p0'));

/** The highest number that a row of this sheet had: none is given twice. */
let highest = 0;

/** The pictures that were taken, by row; each sheet has its own, so that what is drawn late comes to no other. */
let photos = new Map();

export const rows = () => [...place.children].map((row) => Number(row.dataset.row));

const named = (row, name) => form.elements.namedItem(`p${row}.${name}`);

/** The pictures of those who are on the sheet, each with its row. */
export const listPhotos = () => rows().filter((row) => photos.has(row)).map((row) => [row, photos.get(row)]);

/** What stands in a form, each with the name of its field. */
export const valuesOf = (filled) => [...new FormData(filled)].filter(([, value]) => value !== '');
export const values = () => valuesOf(form);

/** Puts back what stood in a form. */
export const putBack = (filled, typed) => typed.forEach(([name, value]) => {
  for (const field of filled.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
    if (field.type === 'radio' || field.type === 'checkbox') {
      field.checked ||= field.value === value;
    } else {
      field.value = value;
    }
  }
});

const title = (row, at) => {
  const words = say('person', at + 1);
  row.querySelector('h2').textContent = words;
  const remove = row.querySelector('.remove');
  remove.textContent = say('remove', at + 1);
  remove.hidden = place.children.length === 1;
  row.querySelector('.field:has([name$=".role"])').hidden = at === 0;
};

const number = () => {
  [...place.children].forEach(title);
  document.getElementById('file-words').textContent = count('register', place.children.length);
};

const tellPhoto = (row, bytes) => form.dispatchEvent(new CustomEvent('photo', { detail: { row, bytes } }));

const make = (row) => {
  const made = document.getElementById('row').content.firstElementChild.cloneNode(true);
  for (const element of [made, ...made.querySelectorAll('*')]) {
    for (const name of NUMBERED) {
      const value = element.getAttribute(name);
      if (value?.includes('ROW')) {
        element.setAttribute(name, value.replaceAll('ROW', row));
      }
    }
  }
  made.dataset.row = row;
  highest = Math.max(highest, row);
  made.querySelectorAll('[data-needs]').forEach(makeQuick);
  made.querySelectorAll('textarea[name$=".mrz"]').forEach(makeZone);
  const photo = made.querySelector('[data-photo]');
  const own = photos;
  makePhoto(photo, (bytes) => {
    if (bytes) {
      own.set(row, bytes);
    } else {
      own.delete(row);
    }
    if (made.isConnected) {
      tellPhoto(row, bytes);
    }
  });
  if (photos.has(row)) {
    showPhoto(photo, photos.get(row));
  }
  made.querySelector('.remove').addEventListener('click', () => remove(made));
  return made;
};

const touched = () => form.dispatchEvent(new Event('input', { bubbles: true }));

const undo = (words, back) => {
  const said = document.createElement('p');
  said.textContent = words;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  button.textContent = say('undo');
  button.addEventListener('click', () => {
    gone.replaceChildren();
    back();
    touched();
  });
  gone.replaceChildren(said, button);
  button.focus();
};

const remove = (row) => {
  const at = [...place.children].indexOf(row);
  const { row: id } = row.dataset;
  const name = `${named(id, 'givenNames').value} ${named(id, 'surnames').value}`.trim();
  row.remove();
  number();
  touched();
  if (photos.has(Number(id))) {
    tellPhoto(id, null);
  }
  undo(say('gone', name || say('person', at + 1)), () => {
    place.insertBefore(row, place.children[at] ?? null);
    number();
    named(id, 'givenNames').focus();
    if (photos.has(Number(id))) {
      tellPhoto(id, photos.get(Number(id)));
    }
  });
};

/** One more person, of the family of the first. False where a sheet takes no more. */
export const add = () => {
  const before = rows();
  if (before.length >= MOST) {
    return false;
  }
  const id = highest + 1;
  const made = make(id);
  place.append(made);
  if (before.length > 0) {
    OF_A_FAMILY.forEach((name) => { named(id, name).value = named(before[0], name).value; });
    made.querySelector('.copied').hidden = false;
  }
  number();
  named(id, 'givenNames').focus();
  return true;
};

/** An empty sheet with one person. */
export const clear = () => {
  form.reset();
  photos = new Map();
  highest = 0;
  gone.replaceChildren();
  form.querySelectorAll('details[open]').forEach((open) => open.removeAttribute('open'));
  place.replaceChildren(make(0));
  number();
};

export const fill = ({ rows: kept, values: typed, photos: taken = [] }) => {
  clear();
  taken.filter(([row]) => kept.includes(row)).forEach(([row, bytes]) => photos.set(row, bytes));
  place.replaceChildren(...kept.map(make));
  presets().filter(({ type }) => type === 'radio' || type === 'checkbox').forEach((field) => { field.checked = false; });
  putBack(form, typed);
  tellZones(place);
  number();
};

export const toFirst = () => form.querySelector('input').focus();

/** Says that a sheet was thrown away, and takes it back where it was a mistake. */
export const thrown = (sheet, back) => undo(say('thrown'), () => back(sheet));
