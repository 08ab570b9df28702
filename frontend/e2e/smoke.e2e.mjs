// The bridge itself: the page loads under its content policy and one real call
// reaches Go and comes back.
import { expect, same } from './harness.mjs';
import { scene } from './scene.mjs';

scene('page loads and calls go', { office: 'none' }, async (stage) => {
  await stage.open();
  const session = await stage.call('Offices.Session', { lang: 'bn' });
  same(session.about.version, '0.0.0', 'the version of a program built for tests');
});

scene('every answer carries the content policy', { office: 'none' }, async (stage) => {
  for (const path of ['', 'index.html', 'documents/nothing.pdf', 'no-such-file.js']) {
    const answer = await stage.page.request.get(stage.app.url + path);
    const policy = answer.headers()['content-security-policy'] ?? '';
    expect(policy.includes("default-src 'none'") && policy.includes("script-src 'self'"), `no policy on /${path}`);
    same(answer.headers()['x-content-type-options'], 'nosniff', `nosniff on /${path}`);
  }
});

scene('call with an unknown thing is an error in words', { office: 'none' }, async (stage) => {
  await stage.open();
  const problem = await stage.call('Jobs.Status', { id: 'no such job' }).then(
    () => null,
    (error) => error.message,
  );
  expect(problem?.includes('"code":"job.unknown"'), `not a problem as JSON: ${problem}`);
});
