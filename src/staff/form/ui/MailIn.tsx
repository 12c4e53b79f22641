/** Handing in without an account: who sends what to whom, what comes back, and the number by which it is found again. */
import { useContext, useEffect, useState } from 'preact/hooks';
import { contactParts, mailSubject, type Contact } from '#src/views/office-contact.ts';
import type { FormRecord } from '../form-record.ts';
import { DeskContext } from './context.ts';
import { HelpLink } from './HelpLink.tsx';
import { numberOf } from './outputs.ts';

export function MailIn({ record, personal }: { record: FormRecord; personal: boolean }) {
  const { register } = useContext(DeskContext);
  const { site, districts } = register;
  const number = useNumber(personal ? undefined : record);
  const board = districts.find(({ id }) => id === record.district);
  const name =
    typeof record.value['name'] === 'string' && record.value['name'] !== '' ? record.value['name'] : '联合体';
  const subject = mailSubject(name, number);
  return (
    <div class="apply-mail">
      <p>
        编号　<strong class="receipt-number">{number ?? '——'}</strong>
      </p>
      <p class="secondary">
        {personal
          ? '删去个人信息以后才有编号。'
          : '编号照现在的内容算出，改一个字就换一个。收件的回执上写着它，打听结果时报它，请记下。'}
      </p>
      <ol>
        <li>
          牵头单位：点上面的“保存文件”，用单位邮箱把登记文件作为附件，发给
          {board ? board.authority : '推荐板块的科技主管部门（在“推荐板块”里选好，这里就写明是哪一家）'}。
          <Reach contact={board?.contact} subject={subject} />
        </li>
        <li>
          {board?.authority ?? '板块'}：打开文件核对，填好“推荐”一步，重新保存，发给{site.bureau}。
          <Reach contact={site.contact} subject={subject} />
        </li>
        <li>{site.bureau}收到后发回一份回执：编号，收下了没有，哪里要改、怎么改。没有收到回执的，打电话报编号询问。</li>
      </ol>
      <p class="secondary">
        文件里有不公开的内容，只发给以上单位，不要发到群里。
        <HelpLink at="by-mail">看图解</HelpLink>
      </p>
    </div>
  );
}

/** How an office is reached; nothing is made up where it has not said. */
function Reach({ contact, subject }: { contact: Contact | undefined; subject: string }) {
  const parts = contactParts(contact, subject);
  if (parts.length === 0) return null;
  return (
    <span class="reach">
      {parts.map(({ term, value, href }) => (
        <span key={term}>
          {term} {href ? <a href={href}>{value}</a> : value}
        </span>
      ))}
    </span>
  );
}

/** The number of the file as it would be saved now; while it is worked out, and where no file can be written, none. */
function useNumber(record: FormRecord | undefined): string | undefined {
  const [number, setNumber] = useState<string>();
  useEffect(() => {
    let isCurrent = true;
    setNumber(undefined);
    if (record)
      void numberOf(record).then(
        (made) => isCurrent && setNumber(made),
        () => undefined,
      );
    return () => {
      isCurrent = false;
    };
  }, [record]);
  return number;
}
