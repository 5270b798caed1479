#include "app/cli.hpp"

#include "app/commands.hpp"
#include "messages/app.hpp"

#include <cstdio>

namespace app {
namespace {

struct Verb {
    std::string_view name, help;
    int (*run)(const Arguments&, std::span<const http::Asset>);
};

/// Only `serve` shows the screens.
template <int (*command)(const Arguments&)>
int without_screens(const Arguments& arguments, std::span<const http::Asset>)
{
    return command(arguments);
}

constexpr std::array verbs{
    Verb{"serve", "画面を提供する（--listen 127.0.0.1:8080、--today 日付）", serve_command},
    Verb{"demo", "見本の会社（株式会社東都電子）を作る", without_screens<demo_command>},
    Verb{"binder", "-o ファイル: 監査用一式を作る（--company、--as-of 日付、--zip で検証用一式）", without_screens<binder_command>},
    Verb{"verify", "記録の連鎖と署名を検証する（--company、--witness、--bundle 検証用一式）", without_screens<verify_command>},
    Verb{"rebuild", "--check: 記録から作り直した表が、今の表と同じか確かめる", without_screens<rebuild_command>},
    Verb{
        "import",
        "people FILE、rules FILE.docx または ledger 様式 FILE --company ID: 名簿、規則、簿冊を取り込む（--mapping 列の対応、--leave-out-refused、--dry-run で確かめるだけ、--confirmed-marking で表示を確かめたものとする）",
        without_screens<import_command>},
    Verb{"export", "ledger 様式 --company ID -o FILE.xlsx|.pdf|.csv: 簿冊を書き出す", without_screens<export_command>},
    Verb{"check-ledgers", "記入要領の確認で見付かった誤りを出す（--company、--as-of 日付）",
         without_screens<check_ledgers_command>},
    Verb{"readiness", "監査への備えの状況を出す（--company、--as-of 日付）", without_screens<readiness_command>},
    Verb{"duties", "義務の期限と実施を出す（--company、--from 日付、--to 日付）", without_screens<duties_command>},
    Verb{"calendar", "expand ファイル.ics または RRULE: 予定の日を並べる（--from、--to、規則だけのときは --start）",
         without_screens<calendar_command>},
    Verb{
        "mail",
        "digest --company ID（--dry-run で本文を見る）、list、send、trial アドレス: 通知メール（データフォルダーの mail.json による）",
        without_screens<mail_command>},
    Verb{"openapi", "API の記述（OpenAPI 3.1）を出す", without_screens<openapi_command>},
    Verb{"doctor", "この機械とデータフォルダーの状態を確かめる", without_screens<doctor_command>},
    Verb{"catalog", "check フォルダー: 目録の文書を検査する。pack フォルダー -o ファイル: まとめる",
         without_screens<catalog_command>},
    Verb{"backup", "-o ファイル: 全体を合言葉で封じて一つのファイルに保存する（提供中でもよい）", without_screens<backup_command>},
    Verb{"restore", "ファイル: 空のフォルダーに戻す（--check: 書き込まずに確かめる）", without_screens<restore_command>},
    Verb{"admin",
         "account add|reset|stop|reopen|unlink|list --company ID --person 社員番号 --login ID: 利用者アカウント。"
         "recover --company ID --reason 理由: 管理の権限を24時間取り戻す",
         without_screens<admin_command>},
};

int help()
{
    std::printf("ishizue %s\n\n", std::string{version}.c_str());
    for (const auto& verb : verbs) std::printf("  %-14s %s\n", std::string{verb.name}.c_str(), std::string{verb.help}.c_str());
    std::printf("\nどの操作にも --data フォルダー（省くと data）を指定できます。--json で機械向けの出力になります。\n");
    return 0;
}

const std::set<std::string> options{"data",    "keys",   "listen",  "today",  "company", "as-of",           "output",
                                    "witness", "bundle", "mapping", "reason", "login",   "passphrase-file", "document",
                                    "person",  "from",   "to",      "start"};
const std::set<std::string> flags{"json", "dry-run", "zip", "check", "leave-out-refused", "confirmed-marking"};

}  // namespace

int cli(const std::vector<std::string>& args, std::span<const http::Asset> screens)
{
    if (args.empty() || args[0] == "help" || args[0] == "--help") return help();
    const auto arguments = Arguments::parse(args, options, flags);
    if (!arguments) return refused(arguments.refusal(), false);
    for (const auto& verb : verbs)
        if (verb.name == args[0]) return verb.run(arguments.value(), screens);
    return refused({codes::unknown_command, "", {args[0]}}, arguments.value().has("json"));
}

}  // namespace app
