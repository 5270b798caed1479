#include "binder/how_to_check.hpp"

namespace binder {

std::string how_to_check(const Manifest& manifest)
{
    const auto lines = {
        "検証用一式の確かめかた",
        "",
        "この zip は、紙の監査用一式（binder.pdf）と、その元になった記録を、会社のデータベースのない機械で確かめるためのものです。",
        "",
        "1. 礎で確かめる",
        "    ishizue verify --bundle この.zip",
        "  紙に印字された記録照合値（16桁以上）も比べるとき:",
        "    ishizue verify --bundle この.zip --witness 照合値",
        "  会社から前もって受け取った公開鍵（*.pub.pem を入れたフォルダー）だけを信用するとき:",
        "    ishizue verify --bundle この.zip --keys フォルダー",
        "  確かめるのは、目録の署名、すべてのファイルの SHA-256、記録の連鎖と署名、",
        "  印字された記録照合値が連鎖の中にあること、この binder.pdf を作った記録があることです。",
        "  合わないところがあれば、最初の一つを示して終わります。",
        "",
        "2. 道具だけで確かめる",
        "  ・manifest.json の sha256 と、sha256sum の出す値を比べる。",
        "  ・manifest.sig は「ishizue bundle 1」、改行、manifest.json の順につないだものへの署名（ECDSA P-256、SHA-256、DER、16進）である。",
        "      (printf 'ishizue bundle 1\\n'; cat manifest.json) > m; xxd -r -p manifest.sig > s",
        "      openssl dgst -sha256 -verify key.pub.pem -signature s m",
        "  ・journal.ndjson は1行目が前書き、2行目からが記録で、hash は前の記録の hash と head から計算される。",
        "",
        "3. 鍵について",
        "  key.pub.pem は、この zip に入っていたものです。別の鍵で作り直された一式と見分けるため、下の鍵の番号を、",
        "  会社から別の道で受け取った番号（監査用一式の紙、月締めの紙）と比べてください。",
        "",
    };
    std::string text;
    for (const auto* line : lines) (text += line) += "\r\n";
    text += "会社　　　　　" + manifest.company_name + "\r\n文書番号　　　" + manifest.number + "\r\n基準日　　　　" +
            base::iso(manifest.as_of) + "\r\n印字の照合値　" + manifest.printed_head + "（" +
            std::to_string(manifest.printed_entries) + "件目）\r\n鍵の番号　　　" + (manifest.key.empty() ? "なし" : manifest.key) +
            "\r\n";
    if (!manifest.persons)
        text += "氏名その他の個人に関する情報は、journal.ndjson から除いてあります（連鎖は確かめられます）。\r\n";
    return text;
}

}  // namespace binder
