import {QueryClient, QueryClientProvider} from '@tanstack/react-query';
import {RouterProvider} from '@tanstack/react-router';
import {whenPasswordIsTemporary, whenSignedOut} from '@/api/client';
import {Problem} from '@/api/problem';
import {sessionKey} from '@/api/session';
import {LanguageProvider} from './language';
import {router} from './router';
import {sessionEnded} from './session_end';

const queries = new QueryClient({
    defaultOptions: {
        queries: {
            staleTime: 10_000,
            refetchOnWindowFocus: true,
            // A refusal does not change by asking again; a lost connection may.
            retry: (times, problem) => problem instanceof Problem && problem.status === 0 && times < 2,
        },
    },
});
whenSignedOut(sessionEnded);
// The session is read anew; the doors then lead to the page where the password is changed.
whenPasswordIsTemporary(() => void queries.invalidateQueries({queryKey: sessionKey}));

export function App() {
    return (
        <QueryClientProvider client={queries}>
            <LanguageProvider>
                <RouterProvider router={router} />
            </LanguageProvider>
        </QueryClientProvider>
    );
}
