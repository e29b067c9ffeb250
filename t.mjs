import { loadRealm } from './tools/load-realm.mjs';
const { PROGRAMS, runRequest } = await loadRealm('tools/recordings-entry.ts');
const id=process.argv[2];
const o=await runRequest({scenario:id,seed:PROGRAMS.get(id).scenario.seed,settings:JSON.parse(process.argv[3]??'{}'),interventions:[]});
const td=new TextDecoder();
for(const e of o.recording.entries){ if(e.kind==='received') continue; console.log(e.seq,e.at,e.from,'>',e.to,e.layer,e.kind, e.text || td.decode(e.bytes).replace(/\r\n/g,'⏎').slice(-200)); }
