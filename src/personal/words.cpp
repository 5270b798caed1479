#include "personal/words.hpp"

namespace personal {

service::Text word(Kind kind)
{
    switch (kind) {
    case Kind::purpose: return {"利用目的の通知", "Purpose of use"};
    case Kind::disclosure: return {"開示", "Disclosure"};
    case Kind::correction: return {"訂正等", "Correction"};
    case Kind::stopping: return {"利用停止等", "Ceasing to use"};
    }
    return {};
}

service::Text word(Outcome outcome)
{
    switch (outcome) {
    case Outcome::granted: return {"全部に応じる", "Granted"};
    case Outcome::partly: return {"一部に応じる", "Partly granted"};
    case Outcome::refused: return {"応じない", "Refused"};
    }
    return {};
}

service::Text word(State state)
{
    switch (state) {
    case State::received: return {"受付", "Received"};
    case State::checked: return {"本人確認済み", "Identity checked"};
    case State::decided: return {"決定済み", "Decided"};
    case State::answered: return {"回答済み", "Answered"};
    case State::withdrawn: return {"取下げ", "Withdrawn"};
    }
    return {};
}

}  // namespace personal
