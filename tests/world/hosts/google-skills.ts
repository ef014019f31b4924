import { people } from '../people';
import { html } from '../reply';
import type { Host } from './host';
import { escapeHtml } from './html';

const PROFILE = '/public_profiles/4c7a1f90-6b2d-4e83-a5c1-90d7e3f8b214';

/** A profile in a layout of another day. */
const REDONE = '/public_profiles/b1c7e5d2-3f48-4a96-8d0b-6e2f1a9c7450';

const badges = [
  { number: 5206625, title: 'Deploy Kubernetes Applications', earned: 'Jan 5, 2026' },
  { number: 4410093, title: 'Set Up an App Dev Environment', earned: 'Nov 17, 2025' },
] as const;

/** A public profile of Google Skills: all badges on one page, each with its address. assumed: the heading. */
export const googleSkills: Host = {
  names: ['www.skills.google'],
  answer({ url: { pathname } }) {
    if (pathname === PROFILE) return html(200, PAGE);
    return pathname === REDONE ? html(200, '<!doctype html><div id="app"></div>') : undefined;
  },
};

/** Where its owner shows the first of them. */
export const googleSkillsBadge = `https://www.skills.google${PROFILE}/badges/${badges[0].number}`;

/** A number that the profile does not have. */
export const googleSkillsMissing = `https://www.skills.google${PROFILE}/badges/1`;

export const googleSkillsChanged = `https://www.skills.google${REDONE}/badges/1`;

const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Google Skills</title></head>
<body>
<h1 class="ql-display-small">${escapeHtml(people.dara.name)}</h1>
<script>document.title = 'this never runs'</script>
${badges.map(badge).join('\n')}
</body>
</html>`;

function badge({ number, title, earned }: (typeof badges)[number]): string {
  return `<div class="profile-badge">
<a class="badge-image" href="https://www.skills.google${PROFILE}/badges/${number}"><img alt="" src="data:,"></a>
<span class="ql-title-medium l-mts">${escapeHtml(title)}</span>
<span class="ql-body-medium l-mbs">Earned ${earned} EST</span>
</div>`;
}
