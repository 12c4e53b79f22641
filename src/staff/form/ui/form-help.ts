/** Help where the schema speaks of files: here one chooses. */
import type { FormField } from '../field-model.ts';

const HELP: Readonly<Record<string, string>> = {
  batch: '按哪一年的通知申报',
  industry: '从产业目录中选，见二、（一）1',
  'tasks.[].undertakers': '勾选承担这个任务的单位，见二、（一）3',
  'tasks.[].start': '写作 2024-07，也可从日历选',
  'tasks.[].end': '写作 2026-12，也可从日历选',
  'agreement.sha256': '协议扫描件的 SHA-256，64 位；不会算的可以不填，文件本身不上传',
};

export const helpOf = ({ path, help }: FormField): string => HELP[path.join('.')] ?? help;
