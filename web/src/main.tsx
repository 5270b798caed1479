import {createRoot} from 'react-dom/client';
import {App} from '@/shell/app';
import './style.css';

createRoot(document.getElementById('root')!).render(<App />);
