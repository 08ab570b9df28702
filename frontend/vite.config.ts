import { readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { inFewFiles } from './plugins/files.ts';
import { packedFonts } from './plugins/fonts.ts';
import { inOneLanguage } from './plugins/language.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What the first screen is made of, beside the words of the language. */
const firstScreen = ['./src/main.ts', './src/screens/board/Board.svelte', './src/lib/i18n/wording.ts'];

export default defineConfig(({ command, mode }) => ({
  plugins: [
    svelte(),
    inOneLanguage(),
    packedFonts(at('./node_modules/.cache/fonts')),
    mode === 'test' ? svelteTesting() : null,
    command === 'build' ? sweepDist() : null,
    command === 'serve' && mode !== 'test' ? loosenForHotReload() : null,
  ],
  resolve: {
    alias: {
      $lib: at('./src/lib'),
      $components: at('./src/components'),
      $fields: at('./src/fields'),
      $screens: at('./src/screens'),
      $wails: at('./wailsjs'),
    },
  },
  build: {
    // The least WebView2 that Windows still has: that of offline images of Windows 10, and the last one for older systems.
    target: 'chrome109',
    // A font or picture written into the style sheet as data: would be refused by the content policy.
    assetsInlineLimit: 0,
    emptyOutDir: false,
    modulePreload: { polyfill: false },
    // pdf.js is one file, and comes when the first page is shown.
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups: [inFewFiles(firstScreen.map(at))] } } },
  },
  test: {
    environment: 'jsdom',
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    css: false,
    // Some read every file of src; a slow machine must not fail.
    testTimeout: 60_000,
  },
}));

/** Vite's own hot reload writes style elements and speaks over a web socket; the built program does neither. */
function loosenForHotReload() {
  return {
    name: 'loosen-policy-for-hot-reload',
    transformIndexHtml: (html: string): string =>
      html
        .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
        .replace("connect-src 'self'", "connect-src 'self' ws:"),
  };
}

/** The embed of Go needs one committed file in dist/, so an emptied folder would show as a change. */
function sweepDist() {
  return {
    name: 'sweep-dist',
    buildStart() {
      for (const entry of readdirSync(at('./dist'))) {
        if (entry !== 'placeholder.txt') rmSync(at(`./dist/${entry}`), { recursive: true });
      }
    },
  };
}
