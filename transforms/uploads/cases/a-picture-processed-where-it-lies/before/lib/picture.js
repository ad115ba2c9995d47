const fs = require('fs');
const Jimp = require('jimp');

async function shrink(file) {
  const image = await Jimp.read(file.path);
  return image.resize(64, 64).getBufferAsync('image/png');
}

async function isPng(file) {
  const bytes = await fs.promises.readFile(file.path);
  return bytes.subarray(1, 4).toString() === 'PNG';
}

module.exports = { shrink, isPng };
