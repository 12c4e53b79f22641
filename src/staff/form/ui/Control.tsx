/** The control of a field, by its kind. */
import { useContext } from 'preact/hooks';
import type { DataPath } from '#schemas/shape.ts';
import type { Plain } from '#src/registry/gate/structure.ts';
import type { FormField } from '../field-model.ts';
import { offeredBy } from '../notice-at-hand.ts';
import { placesToChoose } from '../places.ts';
import { atOf } from './at.ts';
import { DeskContext, OffersContext, type Offer } from './context.ts';
import { Blocked } from './Blocked.tsx';
import { write } from './session.ts';
import { CheckBoxes } from './CheckBoxes.tsx';
import { ChoiceBox } from './ChoiceBox.tsx';
import { DayBox } from './DayBox.tsx';
import { Deadline } from './Deadline.tsx';
import { NameBox } from './NameBox.tsx';
import { PlaceBox } from './PlaceBox.tsx';
import { TextBox } from './TextBox.tsx';

export interface ControlProps {
  field: FormField;
  id: string;
  path: DataPath;
  value: Plain | undefined;
  /** Ids of what describes the control. */
  described: string;
  invalid: boolean;
  /** Told when a person has changed the field and left it. */
  onTouched: () => void;
}

/** What every control of one text takes. */
export interface BoxProps {
  id: string;
  value: string;
  described: string;
  invalid: boolean;
  onChange: (value: string) => void;
  onTouched: () => void;
}

/** Texts that are often longer than a line. */
const PARAGRAPHS: ReadonlySet<string> = new Set(['goal', 'role', 'team', 'note']);

export function Control({ field, id, path, value, described, invalid, onTouched }: ControlProps) {
  const { act, register, current } = useContext(DeskContext);
  const { organisations, notice, named } = useContext(OffersContext);
  const { control } = field;
  const choices = offeredBy(field, notice);
  const own = named?.get(field.path.join('.'));
  const texts = Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  if ((control === 'choices' || control === 'organisations') && (value === undefined || Array.isArray(value))) {
    const offered = own?.map((offer) => offer.value) ?? (control === 'choices' ? choices : organisations);
    const set = (list: readonly string[]) => act(write(path, [...list]));
    return (
      <CheckBoxes
        id={id}
        at={atOf(path)}
        offered={offered}
        chosen={texts}
        labels={own}
        onChange={(list) => {
          onTouched();
          set(list);
        }}
        open={control === 'choices' && choices.length === 0}
        whenNone={
          control === 'organisations'
            ? '先填写牵头单位和成员单位的名称，再在这里勾选。'
            : '这一批次的通知没有列明，不用填。'
        }
      />
    );
  }
  // Something else than a text stands here: it is listed above the form and must not be written over.
  if (value !== undefined && typeof value !== 'string') return <Blocked />;
  const box: BoxProps = {
    id,
    value: value ?? '',
    described,
    invalid,
    onTouched,
    onChange: (text) => act(write(path, text)),
  };
  const choose = (offers: readonly Offer[]) => <ChoiceBox {...box} offers={offers} />;
  if (own) return choose(own);
  switch (control) {
    case 'choice':
      // A notice without words of this list takes any.
      if (choices.length === 0) return <TextBox {...box} control="text" />;
      return choose(choices.map((each) => ({ value: each, label: each })));
    case 'batch':
      return (
        <>
          {choose(register.batches.map(({ id, document }) => ({ value: id, label: `${id}（${document}）` })))}
          <Deadline batch={box.value} register={register} />
        </>
      );
    case 'place': {
      const places = placesToChoose(current().record.value['batch'], register);
      return places.length === 0 ? (
        <TextBox {...box} control="text" />
      ) : (
        <PlaceBox {...box} path={path} places={places} />
      );
    }
    case 'industry':
      return choose(
        register.industries.map(({ name, kind }) => ({ value: name, label: name, ...(kind ? { group: kind } : {}) })),
      );
    case 'date':
    case 'month':
      return <DayBox {...box} kind={control} />;
    case 'text':
      if (path.at(-1) === 'name' && (path[0] === 'lead' || path[0] === 'members') && path.length <= 3)
        return <NameBox {...box} path={path.slice(0, -1)} />;
      return <TextBox {...box} control={control} longest={field.longest} long={PARAGRAPHS.has(field.key)} />;
    default:
      return <TextBox {...box} control={control} longest={field.longest} />;
  }
}
