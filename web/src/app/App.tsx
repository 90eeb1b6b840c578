import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { queries } from '@/lib/api/queries';
import { theme } from '@/lib/theme/theme';
import { useTold } from '@/lib/ui/tell';
import { router } from './router';

const News = lazy(() => import('./News'));

const colorScheme = localStorageColorSchemeManager({ key: 'entente.scheme' });

export function App() {
  const told = useTold();
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" colorSchemeManager={colorScheme}>
      <QueryClientProvider client={queries}>
        <Suspense>{told && <News />}</Suspense>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
