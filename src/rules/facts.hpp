#pragma once
#include "base/describe.hpp"
#include "base/id.hpp"
#include "service/kept_file.hpp"

/// What the rules slice can record. A version of a document is a subject: its text, and what was done with it.
namespace rules {

using VersionId = base::Id<struct RuleVersionTag>;

/// 基本方針, 基準 (r4: 規則), 実施手順.
BOOST_DEFINE_ENUM_CLASS(Document, policy, standard, procedure)

/// Where the text of a draft came from.
BOOST_DEFINE_ENUM_CLASS(Origin, catalogue, version, word)

/// whole: a document without chapters. annex: 別表, 様式.
BOOST_DEFINE_ENUM_CLASS(ChapterKind, whole, chapter, supplementary, annex)

/// 確認申請, 変更確認申請, 届出 of a set that was already confirmed.
BOOST_DEFINE_ENUM_CLASS(Sending, application, change, notification)

/// What the Ministry said: 確認, 条件付き確認, 差戻し（補正）.
BOOST_DEFINE_ENUM_CLASS(Answer, confirmed, conditional, returned)

/// What a review came to.
BOOST_DEFINE_ENUM_CLASS(Review, unchanged, to_change)

/// 号, with its subitems ア, イ. Texts may hold placeholders of catalog/rules/index.yaml.
struct Item {
    std::string text;
    std::vector<std::string> subitems;
    friend bool operator==(const Item&, const Item&) = default;
};
BOOST_DESCRIBE_STRUCT(Item, (), (text, subitems))

/// 項.
struct Paragraph {
    std::string text;
    std::vector<Item> items;
    friend bool operator==(const Paragraph&, const Paragraph&) = default;
};
BOOST_DESCRIBE_STRUCT(Paragraph, (), (text, items))

struct Grid {
    std::vector<std::vector<std::string>> rows;
    friend bool operator==(const Grid&, const Grid&) = default;
};
BOOST_DESCRIBE_STRUCT(Grid, (), (rows))

/// A version begins.
struct Drafted {
    static constexpr auto fact = "rules.drafted.v1";
    static constexpr bool founding = true;
    Document document;
    std::string edition, title;
    int number;  // 第n版
    Origin origin;
    std::optional<VersionId> based_on;
    std::string reason;                   // 制定・改正の理由
    std::string source_name, source_sha;  // of a Word document
};
BOOST_DESCRIBE_STRUCT(Drafted, (), (document, edition, title, number, origin, based_on, reason, source_name, source_sha))

/// The Word document carried markings; who imported it said that it holds no protected information.
struct MarkingConfirmed {
    static constexpr auto fact = "rules.marking_confirmed.v1";
    service::MarkingSearch search;
};
BOOST_DESCRIBE_STRUCT(MarkingConfirmed, (), (search))

/// 章. `place` sorts chapters.
struct ChapterWritten {
    static constexpr auto fact = "rules.chapter_written.v1";
    std::string chapter;
    ChapterKind kind;
    std::string title;
    std::vector<Paragraph> preamble;
    bool signed_by_management;  // 署名欄 at the end
    std::int64_t place;
};
BOOST_DESCRIBE_STRUCT(ChapterWritten, (), (chapter, kind, title, preamble, signed_by_management, place))

struct ChapterRemoved {
    static constexpr auto fact = "rules.chapter_removed.v1";
    std::string chapter;
};
BOOST_DESCRIBE_STRUCT(ChapterRemoved, (), (chapter))

/// 条. Its number follows from its place; its id stays from version to version, so that versions can be compared.
struct ArticleWritten {
    static constexpr auto fact = "rules.article_written.v1";
    std::string article, chapter, section, heading;
    std::vector<Paragraph> paragraphs;
    std::vector<Grid> tables;
    std::vector<std::string> requirements;  // it covers
    std::int64_t place;
};
BOOST_DESCRIBE_STRUCT(ArticleWritten, (), (article, chapter, section, heading, paragraphs, tables, requirements, place))

struct ArticleMoved {
    static constexpr auto fact = "rules.article_moved.v1";
    std::string article, chapter, section;
    std::int64_t place;
};
BOOST_DESCRIBE_STRUCT(ArticleMoved, (), (article, chapter, section, place))

struct ArticleRemoved {
    static constexpr auto fact = "rules.article_removed.v1";
    std::string article, reason;
};
BOOST_DESCRIBE_STRUCT(ArticleRemoved, (), (article, reason))

/// 起案: exactly this text goes to approval.
struct Submitted {
    static constexpr auto fact = "rules.submitted.v1";
    std::string content_sha, note;
};
BOOST_DESCRIBE_STRUCT(Submitted, (), (content_sha, note))

/// 差し戻し or 取り下げ: it may be edited again.
struct Returned {
    static constexpr auto fact = "rules.returned.v1";
    base::ApprovalId approval;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(Returned, (), (approval, reason))

struct Approved {
    static constexpr auto fact = "rules.approved.v1";
    base::ApprovalId approval;
    std::string content_sha;
};
BOOST_DESCRIBE_STRUCT(Approved, (), (approval, content_sha))

/// 廃案: the version never takes effect.
struct Dropped {
    static constexpr auto fact = "rules.dropped.v1";
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(Dropped, (), (reason))

/// 確認申請・届出 to the Ministry.
struct ConfirmationAsked {
    static constexpr auto fact = "rules.confirmation_asked.v1";
    Sending sending;
    std::string to, number;  // 提出先, 発信番号
    std::string proof;       // how it was sent: submissions.yaml sending_proofs
    std::string identical;   // 届出: the number and day of the earlier confirmation
};
BOOST_DESCRIBE_STRUCT(ConfirmationAsked, (), (sending, to, number, proof, identical))

struct ConfirmationAnswered {
    static constexpr auto fact = "rules.confirmation_answered.v1";
    Answer answer;
    std::string number;  // of the Ministry's paper
    std::string note;    // conditions, what is to be corrected
};
BOOST_DESCRIBE_STRUCT(ConfirmationAnswered, (), (answer, number, note))

/// 施行: from this day the version is in force and takes the place of the one before.
struct PutInForce {
    static constexpr auto fact = "rules.put_in_force.v1";
    base::Day from;
    std::string as_found;  // why it is recorded although it was in force before its confirmation; empty: it was not
};
BOOST_DESCRIBE_STRUCT(PutInForce, (), (from, as_found))

/// 見直し of a document in force.
struct Reviewed {
    static constexpr auto fact = "rules.reviewed.v1";
    static constexpr bool founding = true;
    Document document;
    std::string edition;
    Review outcome;
    std::string grounds;
};
BOOST_DESCRIBE_STRUCT(Reviewed, (), (document, edition, outcome, grounds))

}  // namespace rules
