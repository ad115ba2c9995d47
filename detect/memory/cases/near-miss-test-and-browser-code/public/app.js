const state = {};
document.addEventListener('click', (e) => { state[e.target.id] = 1; render(state); });
