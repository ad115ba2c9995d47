import { defineConfig } from 'vitest/config';

const data = ['**/node_modules/**', 'dist/**', 'fixtures/**', '**/cases/**'];

/** Units and cases run beside the sources; `slow` starts servers and real binaries, one file at a time. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: [...data, 'test/slow/**'],
          expect: { requireAssertions: true },
        },
      },
      {
        test: {
          name: 'slow',
          include: ['test/slow/**/*.test.ts'],
          exclude: data,
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: { requireAssertions: true },
        },
      },
    ],
  },
});
