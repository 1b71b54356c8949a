// Shows what does not fit: a list above the form, and a sentence beside each field.
import { count, say } from './words.js';

const idOf = (name) => name.replace('.', '-');

const label = (form, name) => {
  const field = document.getElementById(idOf(name));
  const own = field?.matches('fieldset') ? field.querySelector('legend') : form.querySelector(`label[for="${idOf(name)}"]`);
  const whose = field?.closest('.person')?.querySelector('h2').textContent;
  return (whose ? `${whose}: ` : '') + (own?.textContent ?? name);
};

export const clear = (form, place) => {
  place.replaceChildren();
  form.querySelectorAll('p.fault[data-found]').forEach((told) => told.remove());
  form.querySelectorAll('[aria-invalid]').forEach((field) => field.removeAttribute('aria-invalid'));
  form.querySelectorAll('[aria-describedby]').forEach((field) => {
    field.setAttribute('aria-describedby', field.getAttribute('aria-describedby').split(' ').filter((id) => !id.endsWith('-fault')).join(' '));
  });
};

const beside = ({ name }, remedy) => {
  const field = document.getElementById(idOf(name));
  if (!field) {
    return;
  }
  field.closest('details')?.setAttribute('open', '');
  const told = document.createElement('p');
  told.className = 'fault';
  told.dataset.found = '';
  told.id = `${idOf(name)}-fault`;
  told.textContent = remedy;
  if (field.matches('fieldset')) {
    field.querySelector('legend').after(told);
    field.querySelectorAll('input').forEach((input) => input.setAttribute('aria-invalid', 'true'));
  } else {
    field.before(told);
    field.setAttribute('aria-invalid', 'true');
  }
  field.setAttribute('aria-describedby', `${told.id} ${field.getAttribute('aria-describedby') ?? ''}`.trim());
};

const line = (form, fault, remedy) => {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `#${idOf(fault.name)}`;
  link.textContent = label(form, fault.name);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const field = document.getElementById(idOf(fault.name));
    (field?.matches('fieldset') ? field.querySelector('input') : field)?.focus();
  });
  item.append(link);
  if (fault.value !== '') {
    const value = document.createElement('bdi');
    value.textContent = fault.value.slice(0, 60);
    const quoted = document.createElement('q');
    quoted.append(value);
    item.append(' ', quoted);
  }
  item.append(fault.value === '' && link.textContent.endsWith('?') ? ' ' : ': ', remedy);
  return item;
};

/** Shows faults in place, and leads there. */
export const show = (form, place, faults) => {
  clear(form, place);
  if (faults.length === 0) {
    return;
  }
  const section = document.createElement('section');
  section.className = 'state overdue faults';
  section.setAttribute('role', 'alert');
  section.tabIndex = -1;
  const title = document.createElement('h2');
  title.textContent = count('faults', faults.length);
  const list = document.createElement('ul');
  for (const fault of faults) {
    const remedy = say(fault.key, ...fault.put);
    list.append(line(form, fault, remedy));
    beside(fault, remedy);
  }
  section.append(title, list);
  place.append(section);
  section.focus();
};
