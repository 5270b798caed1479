import {useState} from 'react';
import {useDownload} from '@/api/use';
import {Button} from '@/parts/button';
import {Chip, type Tone} from '@/parts/chip';
import {EmptyState} from '@/parts/empty_state';
import {Table, type Column} from '@/parts/table';
import {useAsOf} from '@/shell/as_of';
import {Go, useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import type {Appointment} from './types';
import {EndDialog} from './end_dialog';
import {texts} from './texts';

const tones: Record<string, Tone> = {in_force: 'good', coming: 'waiting', ended: 'gone'};

/** The appointments of the company or of one person. */
export function Appointments({rows, ofPerson}: {rows: Appointment[]; ofPerson?: boolean}) {
    const t = useTexts(texts);
    const files = useDownload('organization/appointments');
    const [ending, setEnding] = useState<Appointment>();
    const columns = useColumns(setEnding);
    return (
        <>
            <Table
                label={t('appointments')}
                columns={ofPerson ? columns.filter((column) => column.id !== 'name' && column.id !== 'end') : columns}
                rows={rows}
                rowKey={(row) => row.id}
                bare={ofPerson}
                files={ofPerson ? undefined : files}
                empty={<EmptyState icon="organization">{t(ofPerson ? 'no_roles' : 'empty')}</EmptyState>}
            />
            {ending && <EndDialog of={ending} close={() => setEnding(undefined)} />}
        </>
    );
}

function useColumns(end: (row: Appointment) => void): Column<Appointment>[] {
    const t = useTexts(texts);
    const days = useDays();
    const may = useMay('organization.appoint');
    const {past} = useAsOf();
    const columns: Column<Appointment>[] = [
        {id: 'role_label', head: t('role'), fixed: true, cell: (row) => row.role_label + (row.deputy ? ` ${t('deputy')}` : '')},
        {id: 'state', head: t('state'), fixed: true, cell: (row) => <Chip tone={tones[row.state] ?? 'still'}>{t(`state_${row.state}` as 'state_in_force')}</Chip>, sort: (row) => row.state},
        {id: 'name', head: t('name'), cell: (row) => <Go to={`organization/people/${row.person}`}>{row.name}</Go>},
        {id: 'scope_name', head: t('scope'), cell: (row) => row.scope_name || t('scope_whole'), sort: (row) => row.scope_name, wraps: true},
        {id: 'term', head: t('term'), cell: (row) => t('term_of', {from: days.short(row.from), until: days.short(row.last_day) || ' '}), sort: (row) => row.from},
        {id: 'letter', head: t('letter'), cell: (row) => row.letter, sort: (row) => row.letter, hidden: true},
    ];
    columns.push({id: 'letter_pdf', head: t('letter_pdf'), cell: (row) => <Letter of={row} />});
    if (may && !past)
        columns.push({
            id: 'end',
            head: t('end'),
            cell: (row) =>
                row.state !== 'ended' && (
                    <Button quiet label={t('end_of', {name: row.name, role: row.role_label})} onPress={() => end(row)}>
                        {t('end')}
                    </Button>
                ),
        });
    return columns;
}

/** 任命書 as PDF. */
function Letter({of}: {of: Appointment}) {
    const t = useTexts(texts);
    const file = useDownload('organization/appointments/{appointment}/letter.pdf', {path: {appointment: of.id}});
    return (
        <a href={file()} target="_blank" rel="noopener" className="link">
            {t('letter_pdf')}
        </a>
    );
}
