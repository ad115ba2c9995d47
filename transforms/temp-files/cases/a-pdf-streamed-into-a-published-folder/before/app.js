const express = require('express');
const fs = require('fs');
const PDFDocument = require('pdfkit');

const app = express();

app.use('/invoices', express.static('public/invoices'));

app.post('/orders/:id/invoice', (req, res) => {
  const doc = new PDFDocument();
  const stream = fs.createWriteStream(`public/invoices/${req.params.id}.pdf`);
  doc.pipe(stream);
  doc.text('Thank you');
  doc.end();
  stream.on('finish', () => res.json({ url: `/invoices/${req.params.id}.pdf` }));
});

app.listen(3000);
