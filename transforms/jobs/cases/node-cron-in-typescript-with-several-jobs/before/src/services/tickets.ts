import mongoose from 'mongoose';
import nodemailer from 'nodemailer';

const Ticket = mongoose.model('Ticket', new mongoose.Schema({ open: Boolean }));
const transport = nodemailer.createTransport(process.env.SMTP_URL as string);

export async function sendDigest(): Promise<void> {
  await transport.sendMail({ to: 'team@example.com', text: String(await Ticket.countDocuments()) });
}

export async function closeTickets(days: number): Promise<void> {
  await Ticket.updateMany({ age: { $gt: days } }, { open: false });
}
