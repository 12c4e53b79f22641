import { expect, test } from 'vitest';
import { webAddressProblem } from './web-address.ts';

test.each([
  'http://10.1.2.3',
  'http://10.1.2.3:8080/register',
  'http://192.168.0.20',
  'http://172.16.0.1',
  'http://172.20.0.1',
  'http://172.29.0.1',
  'http://172.31.255.254',
  'http://127.0.0.1:4321',
  'http://localhost:4321',
  'http://register',
  'http://code/group/register',
  'http://code.kjj.local/register',
  'http://code.kjj.lan',
  'http://code.kjj.intranet',
  'http://code.kjj.internal',
  'http://[::1]/',
  'http://[fd12:3456::1]/',
  // 10.0.0.1, written otherwise.
  'http://0x0a000001',
])('inside an organisation http is enough: %s', (address) => {
  expect(webAddressProblem(address)).toBeUndefined();
});

test.each([
  'http://register.example',
  'http://kjj.example.gov.cn',
  'http://9.1.2.3',
  'http://11.1.2.3',
  'http://172.15.0.1',
  'http://172.32.0.1',
  'http://192.169.0.1',
  'http://110.1.2.3',
  'http://10.1.2.3.example',
  'http://local.example',
  'http://code.local.example',
  'http://code.intranet.cn',
  'http://register.notlocal',
  'http://[2001:db8::1]/',
  // 8.0.0.1, since a leading zero is octal.
  'http://010.0.0.1',
])('in public it is not: %s', (address) => {
  expect(webAddressProblem(address)?.problem).toBe('公网上的网址不能用 http://，看的人分不清内容是否被改过');
});

test.each(['https://register.example/a', 'https://10.0.0.1', 'https://register', 'https://register.example:8443'])(
  'https is, everywhere: %s',
  (address) => {
    expect(webAddressProblem(address)).toBeUndefined();
  },
);

test.each([
  '',
  'a.example',
  '//a.example',
  'https:a.example',
  'https:///a',
  'https://a b',
  'ftp://10.0.0.1',
  'xhttps://register',
  'javascript:open("https://register")',
  'http://',
])('no address at all: %s', (address) => {
  expect(webAddressProblem(address)?.problem).toBe('不是网址');
});

test.each([
  'https://clerk:secret@code.example/register',
  'https://clerk@code.example',
  'https://:secret@code.example',
  'http://clerk:secret@10.1.2.3',
])('an account in an address is refused: %s', (address) => {
  expect(webAddressProblem(address)?.problem).toBe('网址里有账号或密码');
});
