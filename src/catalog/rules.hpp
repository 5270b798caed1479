#pragma once
#include "catalog/text.hpp"

#include <optional>

namespace catalog {

/// 号の細分: ア, イ.
struct RuleItem {
    std::string text;
    std::vector<std::string> subitems;
};
BOOST_DESCRIBE_STRUCT(RuleItem, (), (text, subitems))

/// 項, with its 号.
struct RuleParagraph {
    std::string text;
    std::vector<RuleItem> items;
};
BOOST_DESCRIBE_STRUCT(RuleParagraph, (), (text, items))

/// 条. Its number is `number_hint` only while every article is taken; numbers are given anew for each edition.
struct RuleArticle {
    std::string id;  // std.3.4; stable, so that versions can be compared
    int number_hint = 0;
    Text heading;
    std::string summary_en;
    std::vector<std::string> editions, requirements, forms, roles;
    std::vector<RuleParagraph> paragraphs;
    Text note_for_company;
};
BOOST_DESCRIBE_STRUCT(RuleArticle, (),
                      (id, number_hint, heading, summary_en, editions, requirements, forms, roles, paragraphs, note_for_company))

/// 節.
struct RuleSection {
    std::string id;
    Text title;
    std::vector<std::string> articles;
};
BOOST_DESCRIBE_STRUCT(RuleSection, (), (id, title, articles))

/// Who signs the policy, as placeholders.
struct RuleSignature {
    std::string date, company, title, name, role;
};
BOOST_DESCRIBE_STRUCT(RuleSignature, (), (date, company, title, name, role))

/// 章, or the whole policy, or 附則.
struct RuleChapter {
    std::string id, document;
    int chapter = 0;
    std::string kind;  // policy, chapter, supplementary
    Text title;
    std::vector<std::string> editions;
    std::vector<RuleParagraph> preamble;
    std::vector<RuleSection> sections;
    std::vector<RuleArticle> articles;
    std::optional<RuleSignature> signature;
};
BOOST_DESCRIBE_STRUCT(RuleChapter, (), (id, document, chapter, kind, title, editions, preamble, sections, articles, signature))

/// 基本方針, 基準 (r4: 規則), 実施手順.
struct RuleDocument {
    std::string id;                            // policy, standard, procedure
    std::map<std::string, std::string> title;  // 情報セキュリティ基準 / 情報セキュリティ規則 by edition, and "en"
    std::string approved_by;                   // role
    bool needs_confirmation = false;
    std::vector<std::string> serves;    // documents it carries out
    std::vector<std::string> chapters;  // in order
};
BOOST_DESCRIBE_STRUCT(RuleDocument, (), (id, title, approved_by, needs_confirmation, serves, chapters))

/// Which articles of the standard an article of the procedure carries out.
struct RuleDependency {
    std::string procedure;
    std::vector<std::string> standard;
};
BOOST_DESCRIBE_STRUCT(RuleDependency, (), (procedure, standard))

/// A term as the rules define it.
struct RuleDefinition {
    std::string id;
    Text term;
    std::vector<std::string> editions;
    std::string text;
    std::string glossary;  // term id
    Confidence confidence = Confidence::unverified;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(RuleDefinition, (), (id, term, editions, text, glossary, confidence, source))

/// A placeholder the texts may use, and what stands there. Of a kind (role, form, param, ref, list): the part before the dot.
struct RulePlaceholder {
    std::string name, ja, en;
};
BOOST_DESCRIBE_STRUCT(RulePlaceholder, (), (name, ja, en))

/// The three documents as the catalogue has them: the draft a company begins from.
struct RuleBook {
    std::vector<RuleDocument> documents;
    std::vector<RuleChapter> chapters;
    std::vector<RuleDependency> dependencies;
    std::vector<RuleDefinition> definitions;
    std::vector<RulePlaceholder> placeholders, placeholder_kinds;
    std::map<std::string, ByEdition> labels;  // edition.title, doc.standard, ... by edition

    const RuleDocument& document(std::string_view id) const;
    const RuleChapter& chapter(std::string_view id) const;
    /// Nothing when there is no such article.
    const RuleArticle* article(std::string_view id) const;
};

}  // namespace catalog
