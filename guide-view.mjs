import { launchBrowser } from './src/e2e/browser.ts';
import { readFileSync } from 'node:fs';
const b = await launchBrowser(); const p = await b.newPage({viewport:{width:1700,height:1000}});
const img = (n)=>`<img style="max-width:540px;border:1px solid #ccc;vertical-align:top;margin:4px" src="data:image/webp;base64,${readFileSync('src/assets/guide/'+n+'.webp').toString('base64')}">`;
await p.setContent('<body style="background:#fff">'+process.argv.slice(2).map(img).join(''));
await p.waitForTimeout(300);
await p.screenshot({path:'/tmp/x/shots/guide/sheet.png',fullPage:true}); await b.close();
