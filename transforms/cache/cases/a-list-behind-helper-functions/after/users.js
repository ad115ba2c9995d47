const { redisClient } = require('./lib/redis');
const { RedisList } = require('./lib/redis-list');

const users = new RedisList(redisClient, 'users');

// Join user to chat
async function userJoin(id, username, room) {
  const user = { id, username, room };

  await users.push(user);

  return user;
}

// User leaves chat
const userLeave = users.locked(async function userLeave(id) {
  const list = await users.all();
  const index = list.findIndex(user => user.id === id);

  if (index !== -1) {
    const removed = list.splice(index, 1)[0];
    await users.save(list);
    return removed;
  }
});

const rename = users.locked(async (id, username) => {
  const list = await users.all();
  const index = list.findIndex((user) => user.id === id);
  if (index !== -1) {
    const result = Object.assign(list[index], { username });
    await users.save(list);
    return result;
  }
});

// Get room users
async function getRoomUsers(room) {
  return (await users.all()).filter(user => user.room === room);
}

module.exports = {
  userJoin,
  userLeave,
  rename,
  getRoomUsers
};
