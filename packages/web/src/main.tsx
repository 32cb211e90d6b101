import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/base.css';
import './styles/frame.css';
import './styles/parts.css';
import './styles/findings.css';
import './styles/print.css';
import { App } from '#app/app.tsx';
import { startWords } from '#lib/i18n.ts';

startWords();
const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
