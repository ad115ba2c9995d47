#!/usr/bin/env node
'use strict';

/* Licence: MIT */
const express = require('express'); // web
const session = require('express-session'); // who is it?
const { RedisStore } = require('connect-redis');
const { createClient } = require('redis');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

express().use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false, store: new RedisStore({ client: redisClient }) })).listen(3000);
