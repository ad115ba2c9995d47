// Loaded into a measured process: writes its peak memory, in KB, to the file that PEAK_FILE names.
process.on('exit', () =>
  require('node:fs').writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)),
);
