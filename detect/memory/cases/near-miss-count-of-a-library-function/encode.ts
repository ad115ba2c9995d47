export function encodeOne(packet: string, callback: (text: string) => void): void {
  callback(encodeURIComponent(packet));
}
