/** A record → 建设申请书 as a Word file, to be printed, sealed and handed in. Runs on Node and in browsers. */
import { Document, Packer } from 'docx';
import type { ApplicationInput } from './application-input.ts';
import { asApplied } from './as-applied.ts';
import { attachments } from './attachments.ts';
import { cover, TITLE } from './cover.ts';
import { foundations } from './foundations.ts';
import { goals } from './goals.ts';
import { instructions } from './instructions.ts';
import { members } from './members.ts';
import { mechanisms, organisation } from './organisation.ts';
import { bodySection, coverSection } from './page.ts';
import { leadOrganisation, particulars } from './particulars.ts';
import { pledges } from './pledges.ts';
import { printable } from './printable.ts';
import { fontTable, settlePackage } from './settled-package.ts';
import { STYLES } from './styles.ts';
import { withTooLong } from './too-long.ts';

export type { ApplicationInput } from './application-input.ts';

/** The bytes of a .docx; the same input gives the same bytes. It holds fields that may not be published. */
export async function applicationDocument(given: ApplicationInput): Promise<Uint8Array<ArrayBuffer>> {
  const { site, asOf, missing = 0 } = given;
  const alliance = asApplied(withTooLong(given.alliance, given.written), asOf);
  const input = { ...given, alliance };
  const draft = missing > 0 ? `草稿：还有 ${missing} 项未填或待改` : '';
  const document = new Document({
    title: printable(`${TITLE}：${alliance.name ?? ''}`),
    subject: TITLE,
    creator: printable(site.bureau),
    lastModifiedBy: printable(site.bureau),
    evenAndOddHeaderAndFooters: true,
    styles: STYLES,
    sections: [
      coverSection([...cover(input), ...instructions(input)], draft),
      bodySection([...particulars(input), ...leadOrganisation(input)], draft, { first: true }),
      bodySection(members(input), draft, { across: true }),
      bodySection(
        [
          ...foundations(input),
          ...goals(input),
          ...organisation(input),
          ...mechanisms(input),
          ...attachments(input),
          ...pledges(input),
        ],
        draft,
      ),
    ],
  });
  return settlePackage(await Packer.toArrayBuffer(document, undefined, [fontTable()]), asOf);
}
