exports.load = (id) => fetch('https://users.example.com/' + id).then((answer) => answer.json());
