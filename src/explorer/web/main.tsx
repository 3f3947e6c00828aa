import './style/base.css';
import './style/shell.css';
import './style/parts.css';
import './style/draw.css';
import './style/pages.css';
import './style/print.css';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { App } from './app';
import { client } from './graph/client';
import { applyTheme, chosenTheme } from './shell/theme';

applyTheme(chosenTheme());
createRoot(document.getElementById('explorer')!).render(
  <Provider value={client}>
    <App />
  </Provider>,
);
