function io(path) {
  return fetch(path);
}

io('/files');
document.title = String(radio('x'));
