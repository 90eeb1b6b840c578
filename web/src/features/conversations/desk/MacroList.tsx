import { useTranslation } from 'react-i18next';
import type { Macro } from '@/lib/api/model';
import classes from './MacroList.module.css';

interface Props {
  id: string;
  macros: Macro[];
  chosen: number;
  onPick: (macro: Macro) => void;
}

export function optionId(list: string, index: number): string {
  return `${list}-${index}`;
}

/** The macros that fit what was typed behind `::`; the keys are the text field's. */
export function MacroList({ id, macros, chosen, onPick }: Props) {
  const { t } = useTranslation('desk');
  return (
    <ul id={id} role="listbox" aria-label={t('macros')} className={classes.list}>
      {macros.map((macro, index) => (
        <li
          key={macro.id}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === chosen}
          className={classes.option}
          // The focus stays in the text.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(macro)}
        >
          <span className={classes.name}>{macro.name}</span>
          {macro.shortcut && <span className={classes.shortcut}>::{macro.shortcut}</span>}
          <span className={classes.words}>
            {macro.actions.length > 0 && `${t('macroActs', { count: macro.actions.length })} · `}
            {macro.body}
          </span>
        </li>
      ))}
    </ul>
  );
}
