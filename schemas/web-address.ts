/** Which addresses of a site or a repository may stand in the register. */

/** Why an address may not stand there, and what may; sentences in Chinese, undefined when nothing is wrong. */
export function webAddressProblem(address: string): { problem: string; needed: string } | undefined {
  const url = /^https?:\/\/[^/]/i.test(address) && !/\s/.test(address) && URL.canParse(address) && new URL(address);
  if (!url) return { problem: '不是网址', needed: '以 https:// 开头的完整网址' };
  if (url.username || url.password) return { problem: '网址里有账号或密码', needed: '删去 @ 和它前面的账号、密码' };
  if (url.protocol === 'https:' || isIntranet(url.hostname)) return undefined;
  return {
    problem: '公网上的网址不能用 http://，看的人分不清内容是否被改过',
    needed:
      '改成 https://；只有单位内网的可以用 http://，如 10.x、192.168.x、172.16–31.x、不带点的主机名、.local、.lan、.intranet',
  };
}

/**
 * Whether a host is reached from inside an organisation alone: private addresses (RFC 1918, RFC 4193), this machine, and
 * names that no public register of names gives out. `hostname` is as {@link URL} gives it, so an IPv4 address has four
 * decimal parts however it was written.
 */
function isIntranet(hostname: string): boolean {
  if (hostname.startsWith('[')) return hostname === '[::1]' || /^\[f[cd][0-9a-f]{2}:/.test(hostname);
  if (/^\d+(\.\d+){3}$/.test(hostname)) return /^(10|127|192\.168|172\.(1[6-9]|2\d|3[01]))\./.test(hostname);
  return !hostname.includes('.') || /\.(local|lan|intranet|internal|localhost)$/.test(hostname);
}
