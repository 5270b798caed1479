import {useRead} from '@/api/use';
import {useMay} from '@/shell/company';

/** How many drafts wait for one's stamp, and notices for one's reading. */
export function useWaitingCount(): number | undefined {
    const stamps = useRead('approvals/waiting');
    const notices = useRead('notices/to-read', {}, useMay('notices.view'));
    if (!stamps.data) return undefined;
    return stamps.data.requests.length + (notices.data?.notices.length ?? 0);
}
