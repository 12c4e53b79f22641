/** In place of a control whose field holds something else than it can show: it must not be written over. */
export const Blocked = ({ at }: { at?: string }) => (
  <p class="apply-blocked" data-at={at}>
    这里写的内容不能在这一栏显示，见上方“文件中不能显示的内容”。
  </p>
);
