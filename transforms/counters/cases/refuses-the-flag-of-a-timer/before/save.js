exports.saveAll = async () => (await fetch('https://store.example/save', { method: 'POST' })).json();
