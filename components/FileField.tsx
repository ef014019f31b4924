import type { RefObject } from 'react';

interface Props {
  /** Clicked by a button of ours. */
  readonly field: RefObject<HTMLInputElement | null>;
  readonly accept?: string | undefined;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly [File, ...File[]]) => void;
}

/** The browser's own choice of files, behind a button that speaks the user's language. */
export function FileField({ field, onFiles, ...attributes }: Props) {
  return (
    <input
      ref={field}
      type="file"
      hidden
      {...attributes}
      onChange={({ target }) => {
        const [first, ...others] = target.files ?? [];
        // The same may be chosen again.
        target.value = '';
        if (first) onFiles([first, ...others]);
      }}
    />
  );
}
