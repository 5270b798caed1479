#pragma once
#include "base/result.hpp"
#include "submissions/facts.hpp"
#include "submissions/states.hpp"

namespace submissions {

/// 作成を始める. The fields are drawn from the records of the day.
struct StartDraft {
    std::string kind;
    std::optional<base::ContractId> contract;
    std::optional<base::Uuid> call;
    std::optional<std::string> title, addressee;
    std::optional<base::Day> due, on;
};
BOOST_DESCRIBE_STRUCT(StartDraft, (), (kind, contract, call, title, addressee, due, on))

/// What the rule must know.
struct KnownMatter {
    std::optional<KindRules> kind;
    bool contract_given = false, contract_known = false, call_known = true;
    std::string edition;  // of the contract, else of the company
    std::string orderer;  // of the contract: 契約担当官等, or for a subcontractor who gave it the work
    int tier = 0;         // 0: the contract is with the Ministry
    std::string number;   // the next 管理番号
};

/// Whether this may be begun; fields and enclosures of the fact are left to the caller.
base::Result<Drafted> decide(const StartDraft&, const KnownMatter&);

struct FieldEntry {
    std::string id, text;
};
BOOST_DESCRIBE_STRUCT(FieldEntry, (), (id, text))

/// 記載内容を改める.
struct Write {
    SubmissionId submission;
    std::string title, addressee;
    std::optional<base::Day> due;
    std::vector<FieldEntry> fields;
    std::vector<Enclosure> enclosures;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Write, (), (submission, title, addressee, due, fields, enclosures, on))

/// 承認に回す.
struct PutUpDraft {
    SubmissionId submission;
    std::optional<std::string> note;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(PutUpDraft, (), (submission, note, on))

/// The draft as it stands.
struct KnownDraft {
    std::string state, title;
    bool pending = false;  // an approval is under way
    std::vector<FieldText> fields;
    std::vector<Enclosure> enclosures;
    std::string approved_by;  // the role of submissions.yaml
};

/// What stands against any change of the text, and against putting it up.
base::Faults against_writing(const KnownDraft&);
base::Faults against_putting_up(const KnownDraft&);

base::Result<Written> decide(const Write&, const KnownDraft&);
/// `content_sha` of the fact is left to the caller.
base::Result<PutUp> decide(const PutUpDraft&, const KnownDraft&);

}  // namespace submissions
