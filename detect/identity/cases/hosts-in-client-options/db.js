const mysql = require('mysql2/promise');
const Redis = require('ioredis');
const { Sequelize } = require('sequelize');
const { socket } = require('./redis-options');
const redis = require('redis');
mysql.createConnection({ host: 'localhost', user: 'root', password: process.env.DB_PASSWORD });
new Redis(6379, '127.0.0.1');
new Sequelize('shop', 'root', process.env.DB_PASSWORD, { host: 'mysql', dialect: 'mysql' });
redis.createClient({ socket });
