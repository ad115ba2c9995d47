const socket = io(window.CHAT_URL, window.CHAT_OPTIONS);
function open(where) {
  return io(where);
}
