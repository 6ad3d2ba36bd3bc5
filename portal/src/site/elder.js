// Runs in the head before anything is painted, so that the page never flashes from small to large.
// Plain script for old browsers; its address is hashed by the build.
(() => {
  const root = document.documentElement;
  const aloudAddress = document.currentScript.dataset.voice;

  function isOn() {
    try {
      return localStorage.getItem('elder') === '1';
    } catch {
      // Storage is refused in some private windows: the switch then lasts for one page.
      return root.classList.contains('elder');
    }
  }

  function remember(on) {
    try {
      localStorage.setItem('elder', on ? '1' : '0');
    } catch {
      return;
    }
  }

  function show(on) {
    root.classList.toggle('elder', on);
    if (!on || document.querySelector('script[data-reader]')) return;
    const reader = document.createElement('script');
    reader.src = aloudAddress;
    reader.dataset.reader = '';
    document.head.append(reader);
  }

  root.classList.add('js');
  show(isOn());
  addEventListener('pageshow', () => show(isOn()));
  document.addEventListener('click', (event) => {
    if (!event.target.closest('[data-elder]')) return;
    const on = !root.classList.contains('elder');
    remember(on);
    show(on);
  });
})();
