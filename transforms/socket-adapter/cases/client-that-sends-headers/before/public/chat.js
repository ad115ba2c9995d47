const socket = io({
  extraHeaders: { authorization: localStorage.getItem('token') },
});
