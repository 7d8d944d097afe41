import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { focusFollows } from './app/focus.ts';
import { queries } from './app/queries.ts';
import { keptTheme, showTheme } from './app/theme.ts';
import { router } from './routes.tsx';
import './styles/index.css';
import './app/app.css';

showTheme(keptTheme());
focusFollows(router);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
