/** Every finding as a way to its field, by section; the long run of a section that is still empty is cut short. */
import { useState } from 'preact/hooks';
import { FORM_SECTIONS, sectionOf } from '../field-model.ts';
import type { FormFinding, FormJudgement } from '../judge-form.ts';
import { FindingLink } from './FindingLink.tsx';
import { useMarksTogether } from './use-marks-together.ts';

/** So many of a section are shown before the rest is asked for. */
const FIRST = 4;

export function FindingList({ findings: all, left }: Pick<FormJudgement, 'findings' | 'left'>) {
  const findings = useMarksTogether(all);
  const groups = FORM_SECTIONS.map((section) => ({
    section,
    found: findings.filter(({ path }) => sectionOf(path)?.id === section.id),
    open: left.filter((path) => sectionOf(path)?.id === section.id).length,
  })).filter(({ found }) => found.length > 0);
  return (
    <div class="apply-finding-list">
      {groups.map(({ section, found, open }) => (
        <SectionFindings key={section.id} title={section.title} found={found} open={open} />
      ))}
    </div>
  );
}

interface Section {
  title: string;
  found: readonly FormFinding[];
  /** How much is left in it. */
  open: number;
}

function SectionFindings({ title, found, open }: Section) {
  const [whole, setWhole] = useState(false);
  const shown = whole || found.length <= FIRST + 1 ? found : found.slice(0, FIRST);
  return (
    <>
      <h3>
        {title}
        {open > 0 && <span class="secondary">　差 {open} 项</span>}
      </h3>
      <ul>
        {shown.map((finding, i) => (
          <li key={i}>
            <FindingLink finding={finding} />
          </li>
        ))}
      </ul>
      {shown.length < found.length && (
        <button type="button" class="as-link more" onClick={() => setWhole(true)}>
          另外 {found.length - shown.length} 条<span class="visually-hidden">，{title}</span>
        </button>
      )}
    </>
  );
}
