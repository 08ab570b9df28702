import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/floats.css';
import './styles/pdf.css';
import './styles/rich.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { knowEngine } from '$lib/engine';
import { program } from '$lib/api/program';
import { focus } from '$lib/focus';
import { dropped } from '$lib/state/dropped';
import { jobs } from '$lib/state/jobs.svelte';
import { language } from '$lib/state/language.svelte';
import { leave } from '$lib/state/leave.svelte';
import { pointing } from '$lib/state/pointing';
import { route } from '$lib/state/route.svelte';
import { appearance } from '$lib/state/theme.svelte';
import { unkept } from '$lib/state/unkept';

knowEngine();
appearance.follow();
route.follow();
jobs.follow();
dropped.follow();
leave.follow();
pointing.follow();
focus.follow();
program.resting(unkept.keep);

// Not awaited here: the words are a module that imports of this one's file.
void language.begin().then(() => mount(App, { target: document.getElementById('app')! }));
