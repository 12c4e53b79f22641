/**
 * The code points that no character has, by one table: Node and browsers follow different versions of Unicode, and what
 * the form lets pass the command line must not refuse. Unicode 17.0; beyond the Basic Multilingual Plane gaps of fewer
 * than 128 in scripts no longer written are left out, for the script of the form has to carry it.
 */

/** How far each gap begins behind the one before and, unless that is 1, how long it is; both to the base of 36. */
const GAPS =
  'oo+2 6+4 7 1 k b1 12+2 1e+2 3 1j+8 r+4 6+b 7i 1o+2 2t+e 1n+2 1d+2 f s+2 1 b+5 y+5 6l 8+2 2+2 m 7 1+3 4+2 9+2 2+2 ' +
  '4+8 1+4 2 5+2 p+2 3 6+4 2+2 m 7 2 2 2+2 1 5+4 2+2 3+3 1+7 4 1+7 h+a 3 9 3 m 7 2 5+2 a 3 3+2 1+f 4+2 c+7 7 3 8+2 ' +
  '2+2 m 7 2 5+2 9+2 2+2 3+7 3+4 2 5+2 i+a 2 6+3 3 4+3 2 1 2+3 2+3 3+3 c+4 5+3 3 4+2 1+6 1+e l+5 d 3 n g+2 9 3 4+7 ' +
  '2 3 2+2 4+2 a+7 m 3 n a 5+2 9 3 4+7 2+5 3 4+2 a 3+c d 3 1f 3 6+4 g+2 q 3 i+3 o 9 1+2 7+3 1+4 6 1 8+6 a+2 3+c ' +
  '1m+4 t+11 2 1 5 o 1 n+2 5 1 7 a+2 4+w 20 10+4 13 10 f d+11 5i 1+5 1+2 ah 4+2 7 1 4+2 15 4+2 x 4+2 7 1 4+2 f 1l ' +
  '4+2 1v+2 w+3 q+6 2e+2 6+2 il+3 2h+7 m+9 o+9 k+c d 3 2+c 2m+2 a+6 a+6 q+6 2h+7 17+5 1y+a v c+4 c+4 1+3 16+2 5+b ' +
  '18+4 q+6 b+3 1q+2 1t t+2 b+6 a+6 e+2 1a+2 c+k 25 4m+8 1o+3 f+3 1q+5 17+2 b+8 17+5 eu+2 6+2 12+2 6+2 8 1 1 1 v+2 ' +
  '1h f e+2 6 j+2 3 9 2t c+2 r d+3 y+e x+f 3w+4 ii+m b+l 1ec+2 am+5 19 1+5 1+2 1k+7 2+e o+9 7 7 7 7 7 7 7 7 3i+y q ' +
  '2h+c 5y+q 28 2e+2 2v+5 17 2m 2e+9 1c mlp+3 1j+9 9o+k 54+8 65+k 1o+3 a+6 1k+8 1y+8 c+6 38+b u+3 26 b+4 x 1j+9 e+2 ' +
  'a+2 2v+o s+a 6+2 6+2 6+9 7 7 1o+4 3i+2 a+6 8mc+c n+4 1d+4 6su+2 2y+12 7+c 5+5 q 5 1 2 2 i2+w 16+6 1f j 4+4 5 ' +
  '3r+2 1 5a+3 6+2 6+2 6+2 3+3 7 7+a 5+2 e6+3m 26o+5s 1a2+4m cn+55 162+6u 19g+218 4hj+5a1 1m+1c6 pc+c0 1m+5i ' +
  '69f+6pp lo+1s4 4k+318 1h5+3r 1bk+uo 17+5x 9c+8w 34+cw 16+5y 1c+5c 1s+68 ao+lt 5p+5e 6q+7i h2+4a 1rv+sl wyo+w ' +
  '3dq+2 4ge+2 5rl+f ha+1wi f2+15u 3t7+5 6ju+f5vr 1+u 2o+3k 6o+1e6o 1eke+2 1eke+2';

/** The inside of a character class, for expressions with the flag `u`. */
export function unassignedClass(): string {
  let at = 0;
  return GAPS.split(' ')
    .map((gap) => {
      const [skip = '', length = '1'] = gap.split('+');
      const from = at + parseInt(skip, 36);
      at = from + parseInt(length, 36);
      return `\\u{${from.toString(16)}}-\\u{${(at - 1).toString(16)}}`;
    })
    .join('');
}
