// A few choices side by side, one of them taken: language, theme, layout.
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
}

/** A radio group in the shape of a segmented control. */
export function Switch<Value extends string>(props: {
  label: string
  choices: readonly Choice<Value>[]
  value: Value
  onChoose: (value: Value) => void
  className?: string
}) {
  return (
    <ToggleButtonGroup
      aria-label={props.label}
      className={props.className ?? 'switch'}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[props.value]}
      onSelectionChange={(keys) => {
        const chosen = props.choices.find(({ value }) => keys.has(value))
        if (chosen) props.onChoose(chosen.value)
      }}
    >
      {props.choices.map(({ value, label }) => (
        <ToggleButton key={value} id={value}>
          {label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
