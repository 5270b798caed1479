import {defineConfig} from '@playwright/test';

// The server is started by whoever runs the tests (tests/), as in production: own data directory, pinned day.
export default defineConfig({
    testDir: 'e2e',
    testMatch: '*.spec.ts',
    outputDir: process.env.PLAYWRIGHT_OUTPUT ?? 'test-results',
    fullyParallel: false,
    workers: 1,
    timeout: 240_000, // for what hangs: axe on a page of 250 articles takes long on a busy machine
    expect: {timeout: 20_000},
    reporter: [['list']],
    use: {
        baseURL: process.env.BASE_URL ?? 'http://127.0.0.1:8080',
        locale: 'ja-JP',
        timezoneId: 'Asia/Tokyo',
        viewport: {width: 1366, height: 768},
        launchOptions: {
            executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
            args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
        },
    },
});
