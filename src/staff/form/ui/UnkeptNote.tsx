/** At a field that came back empty: why, and what to write. */
export const UnkeptNote = ({ id }: { id: string }) => (
  <p class="apply-unkept" id={id}>
    上次填的内容里有个人信息，没有存进草稿。请重新填写，不要写手机号、身份证号等。
  </p>
);
