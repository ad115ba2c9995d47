const express = require('express');
const PDFDocument = require('pdfkit');
const { writeStreamStored, storedFiles } = require('./lib/object-storage');

const app = express();

app.use('/invoices', storedFiles('public/invoices'), express.static('public/invoices'));

app.post('/orders/:id/invoice', (req, res) => {
  const doc = new PDFDocument();
  const stream = writeStreamStored(`public/invoices/${req.params.id}.pdf`);
  doc.pipe(stream);
  doc.text('Thank you');
  doc.end();
  stream.on('finish', () => res.json({ url: `/invoices/${req.params.id}.pdf` }));
});

app.listen(3000);
