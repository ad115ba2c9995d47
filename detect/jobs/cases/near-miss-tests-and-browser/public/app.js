setInterval(() => fetch('/save', { method: 'POST' }), 1000);
