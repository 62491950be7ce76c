/** The line under the sheet: how much is written. */
import { useEffect, useState } from 'react';
import type { DocumentSurface } from './surface/documentSurface.js';

const figures = new Intl.NumberFormat('vi-VN');

export const StatusLine = ({ surface }: { readonly surface: DocumentSurface }): React.JSX.Element => {
  const [count, setCount] = useState({ words: 0, characters: 0 });
  useEffect(
    () =>
      surface.listen((event) => {
        if (event === 'changed') setCount(surface.count());
      }),
    [surface],
  );
  return (
    <footer className="status-line">
      <span>{figures.format(count.words)} từ</span>
      <span>{figures.format(count.characters)} ký tự</span>
    </footer>
  );
};
