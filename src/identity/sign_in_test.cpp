#include "crypto/password.hpp"
#include "identity/identity_test.hpp"
#include "identity/password.hpp"
#include "identity/sign_in.hpp"
#include "messages/identity.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <thread>

using namespace identity;
using namespace std::chrono_literals;
using Texts = std::vector<std::string>;

namespace {

struct SignedIn : Place {
    Account sato = directory->add_account({"sato", "佐藤", good_password}).value();
    SignIn sign_in{*directory};
    Opened open(const std::string& peer = "10.0.0.1") { return sign_in.open(sato, peer); }
    std::string refused(std::string_view login, std::string_view password, const std::string& peer = "10.0.0.1")
    {
        const auto result = sign_in.sign_in(login, password, peer);
        return result ? "signed in" : std::string{result.refusal().first().code.id};
    }
};

}  // namespace

TEST_CASE("the right password opens a session; its token is nowhere in the database")
{
    SignedIn place;
    const auto opened = place.sign_in.sign_in("sato", good_password, "10.0.0.1").value();
    const auto session = place.sign_in.session(opened.token);
    REQUIRE(session);
    CHECK(session->account.id == place.sato.id);
    CHECK(session->csrf == opened.session.csrf);
    CHECK(session->csrf != place.open().session.csrf);
    place.reopen();
    std::string all;
    for (const auto& file : std::filesystem::directory_iterator{place.folder}) {
        std::ifstream in{file.path(), std::ios::binary};
        all += std::string{std::istreambuf_iterator<char>{in}, {}};
    }
    CHECK(all.find("sato") != std::string::npos);
    CHECK(all.find(opened.token) == std::string::npos);
    CHECK(all.find(opened.session.csrf) == std::string::npos);
}

TEST_CASE("a session is at hand for a minute after it was seen, and never once it has ended")
{
    SignedIn place;
    const auto opened = place.open();
    CHECK_FALSE(place.sign_in.at_hand(opened.token));  // nobody has asked the database yet
    REQUIRE(place.sign_in.session(opened.token));
    CHECK(place.sign_in.at_hand(opened.token) == place.sato.id);
    CHECK_FALSE(place.sign_in.at_hand(std::string(64, 'a')));
    place.wait(1min);
    CHECK_FALSE(place.sign_in.at_hand(opened.token));  // that it was seen must be noted
    REQUIRE(place.sign_in.session(opened.token));
    REQUIRE(place.sign_in.session(opened.token));
    CHECK(place.sign_in.at_hand(opened.token) == place.sato.id);
    place.sign_in.sign_out(opened.token);
    CHECK_FALSE(place.sign_in.at_hand(opened.token));
    const auto again = place.open();
    REQUIRE(place.sign_in.session(again.token));
    REQUIRE(place->disable(place.sato.id));
    CHECK_FALSE(place.sign_in.at_hand(again.token));
    REQUIRE(place->disable(place.sato.id, false));
    REQUIRE(place->reset_password(place.sato.id, good_password, true));
    const auto temporary = place.sign_in.sign_in("sato", good_password, "10.0.0.1").value();
    REQUIRE(place.sign_in.session(temporary.token));
    CHECK_FALSE(place.sign_in.at_hand(temporary.token));
}

TEST_CASE("an unknown login, a wrong password and a disabled account are refused in the same words and with the same work")
{
    SignedIn place;
    CHECK(place.refused("nobody", good_password) == "identity.wrong_login_or_password");
    CHECK(place.refused("sato", "wrong") == "identity.wrong_login_or_password");
    REQUIRE(place->disable(place.sato.id));
    CHECK(place.refused("sato", good_password) == "identity.wrong_login_or_password");
    // The hash that stands in for an unknown login costs what ours cost.
    const auto ours = crypto::hash_password("x");
    CHECK(ours.substr(0, ours.find("p=1$")) == "$argon2id$v=19$m=19456,t=2,");
}

TEST_CASE("full-width letters typed by mistake are the same password")
{
    SignedIn place;
    REQUIRE(place->reset_password(place.sato.id, "Tetsubashi mikan neko", false));
    CHECK(place.refused("ＳＡＴＯ", "Ｔｅｔｓｕｂａｓｈｉ　ｍｉｋａｎ　ｎｅｋｏ") == "signed in");
}

TEST_CASE("an initial password opens for seven days; then it is told to who knows it, and a new one opens again")
{
    SignedIn place;
    const auto given = std::chrono::days{7};
    REQUIRE(place->reset_password(place.sato.id, good_password, true));
    place.wait(given - 1s);
    CHECK(place.refused("sato", good_password) == "signed in");
    place.wait(1s);
    CHECK(faults_in(place.sign_in.sign_in("sato", good_password, "10.0.0.1")) ==
          Texts{"password identity.initial_password_expired"});
    CHECK(place.refused("sato", "wrong") == "identity.wrong_login_or_password");
    CHECK(place.sign_in.sessions(place.sato.id).size() == 1);  // that of the last second of its time, and no other

    REQUIRE(place->reset_password(place.sato.id, good_password, true));
    const auto opened = place.sign_in.sign_in("sato", good_password, "10.0.0.1");
    REQUIRE(opened);
    const auto own = "かもめ 信号機 豆腐 十月の朝";
    REQUIRE(place.sign_in.change_password(opened.value().session, good_password, own, "10.0.0.1"));
    place.wait(given * 60);
    CHECK(place.refused("sato", own) == "signed in");
}

TEST_CASE("the initial password of a new account expires too")
{
    SignedIn place;
    REQUIRE(place->add_account({"tanaka", "田中", good_password, true}));
    place.wait(std::chrono::days{7});
    CHECK(place.refused("tanaka", good_password) == "identity.initial_password_expired");
    CHECK(place.refused("sato", good_password) == "signed in");
}

TEST_CASE("a session ends after 30 idle minutes, after 12 hours, at sign-out, and when the account is disabled")
{
    SignedIn place;
    const auto idle = place.open(), busy = place.open();
    for (int i = 0; i < 24; ++i) {
        place.wait(29min);
        CHECK(place.sign_in.session(busy.token).has_value());
    }
    CHECK_FALSE(place.sign_in.session(idle.token));
    place.wait(25min);  // 12 h 1 min after its beginning
    CHECK_FALSE(place.sign_in.session(busy.token));

    const auto out = place.open();
    place.sign_in.sign_out(out.token);
    CHECK_FALSE(place.sign_in.session(out.token));
    const auto last = place.open();
    REQUIRE(place->disable(place.sato.id));
    CHECK_FALSE(place.sign_in.session(last.token));
    CHECK_FALSE(place.sign_in.session(""));
    CHECK_FALSE(place.sign_in.session(std::string(64, '0')));
    CHECK_FALSE(place.sign_in.session(std::string(1 << 20, 'a')));
}

TEST_CASE("five faults close the door of this login at this address, each further fault for twice as long")
{
    SignedIn place;
    for (int i = 0; i < 5; ++i) CHECK(place.refused("sato", "wrong") == "identity.wrong_login_or_password");
    auto closed = place.sign_in.sign_in("sato", good_password, "10.0.0.1");
    REQUIRE_FALSE(closed);
    CHECK(closed.refusal().first().code == codes::too_many_attempts);
    CHECK(closed.refusal().first().args == Texts{"60"});
    CHECK(place.refused("sato", good_password, "10.0.0.2") == "signed in");
    CHECK(place.refused("tanaka", "wrong") == "identity.wrong_login_or_password");
    place.wait(59s);
    CHECK(place.sign_in.sign_in("sato", "wrong", "10.0.0.1").refusal().first().args == Texts{"1"});
    place.wait(1s);
    CHECK(place.refused("sato", "wrong") == "identity.wrong_login_or_password");
    CHECK(place.sign_in.sign_in("sato", "wrong", "10.0.0.1").refusal().first().args == Texts{"120"});
    place.wait(120s);
    CHECK(place.refused("sato", good_password) == "signed in");
    CHECK(place.refused("sato", "wrong") == "identity.wrong_login_or_password");  // forgiven
    CHECK(place.refused("sato", good_password) == "signed in");
}

TEST_CASE("faults spread over more than five minutes close nothing, and the wait is never above half an hour")
{
    SignedIn place;
    for (int i = 0; i < 8; ++i) {
        CHECK(place.refused("sato", "wrong") == "identity.wrong_login_or_password");
        place.wait(76s);
    }
    for (int i = 0; i < 12; ++i) {
        place.refused("sato", "wrong");
        place.wait(1s);
    }
    for (int i = 0; i < 10; ++i) {
        const auto refusal = place.sign_in.sign_in("sato", "wrong", "10.0.0.1");
        const auto& fault = refusal.refusal().first();
        if (fault.code == codes::too_many_attempts) {
            CHECK(std::stoi(fault.args[0]) <= 1800);
            place.wait(std::chrono::seconds{std::stoi(fault.args[0])});
        }
    }
}

TEST_CASE("guesses made at the same time do not slip past the limit")
{
    SignedIn place;
    std::atomic<int> guessed{0};
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&] {
                for (int n = 0; n < 3; ++n) guessed += place.refused("sato", "wrong") == "identity.wrong_login_or_password";
            });
    }
    CHECK(guessed == 5);
}

TEST_CASE("changing the password ends the other sessions")
{
    SignedIn place;
    const auto here = place.open("10.0.0.1"), there = place.open("10.0.0.2");
    CHECK(faults_in(place.sign_in.change_password(here.session, "wrong", "short", "10.0.0.1")) ==
          Texts{"current identity.password_wrong", "password identity.password_too_short"});
    CHECK(faults_in(place.sign_in.change_password(here.session, good_password, good_password, "10.0.0.1")) ==
          Texts{"password identity.password_unchanged"});
    REQUIRE(place.sign_in.change_password(here.session, good_password, "かもめ 信号機 豆腐 十月の朝", "10.0.0.1"));
    CHECK(place.sign_in.session(here.token).has_value());
    CHECK_FALSE(place.sign_in.session(there.token));
    CHECK(place.refused("sato", good_password) == "identity.wrong_login_or_password");
    CHECK(place.refused("sato", "かもめ 信号機 豆腐 十月の朝") == "signed in");
    for (int i = 0; i < 5; ++i)
        CHECK_FALSE(place.sign_in.change_password(here.session, "guess", "かもめ 信号機 豆腐 十一月の朝", "10.0.0.1"));
    CHECK(faults_in(place.sign_in.change_password(here.session, "guess", "かもめ 信号機 豆腐 十一月の朝", "10.0.0.1")) ==
          Texts{" identity.too_many_attempts"});
}

TEST_CASE("one's own sessions can be listed and ended, those of others cannot")
{
    SignedIn place;
    const auto tanaka = place->add_account({"tanaka", "田中", good_password}).value();
    const auto here = place.open("10.0.0.1");
    place.wait(1min);
    const auto there = place.open("10.0.0.2");
    const auto rows = place.sign_in.sessions(place.sato.id);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].peer == "10.0.0.2");
    CHECK(faults_in(place.sign_in.end(tanaka.id, there.session.id)) == Texts{" identity.no_such_session"});
    REQUIRE(place.sign_in.end(place.sato.id, there.session.id));
    CHECK_FALSE(place.sign_in.session(there.token));
    CHECK(place.sign_in.session(here.token).has_value());
    for (int i = 0; i < 25; ++i) place.open();
    CHECK(place.sign_in.sessions(place.sato.id).size() == 20);
}

TEST_CASE("passwords that are guessed first are refused")
{
    const auto fault = [](const char* password) {
        const auto faults = faults_of_password(password, "sato.keiko", "password");
        return faults ? std::string{faults.all().front().code.id} : "good";
    };
    for (const auto* bad :
         {"aaaaaaaaaaaa", "abcabcabcabc", "123456789012", "password1234", "P@ssw0rd!2026", "Administrator1", "qwertyuiop12",
          "Ishizue-2026!", "１２３４５６７８９０１２", "zyxwvutsrqpo", "パスワード12345678", "admin-admin-01"})
        CHECK_MESSAGE(fault(bad) == "identity.password_trivial", bad);
    CHECK(fault("sato.keiko01") == "identity.password_is_login");
    CHECK(fault("SATO.KEIKO!!") == "identity.password_is_login");
    CHECK(fault("たった11もじだよ!") == "identity.password_too_short");
    CHECK(fault(std::string(257, 'x').c_str()) == "identity.password_too_long");
    for (const auto* fine : {"correct horse battery", "雪国の鉄橋と蜜柑と猫", "kq7m-x2vd-9pwn-t4rc"})
        CHECK_MESSAGE(fault(fine) != "identity.password_trivial", fine);
}
