/** A button that asks for one file of this machine. The file is read here and goes nowhere. */
import { Button, type ButtonProps } from '@fluentui/react-components';
import { useRef } from 'react';

interface FilePickerProps {
  readonly label: string;
  /** What kind of file, for who does not see the button. */
  readonly name: string;
  /** As of `<input accept>`: `.docx`. */
  readonly accept: string;
  readonly appearance: NonNullable<ButtonProps['appearance']>;
  readonly size?: NonNullable<ButtonProps['size']>;
  readonly disabled: boolean;
  readonly onFile: (file: File) => void;
}

export const FilePicker = ({ label, name, accept, appearance, size = 'medium', disabled, onFile }: FilePickerProps) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={name}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          // The same file chosen again is read again.
          event.target.value = '';
        }}
      />
      <Button appearance={appearance} size={size} disabledFocusable={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </div>
  );
};
