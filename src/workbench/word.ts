/** Word, as far as the pane can tell. */
import type { Package } from '../ooxml/package.js';
import { success, type Result } from '../result.js';
import type { DocumentSurface } from './surface/documentSurface.js';

export class Word {
  constructor(private readonly surface: DocumentSurface) {}

  externalFor(_frame: string): unknown {
    return undefined;
  }

  open(pkg: Package): Promise<Result<void>> {
    return this.surface.open(pkg);
  }

  press(_button: string, _name: string): Promise<Result<void>> {
    return Promise.resolve(success(undefined));
  }
}
