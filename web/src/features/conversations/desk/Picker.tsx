import { Combobox, useCombobox } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandId } from '@/lib/commands/catalogue';
import { keyOfCommand } from '@/lib/commands/catalogue';
import { useCommand } from '@/lib/commands/commands';
import { Icon, type IconName } from '@/lib/ui/Icon';
import classes from './Picker.module.css';

export interface Choice {
  value: string;
  label: string;
  /** Said beside the label, quietly. */
  hint?: string;
  chosen?: boolean;
}

export interface ChoiceGroup {
  label?: string;
  choices: Choice[];
}

interface Props {
  label: string;
  icon: IconName;
  /** What is chosen now, as it is read on the button; nothing shows the label alone. */
  value: ReactNode;
  groups: ChoiceGroup[];
  onPick: (value: string) => void;
  command?: CommandId;
  /** Stays open for more than one choice. */
  several?: boolean;
  disabled?: boolean;
}

function fits({ label, hint }: Choice, words: string): boolean {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain(`${label} ${hint ?? ''}`).includes(plain(words.trim()));
}

/** A button with a list behind it that is searched by typing. */
export function Picker({ label, icon, value, groups, onPick, command, several, disabled }: Props) {
  const { t } = useTranslation('desk');
  const [words, setWords] = useState('');
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      combobox.focusTarget();
      setWords('');
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  });
  useCommand(command ?? 'help', () => combobox.openDropdown(), command !== undefined && !disabled);
  const shown = groups
    .map((group) => ({ ...group, choices: group.choices.filter((choice) => fits(choice, words)) }))
    .filter(({ choices }) => choices.length > 0);

  function pick(picked: string) {
    onPick(picked);
    if (!several) {
      combobox.closeDropdown();
    }
  }

  const options = (choices: Choice[]) =>
    choices.map((choice) => (
      <Combobox.Option key={choice.value} value={choice.value} active={choice.chosen}>
        <span className={classes.option}>
          <span className={classes.tick}>{choice.chosen && <Icon name="check" size={14} />}</span>
          <span className={classes.label}>{choice.label}</span>
          {choice.hint && <span className={classes.hint}>{choice.hint}</span>}
        </span>
      </Combobox.Option>
    ));

  return (
    <Combobox store={combobox} width={280} position="bottom-start" onOptionSubmit={pick}>
      <Combobox.Target targetType="button">
        <button
          type="button"
          className={classes.button}
          disabled={disabled}
          data-set={Boolean(value) || undefined}
          title={command ? `${label} (${keyOfCommand(command)})` : label}
          onClick={() => combobox.toggleDropdown()}
        >
          <Icon name={icon} size={14} />
          <span className={value ? 'visually-hidden' : undefined}>{label}</span>
          {value && <span className={classes.value}>{value}</span>}
        </button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            combobox.selectFirstOption();
          }}
          placeholder={t('search')}
          aria-label={label}
        />
        <Combobox.Options mah={280} className={classes.options} aria-label={label}>
          {shown.length === 0 && <Combobox.Empty>{t('nothingFits')}</Combobox.Empty>}
          {shown.map((group) =>
            group.label ? (
              <Combobox.Group key={group.label} label={group.label}>
                {options(group.choices)}
              </Combobox.Group>
            ) : (
              options(group.choices)
            ),
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
