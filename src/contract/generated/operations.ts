// Written by `npm run generate` from src/contract. Do not change it by hand.

import type { OperationId } from '../index.ts';

/** How an operation is called: method, and path below `/api`. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly upload?: true;
}

export const ROUTES: Readonly<Record<OperationId, Route>> = {
  'sign-in': { method: 'POST', path: '/sign-in' },
  'sign-out': { method: 'POST', path: '/sign-out' },
  'read-me': { method: 'GET', path: '/me' },
  'list-demo-people': { method: 'GET', path: '/demo/people' },
  'set-clock': { method: 'POST', path: '/demo/clock' },
  'list-notices': { method: 'GET', path: '/notices' },
  'read-notices': { method: 'POST', path: '/notices/read' },
  'list-outbox': { method: 'GET', path: '/outbox' },
  'retry-message': { method: 'POST', path: '/outbox/{messageId}/retry' },
  'list-bookings': { method: 'GET', path: '/bookings' },
  'read-booking': { method: 'GET', path: '/bookings/{bookingId}' },
  'preview-reschedule': { method: 'GET', path: '/bookings/{bookingId}/reschedule' },
  'reschedule-booking': { method: 'POST', path: '/bookings/{bookingId}/reschedule' },
  'preview-cancel': { method: 'GET', path: '/bookings/{bookingId}/cancel' },
  'list-assessments': { method: 'GET', path: '/assessments' },
  'read-assessment': { method: 'GET', path: '/assessments/{assessmentId}' },
  'read-history': { method: 'GET', path: '/assessments/{assessmentId}/history' },
  'count-assessments': { method: 'GET', path: '/assessment-counts' },
  'download-document': { method: 'GET', path: '/documents/{documentId}' },
  'read-obligations': { method: 'GET', path: '/parties/{partyId}/obligations' },
  'list-obligations': { method: 'GET', path: '/obligations' },
  'read-rule-values': { method: 'GET', path: '/rule-values' },
};
