/** Starts the workbench: the add-in at work on a document without Word, in a browser on this machine. */
import { createRoot } from 'react-dom/client';
import { App } from './App.js';
import { EditorSurface } from './surface/editorSurface.js';
import { Word } from './word.js';
import './workbench.css';

const surface = new EditorSurface();
const word = new Word(surface);

// The pane's and the commands' frames look here for the Word they run in (bridge.js).
Object.assign(window, { decuongWord: word });

const holder = document.getElementById('workbench');
if (holder) createRoot(holder).render(<App surface={surface} word={word} />);
