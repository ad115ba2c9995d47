#!/usr/bin/env node
'use strict';

/* Licence: MIT */
const express = require('express'); // web
const session = require('express-session'); // who is it?

express().use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false })).listen(3000);
