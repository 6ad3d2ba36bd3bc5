/** Full-width and half-width, upper and lower case, and spaces are all the same to a reader. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** Shows only the list items that hold what is typed, and only the groups that still have one. */
function attach(box: HTMLElement): void {
  const input = box.querySelector('input');
  const status = box.querySelector('[role=status]');
  const target = document.getElementById(box.dataset.filter ?? '');
  if (!input || !status || !target) return;
  const groups = [...target.querySelectorAll<HTMLElement>('[data-group]')];
  const items = [...target.querySelectorAll('li')].map((element) => ({
    element,
    text: plain(`${element.textContent} ${element.dataset.keys ?? ''}`),
  }));
  const show = () => {
    const wanted = plain(input.value);
    let shown = 0;
    for (const { element, text } of items) {
      element.hidden = !text.includes(wanted);
      if (!element.hidden) shown++;
    }
    for (const group of groups) group.hidden = !group.querySelector('li:not([hidden])');
    if (wanted === '') status.textContent = '';
    else status.textContent = shown > 0 ? `找到 ${shown} 个` : '没有找到，换个字试试';
  };
  input.addEventListener('input', show);
  // Back to the page: the browser puts the text back without an event.
  show();
}

for (const box of document.querySelectorAll<HTMLElement>('[data-filter]')) attach(box);
