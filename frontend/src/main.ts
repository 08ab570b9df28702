import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/floats.css';
import './styles/pdf.css';
import './styles/rich.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { program } from '$lib/api/program';
import { focus } from '$lib/focus';
import { dropped } from '$lib/state/dropped';
import { jobs } from '$lib/state/jobs.svelte';
import { language } from '$lib/state/language.svelte';
import { leave } from '$lib/state/leave.svelte';
import { route } from '$lib/state/route.svelte';
import { appearance } from '$lib/state/theme.svelte';
import { unkept } from '$lib/state/unkept';

appearance.follow();
language.apply();
route.follow();
jobs.follow();
dropped.follow();
leave.follow();
focus.follow();
program.resting(unkept.keep);

export default mount(App, { target: document.getElementById('app')! });
