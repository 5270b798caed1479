#pragma once
#include "base/describe.hpp"
#include "base/id.hpp"
#include "base/personal.hpp"

/// What the organization slice can record. Facts are past tense, complete, and never change their meaning: a new shape is a new
/// version.
namespace organization {

using base::Personal;

/// What an appointment is bound to.
BOOST_DEFINE_ENUM_CLASS(ScopeKind, company, facility, system, contract)

/// The company as it introduced itself; the latest counts.
struct CompanyDescribed {
    static constexpr auto fact = "organization.company_described.v1";
    std::string name, kana, short_name;
    std::string edition;          // h21, r4: the edition of contracts that do not say their own
    int fiscal_year_start_month;  // 4 in almost every company
};
BOOST_DESCRIBE_STRUCT(CompanyDescribed, (), (name, kana, short_name, edition, fiscal_year_start_month))

/// 事業所: a place where the company works.
struct SiteOpened {
    static constexpr auto fact = "organization.site_opened.v1";
    static constexpr bool founding = true;
    std::string name, address;
};
BOOST_DESCRIBE_STRUCT(SiteOpened, (), (name, address))

struct SiteClosed {
    static constexpr auto fact = "organization.site_closed.v1";
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(SiteClosed, (), (reason))

/// A person of the company (or from outside) as known from this day on; the latest counts.
struct PersonDescribed {
    static constexpr auto fact = "organization.person_described.v1";
    std::string number;  // 社員番号: the key of imports
    Personal<std::string> name, kana;
    std::string department, title;
    std::string employment;  // 正社員, 派遣, 役員, ... as the company calls it
    Personal<std::string> mail, telephone, night_telephone;
    bool outside = false;  // not of this company
    friend bool operator==(const PersonDescribed&, const PersonDescribed&) = default;
};
BOOST_DESCRIBE_STRUCT(PersonDescribed, (),
                      (number, name, kana, department, title, employment, mail, telephone, night_telephone, outside))

/// 退職, 転出: from the next day on the person is no longer of the company. Appointments end by their own facts.
struct PersonLeft {
    static constexpr auto fact = "organization.person_left.v1";
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(PersonLeft, (), (reason))

/// Who signs in with this account is this person; at most one person an account.
struct AccountLinked {
    static constexpr auto fact = "organization.account_linked.v1";
    base::AccountId account;
};
BOOST_DESCRIBE_STRUCT(AccountLinked, (), (account))

struct AccountUnlinked {
    static constexpr auto fact = "organization.account_unlinked.v1";
    base::AccountId account;
};
BOOST_DESCRIBE_STRUCT(AccountUnlinked, (), (account))

/// The account of this person was given a new temporary password.
struct PasswordReissued {
    static constexpr auto fact = "organization.password_reissued.v1";
    base::AccountId account;
};
BOOST_DESCRIBE_STRUCT(PasswordReissued, (), (account))

/// 利用停止: the person's account may not enter the company until it is reopened.
struct AccountStopped {
    static constexpr auto fact = "organization.account_stopped.v1";
    base::AccountId account;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(AccountStopped, (), (account, reason))

struct AccountReopened {
    static constexpr auto fact = "organization.account_reopened.v1";
    base::AccountId account;
};
BOOST_DESCRIBE_STRUCT(AccountReopened, (), (account))

/// 任命（指定）: a role of roles.yaml, dated, for a scope.
struct Appointed {
    static constexpr auto fact = "organization.appointed.v1";
    static constexpr bool founding = true;
    base::PersonId person;
    std::string role;
    ScopeKind scope_kind;
    base::Uuid scope;                               // nil for the whole company
    std::string scope_name;                         // as it stood on the letter
    std::optional<base::AppointmentId> deputy_for;  // 代行者 of this appointment
    base::Day from;
    std::optional<base::Day> until;
    std::optional<base::PersonId> appointed_by;  // nothing: by law or the articles of association
    std::string letter;                          // 任命書番号
    std::string caution;                         // why a combination that needs care is allowed, and what makes up for it
};
BOOST_DESCRIBE_STRUCT(Appointed, (),
                      (person, role, scope_kind, scope, scope_name, deputy_for, from, until, appointed_by, letter, caution))

/// 解任, 任期満了, 異動: the appointment's last day is `last_day`.
struct AppointmentEnded {
    static constexpr auto fact = "organization.appointment_ended.v1";
    base::Day last_day;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(AppointmentEnded, (), (last_day, reason))

/// 誓約書 signed on paper; the scan, if there is one, is a blob.
struct Pledged {
    static constexpr auto fact = "organization.pledged.v1";
    static constexpr bool founding = true;
    base::PersonId person;
    std::string text_version;  // 誓約書の版
    std::string scan;          // SHA-256 of the scan, or nothing
};
BOOST_DESCRIBE_STRUCT(Pledged, (), (person, text_version, scan))

/// `ishizue admin recover`: whoever has the shell gave an account setup authority for a time.
struct SetupRecovered {
    static constexpr auto fact = "organization.setup_recovered.v1";
    static constexpr bool founding = true;
    base::AccountId account;
    std::string reason;
    base::Instant until;
};
BOOST_DESCRIBE_STRUCT(SetupRecovered, (), (account, reason, until))

/// What the organization keeps as approved versions (approvals.yaml organization.*).
BOOST_DEFINE_ENUM_CLASS(PaperKind, chart, contacts, pledge_text)

/// 体制図, 連絡系統図 or 誓約書の文言 goes to approval as it stands; for the wording also when nothing changes (見直し).
struct PaperSubmitted {
    static constexpr auto fact = "organization.paper_submitted.v1";
    static constexpr bool founding = true;
    PaperKind kind;
    int version;
    std::string content_sha;  // of what it shows: appointments, or the wording
    std::string note;
};
BOOST_DESCRIBE_STRUCT(PaperSubmitted, (), (kind, version, content_sha, note))

struct PaperApproved {
    static constexpr auto fact = "organization.paper_approved.v1";
    base::ApprovalId approval;
};
BOOST_DESCRIBE_STRUCT(PaperApproved, (), (approval))

struct PaperReturned {
    static constexpr auto fact = "organization.paper_returned.v1";
    base::ApprovalId approval;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(PaperReturned, (), (approval, reason))

/// One call of a 通話試験.
struct Call {
    base::PersonId person;
    bool reached;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(Call, (), (person, reached, note))

struct ContactsCalled {
    static constexpr auto fact = "organization.contacts_called.v1";
    static constexpr bool founding = true;
    std::vector<Call> calls;
};
BOOST_DESCRIBE_STRUCT(ContactsCalled, (), (calls))

/// Whether a handler is still needed for the contract.
struct Need {
    base::AppointmentId appointment;
    bool needed;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(Need, (), (appointment, needed, reason))

/// 取扱者名簿の見直し: one contract, handler by handler.
struct HandlersReviewed {
    static constexpr auto fact = "organization.handlers_reviewed.v1";
    static constexpr bool founding = true;
    base::Uuid contract;
    std::string contract_name;
    std::vector<Need> needs;
};
BOOST_DESCRIBE_STRUCT(HandlersReviewed, (), (contract, contract_name, needs))

/// 適格性の確認: how it was found that a person may be trusted with the information, and who found it.
struct SuitabilityChecked {
    static constexpr auto fact = "organization.suitability_checked.v1";
    static constexpr bool founding = true;
    base::PersonId person, checked_by;
    std::string method;
};
BOOST_DESCRIBE_STRUCT(SuitabilityChecked, (), (person, checked_by, method))

/// 離任者の後始末, of a handler's appointment that has ended.
struct LeaverClosed {
    static constexpr auto fact = "organization.leaver_closed.v1";
    base::Day access_stopped_on;        // accounts and entry permits
    base::Day returned_on;              // loans, keys, cards and media
    std::string promise;                // 離任時の誓約又は確認
    Personal<std::string> handed_over;  // to whom and what
    base::PersonId confirmed_by;        // 管理者
};
BOOST_DESCRIBE_STRUCT(LeaverClosed, (), (access_stopped_on, returned_on, promise, handed_over, confirmed_by))

/// 違反と判定された事象; it happened to become known on the entry's day.
struct ViolationFound {
    static constexpr auto fact = "organization.violation_found.v1";
    static constexpr bool founding = true;
    std::string title;
    Personal<std::string> detail;
};
BOOST_DESCRIBE_STRUCT(ViolationFound, (), (title, detail))

/// 事実の確認, 措置の決定 and 再発防止.
struct ViolationHandled {
    static constexpr auto fact = "organization.violation_handled.v1";
    Personal<std::string> confirmed, measure;
    std::string prevention;
    base::PersonId decided_by;
};
BOOST_DESCRIBE_STRUCT(ViolationHandled, (), (confirmed, measure, prevention, decided_by))

}  // namespace organization
