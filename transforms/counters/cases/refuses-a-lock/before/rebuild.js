exports.rebuild = async () => fetch('https://search.example/rebuild', { method: 'POST' });
