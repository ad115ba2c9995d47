exports.cron = JSON.parse(process.env.CRON_OPTIONS);
