import { Injectable } from '@nestjs/common';
import { Cron, Interval, Timeout } from '@nestjs/schedule';
import { InvoicesService } from './invoices.service';

@Injectable()
export class TasksService {
  constructor(private readonly invoices: InvoicesService) {}

  @Cron('45 * * * * *')
  async charge() {
    await this.invoices.createDue();
  }

  @Interval(10000)
  report() {
    console.log(process.memoryUsage());
  }

  @Timeout(5000)
  once() {}
}
