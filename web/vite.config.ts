import {fileURLToPath} from 'node:url';
import tailwind from '@tailwindcss/vite';
import type {Plugin} from 'vite';
import {defineConfig} from 'vitest/config';

/** The parts speak 34 languages by themselves; the screens speak two. */
const onlyOurLanguages: Plugin = {
    name: 'only-our-languages',
    enforce: 'pre',
    load: (id) => (/\/(react-aria|react-stately)\/.*\/intl\/.*\/(?!ja-JP|en-US)[a-z]{2}-[A-Z]{2}\.m?js$/.test(id) ? 'export default {};' : undefined),
};

// No React plugin: esbuild compiles JSX, and nobody edits screens against a running dev server for long.
export default defineConfig({
    plugins: [onlyOurLanguages, tailwind()],
    esbuild: {jsx: 'automatic'},
    resolve: {alias: {'@': fileURLToPath(new URL('./src', import.meta.url))}},
    build: {
        target: 'es2022',
        chunkSizeWarningLimit: 700,
        assetsInlineLimit: 0,
        // 'use client' is for servers that render React; there is none here.
        rollupOptions: {onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning)},
    },
    server: {proxy: Object.fromEntries(['/api', '/calendar'].map((path) => [path, process.env.ISHIZUE_SERVER ?? 'http://127.0.0.1:8080']))},
    test: {environment: 'happy-dom', include: ['src/**/*.test.{ts,tsx}'], pool: 'threads', poolOptions: {threads: {maxThreads: 1}}},
});
