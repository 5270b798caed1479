import {Button} from '@/parts/button';
import {Radios, Select} from '@/parts/choice';
import {DateField} from '@/parts/date_field';
import {Facts} from '@/parts/facts';
import {FieldGroup, TextField} from '@/parts/field';
import {useTexts} from '@/shell/language';
import {setupOf, type Draft} from './draft';
import {texts} from './texts';

export interface PageProps {
    draft: Draft;
    change: (part: Partial<Draft>) => void;
}

export function TokenPage({draft, change}: PageProps) {
    const t = useTexts(texts);
    return (
        <>
            <TextField label={t('token')} name="token" help={t('token_help')} required value={draft.token} onChange={(token) => change({token: token.trim()})} />
            <p className="text-[14px] text-sub">{t('token_note')}</p>
        </>
    );
}

export function CompanyPage({draft, change}: PageProps) {
    const t = useTexts(texts);
    const {company} = draft;
    const set = (part: Partial<Draft['company']>) => change({company: {...company, ...part}});
    const months = [1, 4, 7, 10].map((n) => ({id: String(n), text: t('month', {n})}));
    return (
        <>
            <TextField label={t('company_name')} name="company.name" help={t('company_name_help')} required value={company.name} onChange={(name) => set({name})} />
            <TextField label={t('company_kana')} name="company.name_kana" help={t('company_kana_help')} required value={company.name_kana} onChange={(name_kana) => set({name_kana})} />
            <TextField label={t('company_short')} name="company.short_name" help={t('company_short_help')} required width="16em" value={company.short_name} onChange={(short_name) => set({short_name})} />
            <TextField label={t('company_id')} name="company.id" help={t('company_id_help')} required width="16em" value={company.id} onChange={(id) => set({id})} />
            <Radios
                label={t('edition')}
                name="company.edition"
                options={[
                    {id: 'r4', text: t('edition_r4'), note: t('edition_r4_note')},
                    {id: 'h21', text: t('edition_h21'), note: t('edition_h21_note')},
                ]}
                value={company.edition}
                onChange={(edition) => set({edition})}
            />
            <Select
                label={t('fiscal')}
                name="company.fiscal_year_start_month"
                width="10em"
                options={months}
                value={String(company.fiscal_year_start_month)}
                onChange={(month) => set({fiscal_year_start_month: Number(month)})}
            />
            <Sites draft={draft} change={change} />
            <Radios
                label={t('contract')}
                help={t('contract_help')}
                options={[
                    {id: 'concluded', text: t('contract_yes'), note: t('contract_yes_note')},
                    {id: 'planned', text: t('contract_planned'), note: t('contract_planned_note')},
                    {id: 'none', text: t('contract_no'), note: t('contract_no_note')},
                ]}
                value={draft.holds}
                onChange={(holds) => change({holds})}
            />
            {(draft.holds === 'concluded' || draft.holds === 'planned') && <ContractFields draft={draft} change={change} />}
        </>
    );
}

/** The first contract; others, and what this one does not ask, are entered on the page of the contracts. */
function ContractFields({draft, change}: PageProps) {
    const t = useTexts(texts);
    const {contract} = draft;
    const set = (part: Partial<typeof contract>) => change({contract: {...contract, ...part}});
    const concluded = draft.holds === 'concluded';
    const tiers = [0, 1, 2, 3].map((n) => ({id: String(n), text: n === 0 ? t('tier_0') : t('tier_n', {n})}));
    return (
        <FieldGroup title={t(concluded ? 'first_contract' : 'first_planned')} note={t('first_contract_note')}>
            <TextField label={t('contract_title')} name="company.contract.title" required value={contract.title} onChange={(title) => set({title})} />
            <TextField label={t('orderer')} name="company.contract.orderer" help={t('orderer_help')} required value={contract.orderer} onChange={(orderer) => set({orderer})} />
            <Select label={t('tier')} name="company.contract.tier" width="14em" options={tiers} value={String(contract.tier)} onChange={(tier) => set({tier: Number(tier)})} />
            {contract.tier > 0 && <TextField label={t('prime')} name="company.contract.prime" required value={contract.prime} onChange={(prime) => set({prime})} />}
            {concluded && <TextField label={t('contract_number')} name="company.contract.number" required width="16em" value={contract.number} onChange={(number) => set({number})} />}
            {concluded && <DateField label={t('concluded_on')} name="company.contract.concluded_on" required value={contract.concluded_on ?? null} onChange={(concluded_on) => set({concluded_on})} />}
        </FieldGroup>
    );
}

function Sites({draft, change}: PageProps) {
    const t = useTexts(texts);
    const {sites} = draft.company;
    const set = (next: typeof sites) => change({company: {...draft.company, sites: next}});
    return (
        <FieldGroup title={t('sites')} note={t('sites_note')}>
            {sites.map((site, i) => (
                <div key={i} className="flex flex-wrap items-start gap-3">
                    <TextField
                        label={t('site_name')}
                        name={`company.sites[${i}].name`}
                        className="w-[14em]"
                        value={site.name}
                        onChange={(name) => set(sites.with(i, {...site, name}))}
                    />
                    <TextField
                        label={t('site_address')}
                        name={`company.sites[${i}].address`}
                        className="min-w-[16em] flex-1"
                        value={site.address}
                        onChange={(address) => set(sites.with(i, {...site, address}))}
                    />
                    {sites.length > 1 && (
                        <Button icon="close" label={t('remove_site', {name: site.name || String(i + 1)})} className="mt-[26px]" onPress={() => set(sites.toSpliced(i, 1))}>
                            {''}
                        </Button>
                    )}
                </div>
            ))}
            <Button icon="plus" onPress={() => set([...sites, {name: '', address: ''}])}>
                {t('add_site')}
            </Button>
        </FieldGroup>
    );
}

export function AccountPage({draft, change}: PageProps) {
    const t = useTexts(texts);
    const {account} = draft;
    const set = (part: Partial<Draft['account']>) => change({account: {...account, ...part}});
    return (
        <>
            <p className="text-[15px]">{t('account_note')}</p>
            <TextField label={t('account_name')} name="account.name" help={t('account_name_help')} required autoComplete="name" width="20em" value={account.name} onChange={(name) => set({name})} />
            <TextField label={t('login')} name="account.login" help={t('login_help')} required autoComplete="username" width="20em" value={account.login} onChange={(login) => set({login})} />
            <TextField label={t('password')} name="account.password" help={t('password_help')} required type="password" autoComplete="new-password" width="20em" value={account.password} onChange={(password) => set({password})} />
            <TextField label={t('password_again')} name="account.again" required type="password" autoComplete="new-password" width="20em" value={draft.again} onChange={(again) => change({again})} />
        </>
    );
}

export function SamplePage({draft, change}: PageProps) {
    const t = useTexts(texts);
    const {company, account} = draft;
    const {contract} = setupOf(draft).company;
    return (
        <>
            <Radios
                label={t('sample')}
                name="sample"
                options={[
                    {id: 'yes', text: t('sample_yes'), note: t('sample_yes_note')},
                    {id: 'no', text: t('sample_no')},
                ]}
                value={draft.sample ? 'yes' : 'no'}
                onChange={(answer) => change({sample: answer === 'yes'})}
            />
            <FieldGroup title={t('check')}>
                <Facts
                    lines={[
                        [t('company_name'), company.name],
                        [t('company_short'), company.short_name],
                        [t('company_id'), company.id],
                        [t('edition'), t(company.edition === 'r4' ? 'edition_r4' : 'edition_h21')],
                        [t('fiscal'), t('month', {n: company.fiscal_year_start_month})],
                        [t('sites'), company.sites.map((site) => site.name).filter(Boolean).join('、')],
                        [t('contract_short'), contract ? t(contract.planned ? 'check_planned' : 'check_concluded', {title: contract.title}) : t('check_no_contract')],
                        [t('account_name'), account.name],
                        [t('login'), account.login],
                    ]}
                />
            </FieldGroup>
        </>
    );
}
