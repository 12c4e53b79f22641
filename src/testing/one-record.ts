/** The register of a city that has just listed its first alliance, and the file of that alliance. */
import { EMPTY } from './registers.ts';
import { CLEAN_ALLIANCE, copyOf, type TemporaryRegister } from './temporary-register.ts';

export const FIRST_FILE = 'data/alliances/dongcheng/fibre.yaml';

/** Not called a sample, so that it is taken for real. */
export const FIRST_ALLIANCE = `${CLEAN_ALLIANCE.replace('校验用创新联合体（示例）', '高性能纤维创新联合体')
  .replace('校验命令行用的虚构联合体', '面向风电叶片和压力容器，攻克高性能纤维原丝和成型的关键技术')
  .replaceAll('连云港市海州区', '示例市东城区')
  .replaceAll('连云港市', '示例市')
  .replace('海科〔2024〕12号', '东科〔2024〕12号')}  - { event: 公示, date: 2024-07-22, until: 2024-07-28 }
  - { event: 列入培育名单, date: 2024-08-05, document: 示科〔2024〕52号 }
`;

/** The caller removes it. */
export function oneRecordRegister(): TemporaryRegister {
  const register = copyOf(EMPTY);
  register.write(FIRST_FILE, FIRST_ALLIANCE);
  return register;
}
