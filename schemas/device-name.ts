/** Names that Windows keeps for devices: no file or folder of such a name can be made there, whatever its extension. */

/** Those that an id could be, as part of a pattern. */
export const DEVICES = 'aux|con|nul|prn|(?:com|lpt)[0-9]';

// A blank before the extension does not help; the superscripts count as digits.
const DEVICE = new RegExp(`^(${DEVICES}|con(?:in|out)\\$|(?:com|lpt)[¹²³]) *(?:\\.|$)`, 'i');

/** What is wrong with the first such name in a path or id, and the way out; sentences in Chinese, undefined when none is there. */
export function deviceNameProblem(path: string): { problem: string; needed: string } | undefined {
  for (const name of path.split('/')) {
    const [, device] = DEVICE.exec(name) ?? [];
    if (device !== undefined)
      return {
        problem: `“${device}”是 Windows 留给设备的名称，在 Windows 上打不开`,
        needed: `换一个，如 ${device.replace(/\W/g, '')}-1`,
      };
  }
  return undefined;
}
