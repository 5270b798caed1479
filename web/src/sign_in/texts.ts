import type {Texts} from '@/shell/language';

export const texts = {
    title: {ja: 'ログイン', en: 'Sign in'},
    subtitle: {ja: '情報セキュリティ体制の構築・運用・証明', en: 'Build, run and prove an information-security framework'},
    login: {ja: 'ログインID', en: 'Login name'},
    password: {ja: 'パスワード', en: 'Password'},
    enter: {ja: 'ログインする', en: 'Sign in'},
    help: {
        ja: 'ログインIDやパスワードが分からないときは、社内のシステム管理者に連絡してください。',
        en: 'If you do not know your login name or password, ask your system administrator.',
    },
    sample: {ja: '見本', en: 'Sample'},
    companies: {ja: '会社を選ぶ', en: 'Choose a company'},
    no_companies: {
        ja: 'あなたのアカウントは、まだどの会社にも登録されていません。システムの管理者に連絡してください。',
        en: 'Your account does not belong to a company yet. Ask the administrator of this installation.',
    },
    version: {ja: '版 {version}', en: 'Version {version}'},
    japanese: {ja: '日本語', en: '日本語'},
    english: {ja: 'English', en: 'English'},
} satisfies Texts;
