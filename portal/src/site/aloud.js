// Reads the page aloud; loaded only in the elders' mode. The voice is the device's own, nothing is sent anywhere.
(() => {
  const speech = window.speechSynthesis;
  if (!speech || !window.SpeechSynthesisUtterance) return;
  const button = () => document.querySelector('[data-aloud]');
  const spoken = 'h1, h2, h3, p, li, dt, dd, figcaption, caption, th, td, .provision > a';
  let queue = [];

  /** Sentences in reading order; a long utterance stops half-way in some browsers. */
  function sentences() {
    const parts = [];
    for (const element of document.querySelector('main').querySelectorAll(spoken)) {
      const isCovered = element.querySelector(spoken) || element.closest('[hidden], nav');
      if (!isCovered)
        parts.push(...(element.textContent.match(/[^。！？；\n]+[。！？；]?/g) || []));
    }
    return parts.map((part) => part.trim()).filter(Boolean);
  }

  function label(text) {
    button().textContent = text;
  }

  function stop() {
    queue = [];
    speech.cancel();
    label('朗读本页');
  }

  function next() {
    const text = queue.shift();
    if (text === undefined) return stop();
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = 'zh-CN';
    utterance.rate = 0.9;
    utterance.onend = () => (queue.length > 0 ? next() : stop());
    speech.speak(utterance);
  }

  function start() {
    queue = sentences();
    label('停止朗读');
    next();
  }

  function ready() {
    button().hidden = false;
    stop();
  }

  document.addEventListener('click', (event) => {
    if (!event.target.closest('[data-aloud]')) return;
    if (queue.length > 0 || speech.speaking) stop();
    else start();
  });
  addEventListener('pagehide', () => speech.cancel());
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', ready);
  else ready();
})();
