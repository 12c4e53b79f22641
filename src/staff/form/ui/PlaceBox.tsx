/** Where an organisation is registered, chosen from the city's places; what is written otherwise is kept, with the way to write it. */
import { useContext } from 'preact/hooks';
import type { DataPath } from '#schemas/shape.ts';
import { placeMeant, type Place } from '../places.ts';
import { ChoiceBox } from './ChoiceBox.tsx';
import { DeskContext } from './context.ts';
import type { BoxProps } from './Control.tsx';
import { correct } from './session.ts';

export function PlaceBox({ path, places, ...box }: BoxProps & { path: DataPath; places: readonly Place[] }) {
  const { act } = useContext(DeskContext);
  const meant = placeMeant(box.value, places);
  return (
    <>
      <ChoiceBox {...box} offers={places.map(({ value, group }) => ({ value, label: value, group }))} open />
      {meant && (
        <p class="apply-proposal">
          <button type="button" class="plain-button small" onClick={() => act(correct(path, meant), `已改为 ${meant}`)}>
            写成 {meant}
          </button>
        </p>
      )}
    </>
  );
}
