import './workers';
import 'graphiql/style.css';
import './playground.css';
import { createRoot } from 'react-dom/client';
import { Playground } from './playground';

createRoot(document.getElementById('playground')!).render(<Playground />);
