// The beds of a room are one stop of Tab; arrows, Home and End go from bed to bed. Without this script each bed is a stop.
(() => {
  const links = (room) => [...room.querySelectorAll('a.bed')];

  const row = (all, from, step) => {
    const here = all[from].getBoundingClientRect();
    const lines = all.filter((bed) => Math.sign(Math.round(bed.getBoundingClientRect().top - here.top)) === step);
    const near = (bed) => {
      const box = bed.getBoundingClientRect();
      return [Math.abs(box.top - here.top), Math.abs(box.left - here.left)];
    };
    return lines.sort((a, b) => near(a)[0] - near(b)[0] || near(a)[1] - near(b)[1])[0];
  };

  const wanted = (all, from, key) => ({
    ArrowRight: () => all[from + 1],
    ArrowLeft: () => all[from - 1],
    ArrowDown: () => row(all, from, 1),
    ArrowUp: () => row(all, from, -1),
    Home: () => all[0],
    End: () => all[all.length - 1],
  })[key]?.();

  document.querySelectorAll('ol.beds').forEach((room) => {
    links(room).slice(1).forEach((bed) => { bed.tabIndex = -1; });
    room.addEventListener('keydown', (event) => {
      const all = links(room);
      const from = all.indexOf(event.target.closest('a.bed'));
      if (from < 0 || event.altKey || event.ctrlKey || event.metaKey) {
        return;
      }
      const next = wanted(all, from, event.key);
      if (next) {
        event.preventDefault();
        all.forEach((bed) => { bed.tabIndex = bed === next ? 0 : -1; });
        next.focus();
      }
    });
  });
})();
