import { encodeOne } from './encode';

export const encodeAll = (packets: string[], callback: (text: string) => void): void => {
  const encoded = new Array(packets.length);
  let count = 0;
  packets.forEach((packet, i) => {
    encodeOne(packet, (text: string) => {
      encoded[i] = text;
      if (++count === packets.length) callback(encoded.join('|'));
    });
  });
};
