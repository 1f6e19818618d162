// Fetches the pinned browser libraries when node_modules is not what package-lock.json says, compiles the styles and
// copies everything a page may ask for into one folder. Does nothing when nothing changed.
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const out = process.argv[2] ?? 'target/classes/assets'
const own = 'src/main/assets'
const digest = (files) => {
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

const lock = digest(['package.json', 'package-lock.json'])
const lockStamp = 'node_modules/.groundswell'
if (!existsSync(lockStamp) || readFileSync(lockStamp, 'utf8') !== lock) {
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--omit=optional'], { stdio: ['ignore', 'ignore', 'pipe'] })
  if (npm.status !== 0) {
    console.error(`npm ci failed: ${npm.error ?? npm.stderr}`)
    process.exit(1)
  }
  writeFileSync(lockStamp, lock)
}

const sources = readdirSync(own).sort().map((name) => join(own, name))
const all = digest(['package-lock.json', ...sources])
const stamp = join(out, '..', 'assets.sha256')
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === all) process.exit(0)

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
const { compile } = await import('sass')
const styles = compile(join(own, 'groundswell.scss'), { loadPaths: ['node_modules'], style: 'compressed', quietDeps: true })
writeFileSync(join(out, 'groundswell.css'), styles.css)
const dist = 'node_modules/nhsuk-frontend/dist/nhsuk'
copyFileSync(join(dist, 'nhsuk-frontend.min.js'), join(out, 'nhsuk-frontend.js'))
copyFileSync('node_modules/htmx.org/dist/htmx.min.js', join(out, 'htmx.js'))
copyFileSync('node_modules/htmx-ext-sse/dist/sse.min.js', join(out, 'htmx-sse.js'))
copyFileSync('node_modules/echarts/dist/echarts.esm.min.mjs', join(out, 'echarts.js'))
for (const script of ['groundswell.js', 'live.js', 'drafts.js', 'rows.js', 'cells.js', 'explore.js', 'explored.js', 'explored-cells.js']) copyFileSync(join(own, script), join(out, script))
copyFileSync(join(own, 'icon.svg'), join(out, 'icon.svg'))
mkdirSync(join(out, 'images'))
for (const [, image] of styles.css.matchAll(/url\("images\/([^"]+)"\)/g)) {
  copyFileSync(join(dist, 'assets/images', image), join(out, 'images', image))
}

// Letters as outlines, so that pictures need no font of the machine: code point, advance, outline, in 2,048ths of the size.
const { default: opentype } = await import('opentype.js')
const letters = join(out, '..', 'letters')
rmSync(letters, { recursive: true, force: true })
mkdirSync(letters)
for (const [name, file] of [['regular', '400Regular/Arimo_400Regular'], ['bold', '700Bold/Arimo_700Bold']]) {
  const bytes = readFileSync(`node_modules/@expo-google-fonts/arimo/${file}.ttf`)
  const font = opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  const lines = Object.keys(font.tables.cmap.glyphIndexMap).map(Number).sort((a, b) => a - b).flatMap((code) => {
    if (code < 0x20 || code > 0x25ff || (code > 0x3ff && code < 0x1e80) || (code > 0x1e85 && code < 0x1ef2) || (code > 0x1ef3 && code < 0x2000)) return []
    const glyph = font.glyphs.get(font.tables.cmap.glyphIndexMap[code])
    return [`${code.toString(16)}\t${glyph.advanceWidth}\t${glyph.getPath(0, 0, font.unitsPerEm).toPathData(0)}\n`]
  })
  if (font.unitsPerEm !== 2048 || lines.length < 500) throw new Error(`${file} is not the font that was pinned`)
  writeFileSync(join(letters, `${name}.txt`), lines.join(''))
}
copyFileSync('node_modules/@expo-google-fonts/arimo/LICENSE_FONT', join(letters, 'LICENSE'))
writeFileSync(stamp, all)
