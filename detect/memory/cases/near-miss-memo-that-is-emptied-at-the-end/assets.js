const fs = require('fs/promises');
const esbuild = require('esbuild');

let contents = new Map();

async function load(name) {
  if (contents.has(name)) return contents.get(name);
  const text = await fs.readFile(`assets/${name}`, 'utf8');
  return await new Promise(async (resolve) => {
    const { code } = await esbuild.transform(text);
    contents.set(name, code);
    resolve(code);
  });
}

exports.serve = (req, res, next) => load(req.params.name).then((code) => res.end(code), next);
exports.shutdown = async () => {
  contents = new Map();
};
