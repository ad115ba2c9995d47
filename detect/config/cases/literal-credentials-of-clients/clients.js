const nodemailer = require('nodemailer');
const cloudinary = require('cloudinary').v2;
const mysql = require('mysql2');
const { dbOptions } = require('./db');
nodemailer.createTransport({ host: 'smtp.example.com', auth: { user: 'shop', pass: 'va4q5BKK' } });
cloudinary.config({ cloud_name: 'shop', api_secret: 'x1y2z3' });
mysql.createPool(dbOptions);
