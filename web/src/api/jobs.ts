import {useQueryClient} from '@tanstack/react-query';
import {useEffect, useState} from 'react';
import {useCompanyId} from '@/shell/company';
import {requestHeaders} from './client';

/** Long work as the server tells of it; `kind` of a command is its path, `result` the subject it made. */
export interface Job {
    id: string;
    kind: string;
    state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
    percent: number;
    note: string;
    result: string;
}

/** The company's jobs, told by the server as they change. What a finished one has changed is read anew. */
export function useJobs(): Job[] {
    const company = useCompanyId();
    const queries = useQueryClient();
    const [jobs, setJobs] = useState<Job[]>([]);
    useEffect(() => {
        let unfinished = new Set<string>();
        const events = new EventSource(`/api/v1/companies/${encodeURIComponent(company)}/jobs/events`);
        events.addEventListener('jobs', (event) => {
            const now = (JSON.parse((event as MessageEvent<string>).data) as {jobs: Job[]}).jobs;
            if (now.some((job) => job.state === 'done' && unfinished.has(job.id))) void queries.invalidateQueries({queryKey: [company]});
            unfinished = new Set(now.filter((job) => going(job)).map((job) => job.id));
            setJobs(now);
        });
        return () => events.close();
    }, [company, queries]);
    return jobs;
}

export const going = (job: Job) => job.state === 'waiting' || job.state === 'running';

/** Asks the server to stop a job. What it does when the job is over already does not matter: the events tell. */
export function useCancel() {
    const company = useCompanyId();
    return (job: string) =>
        void fetch(`/api/v1/companies/${encodeURIComponent(company)}/jobs/${job}/cancel`, {method: 'POST', headers: {...requestHeaders(crypto.randomUUID()), 'Content-Type': 'application/json'}, body: '{}'});
}
