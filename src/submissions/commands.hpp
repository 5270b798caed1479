#pragma once
#include "service/routes.hpp"
#include "submissions/call.hpp"
#include "submissions/draft.hpp"
#include "submissions/send.hpp"

/// The commands of the submissions.
namespace submissions {

base::Result<base::Uuid> start_draft(service::Command&, const StartDraft&);
base::Result<base::Uuid> write(service::Command&, const Write&);
base::Result<base::Uuid> put_up(service::Command&, const PutUpDraft&);

/// A step with the file that proves it.
struct SendPrepared {
    Send ask;
    std::optional<service::KeptFile> file;
};
base::Result<SendPrepared> prepare_send(const service::Query&, const Send&, const std::vector<http::Upload>&);
base::Result<base::Uuid> send(service::Command&, const SendPrepared&);
struct AnswerPrepared {
    RecordAnswer ask;
    std::optional<service::KeptFile> file;
};
base::Result<AnswerPrepared> prepare_answer(const service::Query&, const RecordAnswer&, const std::vector<http::Upload>&);
base::Result<base::Uuid> record_answer(service::Command&, const AnswerPrepared&);

base::Result<base::Uuid> withdraw(service::Command&, const Withdraw&);
base::Result<base::Uuid> reopen(service::Command&, const Reopen&);
base::Result<base::Uuid> close(service::Command&, const Close&);
base::Result<base::Uuid> note_call(service::Command&, const NoteCall&);
base::Result<base::Uuid> waive(service::Command&, const Waive&);

}  // namespace submissions
