import express from 'express';
import { createWriteStream } from 'fs';
import PDFDocument from 'pdfkit';

const app = express();
app.use('/invoices', express.static('invoices'));
app.post('/orders/:id/invoice', (req, res) => {
  const doc = new PDFDocument();
  doc.pipe(createWriteStream(`invoices/${req.params.id}.pdf`));
  doc.text('Thank you');
  doc.end();
  res.redirect(`/invoices/${req.params.id}.pdf`);
});
