const sqlite3 = require('sqlite3').verbose();
const Database = require('better-sqlite3');
const knex = require('knex');
const { Sequelize } = require('sequelize');
const Datastore = require('nedb');

exports.todos = new sqlite3.Database('/etc/todos.db');
exports.stats = new Database('stats.db');
exports.query = knex({ client: 'better-sqlite3', connection: { filename: './app.sqlite' } });
exports.orm = new Sequelize({ dialect: process.env.DIALECT || 'sqlite', storage: 'orm.sqlite' });
exports.cache = new Sequelize('sqlite::memory:');
exports.docs = new Datastore({ filename: 'docs.db', autoload: true });
