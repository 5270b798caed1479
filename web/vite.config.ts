import {fileURLToPath} from 'node:url';
import tailwind from '@tailwindcss/vite';
import {defineConfig} from 'vitest/config';

// No React plugin: esbuild compiles JSX, and nobody edits screens against a running dev server for long.
export default defineConfig({
    plugins: [tailwind()],
    esbuild: {jsx: 'automatic'},
    resolve: {alias: {'@': fileURLToPath(new URL('./src', import.meta.url))}},
    build: {target: 'es2022', chunkSizeWarningLimit: 700, assetsInlineLimit: 0},
    server: {proxy: {'/api': process.env.ISHIZUE_SERVER ?? 'http://127.0.0.1:8080'}},
    test: {environment: 'happy-dom', include: ['src/**/*.test.{ts,tsx}'], pool: 'threads', poolOptions: {threads: {maxThreads: 1}}},
});
