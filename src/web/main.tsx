import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queries } from './app/queries.ts';
import { Router } from './app/router/Router.tsx';
import { keptTheme, showTheme } from './app/theme.ts';
import { siteMap } from './routes.tsx';
import './styles/index.css';
import './app/app.css';

showTheme(keptTheme());

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Router siteMap={siteMap} />
    </QueryClientProvider>
  </StrictMode>,
);
