#include "mail/address.hpp"
#include "mail/letter.hpp"
#include "mail/outbox.hpp"
#include "mail/settings.hpp"

#include "crypto/random.hpp"

#include <doctest/doctest.h>
#include <fstream>

using namespace mail;
using namespace std::chrono_literals;

namespace {

constexpr base::Day thursday{std::chrono::sys_days{std::chrono::year{2026} / 11 / 26}};

struct Box {
    std::filesystem::path folder = std::filesystem::temp_directory_path() / ("mail-" + crypto::random_token().substr(0, 8));
    std::shared_ptr<base::PinnedClock> clock = std::make_shared<base::PinnedClock>(thursday);
    std::unique_ptr<Outbox> outbox;
    Box()
    {
        std::filesystem::create_directories(folder);
        outbox = std::make_unique<Outbox>(store::Connection{(folder / "mail.db").string(), store::Connection::Mode::write}, clock,
                                          crypto::random10);
    }
    ~Box() { std::filesystem::remove_all(folder); }
    bool put(const std::string& key) { return outbox->put(key, "tohto", thursday, "taro@example.co.jp", "件名", "本文"); }
    std::string settings(const std::string& text, std::filesystem::perms mode = std::filesystem::perms::owner_read)
    {
        std::ofstream{folder / "mail.json"} << text;
        std::filesystem::permissions(folder / "mail.json", mode);
        const auto found = settings_in(folder);
        std::filesystem::remove(folder / "mail.json");
        if (found) return found.value() ? "good " + found.value()->site : "none";
        std::string said;
        for (const auto& fault : found.refusal().faults()) said += std::string{fault.code.id} + ' ' + fault.path + ';';
        return said;
    }
};

}  // namespace

TEST_CASE("one address and nothing else: nothing that ends a line or begins another command of SMTP")
{
    for (const auto* good : {"taro@example.co.jp", "a.b+c@x-y.example", "o'neill_1@example.jp", "taro@203-0-113-1.example"})
        CHECK(is_address(good));
    for (const auto* bad : {"",
                            "taro",
                            "@example.jp",
                            "taro@",
                            "taro@example",
                            "a@b.jp@c.jp",
                            "taro@example.jp ",
                            " taro@example.jp",
                            "<taro@example.jp>",
                            "taro@example.jp\r\nRCPT TO:<evil@example.net>",
                            "taro@example.jp> NOTIFY=FAILURE",
                            "\"ta ro\"@example.jp",
                            "太郎@example.jp",
                            "taro@例え.jp",
                            "ta..ro@example.jp",
                            ".taro@example.jp",
                            "taro@-x.jp",
                            "taro@x-.jp",
                            "taro@ex..jp",
                            "taro@example.jp,b@example.jp",
                            "taro@[127.0.0.1]"})
        CHECK_FALSE_MESSAGE(is_address(bad), bad);
    CHECK_FALSE(is_address(std::string(65, 'a') + "@example.jp"));
    CHECK_FALSE(is_address("a@" + std::string(64, 'b') + ".jp"));
    CHECK_FALSE(is_address(std::string{"taro@example.jp\0x", 17}));
}

TEST_CASE("a letter: each encoded word stands alone, and no header can be smuggled in")
{
    const Letter letter{"ishizue@example.co.jp", "taro@example.co.jp",
                        "お知らせ（髙橋・﨑）\r\nBcc: evil@example.net 情報セキュリティ教育の受講期限", "本文です。\n二行目",
                        "0190"};
    const auto text = text_of(letter, base::Instant{thursday});
    CHECK(text.find("\nBcc:") == std::string::npos);
    CHECK(text.starts_with("Date: Thu, 26 Nov 2026 09:00:00 +0900\r\n"));
    CHECK(text.find("To: taro@example.co.jp\r\n") != std::string::npos);
    CHECK(text.find("Message-ID: <0190@example.co.jp>\r\n") != std::string::npos);
    CHECK(text.find("5pys5paH44Gn44GZ44CCCuS6jOihjOebrg==\r\n") != std::string::npos);
    std::size_t words = 0;
    for (auto at = text.find("=?UTF-8?Q?"); at != std::string::npos; at = text.find("=?UTF-8?Q?", at + 1), ++words) {
        const auto end = text.find("?=", at + 10);
        CHECK(end + 2 - at <= 75);  // RFC 2047 2
        const auto first = text.substr(at + 10, 2), next = text.substr(at + 11, 2);
        CHECK_FALSE(
            (first[0] == '=' && (next[0] == '8' || next[0] == '9' || next[0] == 'A' || next[0] == 'B')));  // no half character
    }
    CHECK(words > 2);
    CHECK(text.find("Subject: =?UTF-8?Q?=E3=81=8A=E7=9F=A5") != std::string::npos);
    for (std::size_t at = 0; at < text.size();) {
        const auto end = text.find("\r\n", at);
        CHECK(end - at <= 998);
        at = end + 2;
    }
}

TEST_CASE("the outbox: a key once, tried again after a pause that doubles, given up with its reason; texts are erased")
{
    Box box;
    CHECK(box.put("digest|tohto|1"));
    CHECK_FALSE(box.put("digest|tohto|1"));
    auto letter = box.outbox->next().value();
    CHECK(letter.subject == "件名");
    box.outbox->failed(letter, "451 later", false);
    CHECK_FALSE(box.outbox->next());
    box.clock->move_to(box.clock->now() + 1min);
    letter = box.outbox->next().value();
    CHECK(letter.tries == 1);
    box.outbox->sent(letter);
    CHECK_FALSE(box.outbox->next());
    CHECK(box.outbox->list("tohto").front().body.empty());
    CHECK(box.put("digest|tohto|2"));
    for (int tries = 0; tries < 8; ++tries) {
        letter = box.outbox->next().value();
        box.outbox->failed(letter, "no route", false);
        box.clock->move_to(box.clock->now() + std::chrono::hours{3});
    }
    CHECK_FALSE(box.outbox->next());
    const auto given_up = box.outbox->list("").front();
    CHECK(given_up.state == State::failed);
    CHECK(given_up.error == "no route");
    CHECK(given_up.body.empty());
    CHECK(box.outbox->last_day("tohto") == thursday);
    CHECK_FALSE(box.outbox->last_day("other"));
}

TEST_CASE("mail.json: complete, for its owner only, and no password over an open line")
{
    Box box;
    CHECK_FALSE(settings_in(box.folder).value());
    const std::string good =
        R"({"host":"mail.example.co.jp","port":587,"security":"starttls","from":"ishizue@example.co.jp","site":"https://i.example/","user":"u","password":"p"})";
    CHECK(box.settings(good) == "good https://i.example");
    CHECK(box.settings(good, std::filesystem::perms::owner_read | std::filesystem::perms::group_read) == "mail.settings_open ;");
    CHECK(box.settings(R"({"host":"mail.example.co.jp","port":25,"security":"none","from":"x","site":"i.example"})") ==
          "mail.address_form from;mail.site_form site;mail.open_line security;");
    CHECK(box.settings(R"({"host":"127.0.0.1","port":25,"security":"none","from":"a@b.jp","site":"http://127.0.0.1:8080"})") ==
          "good http://127.0.0.1:8080");
}
