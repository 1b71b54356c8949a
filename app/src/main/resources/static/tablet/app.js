// The tablet's page: who it is, the sheet, its receipt, and what becomes of it.
import './trusted.js';
import { count, moment, say } from './words.js';
import { find, listOutbox, onChange } from './store.js';
import { makeId } from './encode.js';
import { Answers, claimsOf, readAddition, readFamily } from './answers.js';
import { draw, tidy } from './receipt.js';
import { file } from './filing.js';
import { makeQuick } from './needs.js';
import { allDrawn, isDrawing } from './photo.js';
import { send, sendLater } from './sending.js';
import { beginShift, enrol } from './standing.js';
import { tellLone } from './lone.js';
import * as clock from './clock.js';
import { additionDraft, sheetDraft } from './draft.js';
import * as faults from './faults.js';
import * as idle from './idle.js';
import * as sheet from './sheet.js';
import * as status from './status.js';

const LOOK = 10_000;
const at = (id) => document.getElementById(id);
const form = at('family');
const added = at('addition').querySelector('form');

let sheetId = null;
let pressed = false;

/** What was written is being filed: nothing of it is written back as a draft. */
let filing = false;
let waitsForSignIn = false;
let writes = false;

/** The id of what was filed last, while its receipt is shown. */
let fresh = null;

const told = (element, words) => {
  element.textContent = words;
  element.hidden = words === '';
};

/** Says of the receipt of what was just filed whether it has been sent by now. */
const tellFresh = async () => {
  if (fresh !== null && !at('receipt').hidden) {
    const waits = (await listOutbox()).some(({ id }) => id === fresh);
    told(at('receipt-title'), say(waits ? 'kept.title' : 'sent.title'));
    told(at('receipt-lead'), say(waits ? 'kept.lead' : 'sent.lead'));
  }
};

const look = async () => {
  await status.look(showReceipt);
  await tellFresh();
};

/** A shift that lasts is told last; before there is one, nothing else can be done. */
const placeShift = (lease) => {
  at('begin').classList.toggle('quiet', Boolean(lease));
  at('begin').textContent = say(lease ? 'shift.another' : 'shift.begin');
  at(lease ? 'kept' : 'enrol').after(at('shift'));
};

/** Shows what can be done now: enrol, begin a shift, look at a receipt, or fill in the sheet. */
const arrange = async () => {
  const [device, lease] = [await find('device'), await find('lease')];
  const receiptStands = !at('receipt').hidden;
  at('enrol').hidden = Boolean(device);
  at('shift').hidden = !device;
  at('elsewhere').hidden = !device || !lease || writes;
  form.hidden = !device || !lease || !writes || receiptStands;
  at('addition').hidden = !device || !lease || receiptStands;
  at('next').setAttribute('data-key', receiptStands ? 'n' : '');
  at('shift-who').textContent = lease
    ? say('lease.from', lease.officerName, moment(lease.until, device.office.zone)) : say('lease.none');
  placeShift(lease);
  await look();
};

/** Why nobody is returned, as the law of the office says it; without an article where it is not known, or not sure. */
const tellShield = (shield) => {
  if (shield) {
    for (const place of document.querySelectorAll('[data-shield]')) {
      const words = shield[place.dataset.shield];
      place.textContent = shield.unsure ? words : `${words.replace(/\.$/, '')} (${shield.article}).`;
    }
  }
};

const showReceipt = async (receipt, justFiled = false) => {
  const [device, lease] = [await find('device'), await find('lease')];
  const { zone, name } = device.office;
  fresh = justFiled ? receipt.id : null;
  told(at('receipt-title'), justFiled ? say('kept.title') : say('view', `${device.name} · ${receipt.seq}`));
  told(at('receipt-lead'), justFiled ? say('kept.lead') : '');
  told(at('receipt-photos'), '');
  at('receipt-office').textContent = name;
  at('receipt-number').textContent = `${device.name} · ${receipt.seq}`;
  at('receipt-filed').textContent = say('filed', moment(receipt.at, zone), count('minutes', Math.ceil(receipt.within / 60_000)));
  at('receipt-people').textContent = `${count('people', receipt.people)} · ${count('claims', receipt.claims)}`;
  at('receipt-text').textContent = receipt.text;
  tellShield(lease?.law?.shield);
  at('receipt-english').hidden = !receipt.english;
  at('receipt-code').replaceChildren(draw(receipt.text, say('view', `${device.name} · ${receipt.seq}`)));
  at('receipt').hidden = false;
  await arrange();
  at('receipt').focus();
};

const begin = () => {
  sheetId = null;
  sheet.clear();
  faults.clear(form, at('faults'));
  told(at('draft-state'), '');
};

const where = async () => {
  const { zone } = (await find('device')).office;
  const now = await clock.now();
  return { zone, now, shown: moment(now, zone) };
};

const tellChildren = async () => {
  const lease = await find('lease');
  if (lease) {
    tellLone(form, await where(), lease.law);
  }
};

// Marked while letters are on their way to the disk, so that what is told of a draft is told of all of it.
const marks = (name) => {
  let keeping = 0;
  return (more) => {
    keeping += more;
    at(name).toggleAttribute('data-writing', keeping > 0);
  };
};
const sheetUnderWay = marks('draft-state');
const additionUnderWay = marks('addition-state');

const keepSheet = async () => {
  if (filing) {
    return;
  }
  sheetId ??= makeId();
  sheetUnderWay(1);
  try {
    await sheetDraft.keep({ id: sheetId, rows: sheet.rows(), values: sheet.values() });
    told(at('draft-state'), say('draft.kept'));
  } catch {
    told(at('draft-state'), say(navigator.storage?.getDirectory ? 'draft.not-kept' : 'draft.only-here'));
  } finally {
    sheetUnderWay(-1);
  }
};

const keepAddition = async () => {
  if (!writes || filing) {
    return;
  }
  additionUnderWay(1);
  try {
    await additionDraft.keep({ values: sheet.valuesOf(added) });
    told(at('addition-state'), say('addition.draft'));
  } catch {
    told(at('addition-state'), say('draft.not-kept'));
  } finally {
    additionUnderWay(-1);
  }
};

const throwAdditionAway = async () => {
  added.reset();
  faults.clear(added, at('addition-faults'));
  told(at('addition-state'), '');
  await additionDraft.discard();
};

const keepPhoto = async (row, bytes) => {
  if (filing) {
    return;
  }
  const sheetKept = keepSheet();
  sheetUnderWay(1);
  try {
    await sheetDraft.keepPart(`photo-${row}`, bytes);
  } catch {
    // What is kept of the sheet is told by the sheet; the picture is still on it.
  } finally {
    sheetUnderWay(-1);
  }
  await sheetKept;
};

const notKept = (error) => {
  const section = document.createElement('p');
  section.className = 'state overdue';
  section.setAttribute('role', 'alert');
  section.textContent = say(error.name === 'QuotaExceededError' ? 'kept.full' : 'kept.failed');
  return section;
};

/** A picture that is still being drawn belongs to the sheet that is open. */
const waitForPhotos = async () => {
  if (isDrawing()) {
    told(at('draft-state'), say('photo.drawing'));
    await allDrawn();
    await keepSheet();
  }
};

const fileSheet = async () => {
  const here = await where();
  await waitForPhotos();
  const answers = new Answers(form, here);
  const family = readFamily(answers, sheet.rows());
  faults.show(form, at('faults'), answers.faults);
  if (answers.faults.length > 0) {
    return;
  }
  filing = true;
  sheetId ??= makeId();
  const counts = {
    people: family.people.length,
    claims: claimsOf(family),
    english: family.people.some(({ languages }) => languages.includes('en')),
    receipt: true,
    closes: sheetDraft,
  };
  const photos = sheet.listPhotos().map(([row, bytes]) => [sheet.rows().indexOf(row), bytes]);
  const { receipt, left } = await file(sheetId, 'family', family, counts, photos);
  begin();
  await showReceipt(receipt, true);
  told(at('receipt-photos'), left > 0 ? count('photo.left', left) : '');
  sendLater();
  send();
};

const fileAddition = async () => {
  const answers = new Answers(added, await where());
  const addition = readAddition(answers);
  faults.show(added, at('addition-faults'), answers.faults);
  if (answers.faults.length > 0) {
    return;
  }
  filing = true;
  const counts = { people: 1, claims: addition.claim ? 1 : 0, english: false, receipt: addition.claim, closes: writes ? additionDraft : null, to: addition.to, row: addition.row };
  const { receipt } = await file(makeId(), 'addition', addition, counts);
  added.reset();
  told(at('addition-state'), say('addition.kept'));
  if (receipt) {
    await showReceipt(receipt, true);
  }
  sendLater();
  send();
};

/** One at a time, however often it is pressed; what could not be kept is said where it was pressed. */
const once = (work, place) => async (event) => {
  event.preventDefault();
  if (pressed) {
    return;
  }
  pressed = true;
  try {
    await work();
  } catch (error) {
    place.replaceChildren(notKept(error));
    console.error(error);
  } finally {
    filing = false;
    pressed = false;
  }
};

const discard = async () => {
  await waitForPhotos();
  const kept = { id: sheetId, rows: sheet.rows(), values: sheet.values(), photos: sheet.listPhotos() };
  begin();
  sheet.thrown(kept, (back) => {
    sheet.fill(back);
    sheetId = back.id;
    back.photos.forEach(([row, bytes]) => keepPhoto(row, bytes));
  });
  await sheetDraft.discard();
};

const shift = async () => {
  const { signedIn, fault } = await beginShift();
  waitsForSignIn = !signedIn;
  at('sign-in').hidden = signedIn;
  told(at('shift-fault'), fault);
  await arrange();
  if (fault === '') {
    send();
    sheet.toFirst();
  }
};

/** Enter goes on to what comes next, as a reader or a thumb on a number pad presses it. */
const goOn = (event) => {
  if (event.key !== 'Enter' || !event.target.matches('input') || event.isComposing) {
    return;
  }
  event.preventDefault();
  const fields = [...form.querySelectorAll('input, select, textarea, button, summary')]
    .filter((field) => field.checkVisibility() && field.tabIndex >= 0);
  fields[fields.indexOf(event.target) + 1]?.focus();
};

const listen = () => {
  form.addEventListener('submit', once(fileSheet, at('faults')));
  form.addEventListener('input', keepSheet);
  form.addEventListener('input', tellChildren);
  form.addEventListener('photo', ({ detail: { row, bytes } }) => keepPhoto(row, bytes));
  form.addEventListener('keydown', goOn);
  at('wish').addEventListener('change', ({ target }) => { at('claim').checked = target.value === 'PROTECTION'; });
  at('add').addEventListener('click', () => {
    if (sheet.add()) {
      keepSheet();
    } else {
      told(at('draft-state'), say('fault.most', sheet.MOST));
    }
  });
  at('discard').addEventListener('click', once(discard, at('faults')));
  added.addEventListener('input', keepAddition);
  at('addition-discard').addEventListener('click', throwAdditionAway);
  added.addEventListener('submit', once(fileAddition, at('addition-faults')));
  makeQuick(at('addNeeds'));
  at('next').addEventListener('click', async () => {
    at('receipt').hidden = true;
    await arrange();
    sheet.toFirst();
  });
  at('print').addEventListener('click', () => print());
  at('send').addEventListener('click', () => send(true));
  at('begin').addEventListener('click', shift);
  at('enrol').querySelector('form').addEventListener('submit', async (event) => {
    event.preventDefault();
    const fault = await enrol(at('code').value.trim().toUpperCase());
    told(at('code-fault'), fault);
    at('code').toggleAttribute('aria-invalid', fault !== '');
    if (fault === '') {
      navigator.storage?.persist?.();
      await arrange();
      at('begin').focus();
    }
  });
  addEventListener('online', () => send());
  addEventListener('offline', look);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) {
      send();
      if (waitsForSignIn) {
        shift();
      }
    }
  });
  addEventListener('focus', () => waitsForSignIn && shift());
  onChange(look);
};

const takeAddition = async () => {
  try {
    const kept = await additionDraft.open();
    if (kept) {
      sheet.putBack(added, kept.values);
      at('addition').open = true;
      told(at('addition-state'), say('addition.draft'));
    }
  } catch {
    await additionDraft.discard();
    told(at('addition-state'), say('draft.lost'));
  }
};

/** The sheet is of one page at a time: another that is opened waits until the first is closed. */
const takeSheet = async () => {
  writes = true;
  try {
    const kept = await sheetDraft.open();
    if (kept) {
      const photos = [...kept.parts].map(([part, bytes]) => [Number(part.slice('photo-'.length)), bytes]);
      sheet.fill({ ...kept, photos });
      sheetId = kept.id;
      told(at('draft-state'), say('draft.kept'));
      await tellChildren();
    }
  } catch {
    await sheetDraft.discard();
    told(at('draft-state'), say('draft.lost'));
  }
  await takeAddition();
  await arrange();
};

const start = async () => {
  begin();
  listen();
  idle.watch();
  clock.watch();
  await arrange();
  navigator.locks.request('acogida-sheet', () => takeSheet().then(() => new Promise(() => {})));
  setInterval(look, LOOK);
  await tidy(await clock.now());
  if (await find('device')) {
    send();
    navigator.storage?.persist?.();
  }
  await navigator.serviceWorker?.register('/tablet/worker.js', { type: 'module', scope: '/tablet' });
};

start();
