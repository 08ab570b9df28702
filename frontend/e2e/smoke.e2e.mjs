// The bridge itself: the page loads under its content policy and one real call
// reaches Go and comes back.
import { expect, same } from './harness.mjs';

export async function pageLoadsAndCallsGo(stage) {
  await stage.open();
  const session = await stage.call('desk.Offices.Session', { lang: 'bn' });
  same(session.about.version, '0.0.0', 'the version of a program built for tests');
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

export async function callWithAnUnknownThingIsAnErrorInWords(stage) {
  await stage.open();
  const problem = await stage.call('desk.Jobs.Status', { id: 'no such job' }).then(
    () => null,
    (error) => error.message,
  );
  expect(problem?.includes('"code":"job.unknown"'), `not a problem as JSON: ${problem}`);
}
callWithAnUnknownThingIsAnErrorInWords.office = 'none';
