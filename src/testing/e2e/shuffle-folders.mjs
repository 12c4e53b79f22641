/** Preloaded with `node --import`: every listing of a folder comes in another order, as other file systems may give it. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

let state = 7;
const random = (below) => {
  state = (state * 1103515245 + 12345) & 0x7fffffff;
  return state % below;
};

function shuffled(entries) {
  for (let i = entries.length - 1; i > 0; i--) {
    const j = random(i + 1);
    [entries[i], entries[j]] = [entries[j], entries[i]];
  }
  return entries;
}

const { readdirSync, readdir } = fs;
const later = fs.promises.readdir;
fs.readdirSync = (...given) => shuffled(readdirSync(...given));
fs.readdir = (...given) => {
  const done = given.pop();
  readdir(...given, (error, entries) => done(error, entries && shuffled(entries)));
};
fs.promises.readdir = async (...given) => shuffled(await later(...given));
syncBuiltinESMExports();
