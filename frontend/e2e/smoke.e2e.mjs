// The bridge itself: the page loads under its content policy and one real call
// reaches Go and comes back.
import { expect, same } from './harness.mjs';

export async function pageLoadsAndCallsGo(stage) {
  await stage.open();
  const about = await stage.call('main.About.Version');
  same(typeof about.version, 'string', 'the version of the program');
}
pageLoadsAndCallsGo.office = 'none';

export async function everyAnswerCarriesTheContentPolicy(stage) {
  for (const path of ['', 'index.html', 'documents/nothing.pdf', 'no-such-file.js']) {
    const answer = await stage.page.request.get(stage.app.url + path);
    const policy = answer.headers()['content-security-policy'] ?? '';
    expect(policy.includes("default-src 'none'") && policy.includes("script-src 'self'"), `no policy on /${path}`);
    same(answer.headers()['x-content-type-options'], 'nosniff', `nosniff on /${path}`);
  }
}
everyAnswerCarriesTheContentPolicy.office = 'none';
