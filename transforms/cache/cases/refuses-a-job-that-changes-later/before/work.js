exports.work = async (input) => fetch('https://work.example', { method: 'POST', body: JSON.stringify(input) });
