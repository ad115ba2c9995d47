const Jimp = require('jimp');
const { readStored } = require('./object-storage');

async function shrink(file) {
  const image = await Jimp.read(await readStored(file.path));
  return image.resize(64, 64).getBufferAsync('image/png');
}

async function isPng(file) {
  const bytes = await readStored(file.path);
  return bytes.subarray(1, 4).toString() === 'PNG';
}

module.exports = { shrink, isPng };
