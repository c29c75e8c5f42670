#!/usr/bin/env node
// Builds once where the bundle is absent (npm ci --ignore-scripts), then hands over to it.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const bundle = new URL('../dist/main.js', import.meta.url)
if (!existsSync(fileURLToPath(bundle))) await import('../scripts/build.mjs')
await import(bundle)
