import {
  type AnyRoute,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { Frame } from './app/Frame.tsx';
import { PageError } from './app/PageError.tsx';
import { Loading, NotFound } from './ui/index.ts';

type Load = () => Promise<{ default: ComponentType }>;

const root = createRootRoute({ component: Outlet, notFoundComponent: () => <NotFound /> });
const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Frame });

/** A page: its code is fetched when it is opened, or when a reader is about to. */
const page = (path: string, load: Load, parent: AnyRoute = frame) =>
  createRoute({ getParentRoute: () => parent, path, component: lazyRouteComponent(load) });

// The tabs of one assessment: their code stands below the layout that loads the assessment for all of them.
const assessment = page('/assessments/$assessmentId', () => import('./pages/assessments/AssessmentLayout.tsx'));
const tab = (path: string, load: Load) => page(path, load, assessment);

/** The site map. One line per page. */
const siteMap = root.addChildren([
  page('/sign-in', () => import('./pages/access/SignInPage.tsx'), root),
  frame.addChildren([
    page('/', () => import('./pages/home/HomePage.tsx')),
    page('/notices', () => import('./pages/access/NoticesPage.tsx')),
    page('/outbox', () => import('./pages/access/OutboxPage.tsx')),
    page('/api-reference', () => import('./pages/api-reference/ApiReferencePage.tsx')),
    page('/assessments', () => import('./pages/assessments/AssessmentsPage.tsx')),
    assessment.addChildren([
      tab('/', () => import('./pages/assessments/OverviewPage.tsx')),
      tab('/history', () => import('./pages/assessments/HistoryPage.tsx')),
    ]),
  ]),
]);

export const router = createRouter({
  routeTree: siteMap,
  scrollRestoration: true,
  defaultPendingComponent: () => <Loading shape="page" />,
  defaultErrorComponent: PageError,
  defaultNotFoundComponent: () => <NotFound />,
  // The addresses' own words: `?state=fieldwork`, not JSON.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const pairs = Object.entries(search).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
    const text = new URLSearchParams(pairs).toString();
    return text ? `?${text}` : '';
  },
});
