exports.render = async (slug) => `<h1>${slug}</h1>`;
