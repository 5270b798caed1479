import type {Texts} from '@/shell/language';

export const texts = {
    title: {ja: 'パスワードとログイン', en: 'Password and sessions'},
    lead: {ja: 'ログインID {login}', en: 'Login {login}'},
    password: {ja: 'パスワードを変える', en: 'Change the password'},
    current: {ja: '今のパスワード', en: 'Current password'},
    new: {ja: '新しいパスワード', en: 'New password'},
    new_help: {ja: '12文字以上。関係のない言葉を3つ以上つなげると、覚えやすく破られにくくなります。', en: 'At least 12 characters; three or more unrelated words are easy to keep and hard to guess.'},
    again: {ja: '新しいパスワード（確認）', en: 'New password again'},
    differs: {ja: '二つのパスワードが違います。', en: 'The two passwords differ.'},
    change: {ja: 'パスワードを変える', en: 'Change the password'},
    changed: {ja: 'パスワードを変えました。', en: 'The password is changed.'},
    sessions: {ja: 'ログインしている場所', en: 'Where you are signed in'},
    sessions_note: {ja: '心当たりのないものは終わらせて、パスワードを変えてください。', en: 'End what you do not know, and change your password.'},
    peer: {ja: '接続元', en: 'From'},
    started: {ja: 'ログインした日時', en: 'Signed in'},
    seen: {ja: '最後の操作', en: 'Last seen'},
    here: {ja: 'この画面', en: 'This one'},
    end: {ja: '終わらせる', en: 'End'},
    end_of: {ja: '{peer} からのログインを終わらせる', en: 'End the session from {peer}'},
    ended: {ja: 'ログインを終わらせました。', en: 'The session is ended.'},
} satisfies Texts;
